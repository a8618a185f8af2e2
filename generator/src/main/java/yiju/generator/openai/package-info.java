/**
 * Drafts worded by a language model behind an OpenAI-compatible server: Ollama, llama.cpp, vLLM,
 * DeepSeek, DashScope, OpenAI.
 *
 * <p>In goes evidence; out comes a draft whose claims are the model's sentences, each citing the
 * span of the passage that it names. Nothing here is believed: the verifier checks every claim. A
 * server that fails is replaced by the sources' own sentences, and the draft says so.
 */
@NullMarked
package yiju.generator.openai;

import org.jspecify.annotations.NullMarked;
