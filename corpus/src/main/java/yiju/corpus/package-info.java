/**
 * Documents and where they come from.
 *
 * <p>In go files, folders, JSON Lines and web sites; out come {@link yiju.corpus.Document}s, each
 * cut into {@link yiju.corpus.Passage}s. Every passage is a {@link yiju.corpus.Span} of its
 * document's text, to the letter; nothing downstream may show text that is not such a span.
 */
@NullMarked
package yiju.corpus;

import org.jspecify.annotations.NullMarked;
