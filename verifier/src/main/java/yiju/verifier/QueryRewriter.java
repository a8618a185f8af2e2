package yiju.verifier;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yiju.corpus.Language;
import yiju.generator.Terms;

/**
 * Completes a question from the conversation: a pronoun is replaced by what the last turns were
 * about, an elliptic question is put behind the question that it continues.
 */
final class QueryRewriter {
  private static final Pattern PRONOUN =
      Pattern.compile(
          "\\b(?:it|he|she|they|him|them|its|his|their|her)\\b|(?<![\\p{IsHan}])(?:那)?(?:它|他|她)们?|它们?|他们?(?!人)|她们?|这(?:个|位|本|部|家|款|项|种|座)(?=[\\p{IsHan}])|该(?=公司|人|书|片|国|校|市)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ELLIPTIC =
      Pattern.compile(
          "^(?:and|what about|how about|why|when|where|who|how)\\b.{0,25}$|^(?:那|那么|为什么|什么时候|在哪|谁|哪|怎么).{0,8}$|呢[?？]?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TOPIC =
      Pattern.compile(
          "《[^》]+》|“[^”]+”|\"[^\"]+\"|[A-Z][\\p{L}\\d.-]*(?:\\s+(?:of|the|and|de|van)?\\s*[A-Z\\d][\\p{L}\\d.-]*)*");

  private QueryRewriter() {}

  /** The question as it would be asked without the conversation. */
  static String standalone(Question question) {
    String text = question.text();
    if (question.history().isEmpty()) {
      return text;
    }
    Matcher pronoun = PRONOUN.matcher(text);
    Optional<String> topic = topic(question.history());
    if (pronoun.find() && topic.isPresent() && !text.contains(topic.get())) {
      String possessive = isPossessive(pronoun.group()) ? "'s" : "";
      return text.substring(0, pronoun.start())
          + topic.get()
          + possessive
          + text.substring(pronoun.end());
    }
    boolean elliptic = ELLIPTIC.matcher(text.strip()).find() || Terms.of(text).weights().size() < 2;
    String last = lastUserTurn(question.history());
    return (elliptic || PRONOUN.matcher(text).find()) && !last.isBlank()
        ? last.strip() + " " + text
        : text;
  }

  private static boolean isPossessive(String pronoun) {
    return List.of("its", "his", "their", "her")
        .contains(pronoun.toLowerCase(java.util.Locale.ROOT));
  }

  /** History alternates, beginning with the user. */
  private static String lastUserTurn(List<String> history) {
    int last = history.size() - 1;
    return history.get(last % 2 == 0 ? last : last - 1);
  }

  /** The name that the user spoke of last; else the longest Chinese term of that turn. */
  private static Optional<String> topic(List<String> history) {
    int last = history.size() - 1;
    for (int i = last % 2 == 0 ? last : last - 1; i >= 0; i -= 2) {
      Optional<String> found = name(history.get(i));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> name(String turn) {
    Matcher m = TOPIC.matcher(turn);
    Optional<String> best = Optional.empty();
    while (m.find()) {
      boolean opensEnglish = m.start() == 0 && !Language.isChinese(Language.of(turn));
      if (!opensEnglish && (best.isEmpty() || m.group().length() > best.get().length())) {
        best = Optional.of(m.group());
      }
    }
    return best;
  }
}
