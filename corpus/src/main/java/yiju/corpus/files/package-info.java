/**
 * Documents from files of many formats.
 *
 * <p>In go paths; {@link yiju.corpus.files.FileSource} chooses what reads them. A file's id is its
 * absolute path, so that adding it again from elsewhere replaces it.
 */
@NullMarked
package yiju.corpus.files;

import org.jspecify.annotations.NullMarked;
