/**
 * Documents from files: HTML, Markdown, plain text and JSON Lines.
 *
 * <p>In go paths; {@link yiju.corpus.files.Sources} chooses what reads them. A file's id is its
 * absolute path, so that adding it again from elsewhere replaces it.
 */
@NullMarked
package yiju.corpus.files;

import org.jspecify.annotations.NullMarked;
