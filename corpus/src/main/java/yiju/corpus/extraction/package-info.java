/**
 * Main content of HTML pages.
 *
 * <p>A page is read once, without changing it, into {@link yiju.corpus.extraction.Block}s (lines of
 * text) hanging in a tree of {@link yiju.corpus.extraction.Region}s (block elements). Blocks are
 * then kept or dropped as a whole and written out in page order, one a line. A page that has text
 * never gives none.
 */
@NullMarked
package yiju.corpus.extraction;

import org.jspecify.annotations.NullMarked;
