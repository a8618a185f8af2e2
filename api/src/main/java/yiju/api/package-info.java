/** api. */
@NullMarked
package yiju.api;

import org.jspecify.annotations.NullMarked;
