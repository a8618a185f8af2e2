/**
 * Measures main-content extraction on page sets that lie unpacked on disk.
 *
 * <p>In goes a folder of {@code wcxb}, {@code daniel} and {@code trafilatura}; out comes the score
 * of each set, by page type, for the development and the held-out half of its sites, and the rate
 * of extraction against that of parsing alone.
 */
@NullMarked
package yiju.evaluation.extraction;

import org.jspecify.annotations.NullMarked;
