package yiju.generator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yiju.corpus.Sentences;
import yiju.corpus.Span;

/**
 * One sentence of a model's text, without its markers.
 *
 * @param markers the numbers of the passages that it names, as written; they may name none that is
 */
record Statement(String text, List<Integer> markers) {
  private static final String MARKER =
      "[\\[【［〔]\\s*(?:\\^|(?i:source|passage|document|doc|ref)s?\\.?\\s*|资料|来源|段落|文献)?\\s*"
          + "(\\d{1,3}(?:\\s*[,，、;；-]\\s*\\d{1,3})*)\\s*[\\]】］〕]";
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern MARKERS = Pattern.compile("\\s*" + MARKER);

  /** Markers that follow a sentence's end belong before it, lest they count to the next one. */
  private static final Pattern AFTER_THE_END =
      Pattern.compile("([.!?。！？…；;]+[\"'”’」』)）]*)((?:[ \\t]*" + MARKER + ")+)");

  /** What a reasoning model thinks aloud before it answers. */
  private static final Pattern THINKING = Pattern.compile("(?s)^\\s*<think>.*?(</think>|$)");

  /** The mark of another turn, after which a small model talks to itself. */
  private static final Pattern NEXT_TURN = Pattern.compile("(?s)(?:<\\|\\w+\\|>|</s>).*");

  private static final Pattern LINE_START =
      Pattern.compile(
          "^\\s*(?:[-*•·]\\s+|\\d{1,2}[.)、．]\\s*(?=\\D)|#+\\s+)?(?:(?i:answer)\\s*:|(?:回答|答案|答)[:：])?\\s*");
  private static final Pattern SPACE_BEFORE_A_MARK = Pattern.compile("\\s+(?=[.,;:!?。，；：！？])");

  Statement {
    markers = List.copyOf(markers);
  }

  /** The sentences of {@code text} in order; headings and list marks are left out. */
  static List<Statement> of(String text) {
    String answer = THINKING.matcher(text).replaceFirst("");
    String said = NEXT_TURN.matcher(answer).replaceFirst("");
    List<Statement> statements = new ArrayList<>();
    for (String line : said.lines().toList()) {
      String plain = LINE_START.matcher(line).replaceFirst("").replace("**", "");
      String marked = AFTER_THE_END.matcher(plain).replaceAll("$2$1");
      for (Span sentence : Sentences.of(marked)) {
        Statement statement = read(sentence.of(marked));
        if (statement.isSaying()) {
          statements.add(statement);
        }
      }
    }
    return statements;
  }

  private static Statement read(String sentence) {
    List<Integer> markers = new ArrayList<>();
    Matcher matcher = MARKERS.matcher(sentence);
    while (matcher.find()) {
      NUMBER
          .matcher(matcher.group(1))
          .results()
          .forEach(n -> markers.add(Integer.valueOf(n.group())));
    }
    String bare = matcher.replaceAll("");
    return new Statement(SPACE_BEFORE_A_MARK.matcher(bare).replaceAll("").strip(), markers);
  }

  /** Whether it has an end. */
  boolean isWhole() {
    return text.matches("(?s).*[.!?。！？…][\"'”’」』)）]*");
  }

  /** An announcement or a question says nothing. */
  private boolean isSaying() {
    return text.codePoints().anyMatch(Character::isLetterOrDigit)
        && !text.matches("(?s)(?:(?i:question)\\s*:|问题[:：]).*|.*[:：?？]");
  }
}
