@NullMarked
package yiju.corpus.formats;

import org.jspecify.annotations.NullMarked;
