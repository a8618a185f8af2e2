@NullMarked
package yiju.corpus.files;

import org.jspecify.annotations.NullMarked;
