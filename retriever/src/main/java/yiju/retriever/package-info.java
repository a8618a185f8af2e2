/**
 * From a query to ranked passages.
 *
 * <p>In goes a {@link yiju.retriever.Query}; out comes {@link yiju.retriever.Evidence}, whose
 * passages carry their scores and what the scores are made of. Ties break by passage id.
 */
@NullMarked
package yiju.retriever;

import org.jspecify.annotations.NullMarked;
