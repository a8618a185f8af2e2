@NullMarked
package yiju.corpus.crawl;

import org.jspecify.annotations.NullMarked;
