/** evaluation. */
@NullMarked
package yiju.evaluation;

import org.jspecify.annotations.NullMarked;
