/**
 * Readers of labelled sets in the forms in which they are published.
 *
 * <p>In go files, gzip or not; out come {@link yiju.evaluation.data.LabelledQuestion}s and {@link
 * yiju.evaluation.data.LabelledClaim}s as streams that hold one record at a time and must be
 * closed. What is wrong with a file is a {@link yiju.evaluation.data.DataException}, which names
 * the file and the line.
 */
@NullMarked
package yiju.evaluation.data;

import org.jspecify.annotations.NullMarked;
