/**
 * Documents in the formats of word processors, books and mail.
 *
 * <p>In goes a {@link yiju.corpus.formats.RawFile}, out comes a {@link yiju.corpus.Document}: one
 * block element a line, headings with their levels, table rows as cells between bars, and the page
 * or slide of each place. Libraries read the formats; what is ours is the order of reading, and
 * what of a page is text and what is its furniture. A file that has no text says why.
 */
@NullMarked
package yiju.corpus.formats;

import org.jspecify.annotations.NullMarked;
