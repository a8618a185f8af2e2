/**
 * Models in process: ONNX Runtime sessions and their tokenizers.
 *
 * <p>In goes text; out come vectors, scores and spans. A leaf: it knows no document, passage or
 * question.
 */
@NullMarked
package yiju.inference;

import org.jspecify.annotations.NullMarked;
