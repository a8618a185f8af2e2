/**
 * Models in process: ONNX Runtime sessions and their tokenizers.
 *
 * <p>In goes text; out come vectors, scores and spans. A leaf: it knows no document, passage or
 * question.
 *
 * <p>{@link yiju.inference.Models} opens them by language. A model is a manifest and the files that
 * it names; a file whose checksum differs from the manifest's is refused. Weights and native
 * libraries are taken out of their jars once, into a cache folder ({@link
 * yiju.inference.ModelOptions#defaults}); nothing is ever downloaded.
 */
@NullMarked
package yiju.inference;

import org.jspecify.annotations.NullMarked;
