/**
 * The one store of knowledge: a Lucene index with text, passages, vectors and hashes.
 *
 * <p>In go documents; each becomes one block of the index, its passages first and the document
 * itself last, written and replaced as a whole. No Lucene type leaves this module except to the
 * retriever.
 */
@NullMarked
package yiju.indexer;

import org.jspecify.annotations.NullMarked;
