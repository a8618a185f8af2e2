@NullMarked
package yiju.corpus;

import org.jspecify.annotations.NullMarked;
