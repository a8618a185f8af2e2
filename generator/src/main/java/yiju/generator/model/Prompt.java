package yiju.generator.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import yiju.corpus.Language;
import yiju.generator.ReadPassage;

/**
 * What the model is told, in the question's language. The text is a resource whose name holds its
 * version; a changed text gets a new name, so that figures can name the prompt they rest on.
 *
 * @param system what to do and how to cite
 * @param user the numbered passages and the question
 */
public record Prompt(String system, String user) {
  public static final int VERSION = 1;

  /** What the model writes when the passages do not answer. */
  static final String NO_ANSWER = "NO_ANSWER";

  private static final String QUESTION = "{question}";
  private static final String PASSAGES = "{passages}";
  private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

  /**
   * @param passages numbered from 1 in this order
   */
  static Prompt of(String question, String lang, List<ReadPassage> passages) {
    String text = TEXTS.computeIfAbsent(Language.isChinese(lang) ? "zh" : "en", Prompt::load);
    int user = text.indexOf(PASSAGES);
    String after = text.substring(user + PASSAGES.length()).replace(QUESTION, question);
    return new Prompt(text.substring(0, user).strip(), numbered(passages) + after.stripTrailing());
  }

  private static String numbered(List<ReadPassage> passages) {
    var text = new StringBuilder();
    int number = 0;
    for (ReadPassage p : passages) {
      text.append('[').append(++number).append("] ");
      if (!p.source().title().isBlank()) {
        text.append(p.source().title()).append('\n');
      }
      text.append(p.text()).append("\n\n");
    }
    return text.toString().stripTrailing();
  }

  private static String load(String lang) {
    String resource = "prompt-" + lang + "-" + VERSION + ".txt";
    try (InputStream in = Prompt.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "the program lacks its resource yiju/generator/model/" + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("damaged resource yiju/generator/model/" + resource, e);
    }
  }
}
