/**
 * Language models that are GGUF files, run in this process by llama.cpp (de.kherud:llama).
 *
 * <p>Optional: nothing else refers to this package, it is found as a service where its jar is on
 * the class path.
 */
@NullMarked
package yiju.generator.llama;

import org.jspecify.annotations.NullMarked;
