/**
 * Chat completions and models as OpenAI's clients ask for them.
 *
 * <p>In goes a conversation whose last message is the question; out comes the checked answer with
 * its citations as {@code url_citation} annotations, the same streamed and not. A refusal is an
 * ordinary message; the field {@code yiju} of the completion tells its reason to programs.
 */
@NullMarked
package yiju.api.web.openai;

import org.jspecify.annotations.NullMarked;
