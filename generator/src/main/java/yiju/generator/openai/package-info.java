/**
 * Language models behind an OpenAI-compatible server: Ollama, llama.cpp, vLLM, DeepSeek, DashScope,
 * OpenAI. In goes a prompt, out comes a reply, or the reason why there is none.
 */
@NullMarked
package yiju.generator.openai;

import org.jspecify.annotations.NullMarked;
