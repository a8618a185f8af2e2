/** Command line. */
@NullMarked
package yiju.api.cli;

import org.jspecify.annotations.NullMarked;
