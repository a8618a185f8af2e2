/**
 * Measures main-content extraction on page sets that lie unpacked on disk.
 *
 * <p>In goes one of the {@link yiju.evaluation.extraction.PageSet}s; out comes what of each page's
 * main content was extracted, and what else.
 */
@NullMarked
package yiju.evaluation.extraction;

import org.jspecify.annotations.NullMarked;
