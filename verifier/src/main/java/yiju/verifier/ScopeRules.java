package yiju.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import yiju.corpus.Folding;

/** Which requests no document can answer; rules in a file that the owner can read and change. */
public final class ScopeRules {
  /** Why a request is out of scope; each has its message in both languages. */
  public enum Category {
    SMALL_TALK,
    HARMFUL,
    UNREASONABLE,
    ACTION,
    PERSONAL,
    LIVE,
    PREDICTION,
    OPINION
  }

  /** Titles and quotations speak of words; they don't ask with them. */
  private static final Pattern MENTIONED = Pattern.compile("《[^》]*》|“[^”]*”|「[^」]*」|\"[^\"]*\"");

  private record Rule(Category category, Pattern pattern) {}

  private final List<Rule> rules;

  private ScopeRules(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The rules that come with the program. */
  public static ScopeRules standard() {
    try (InputStream in =
        Objects.requireNonNull(ScopeRules.class.getResourceAsStream("scope-rules.txt"))) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), "scope-rules.txt");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The owner's rules.
   *
   * @throws IOException when the file can't be read or a line is no rule; the message names it
   */
  public static ScopeRules read(Path file) throws IOException {
    try {
      return parse(Files.readString(file), file.toString());
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** The category of the first rule that fits, if one does. */
  public Optional<Category> match(String question) {
    String folded = MENTIONED.matcher(Folding.fold(question).strip()).replaceAll("《》");
    return rules.stream()
        .filter(rule -> rule.pattern().matcher(folded).find())
        .map(Rule::category)
        .findFirst();
  }

  private static ScopeRules parse(String text, String name) {
    List<Rule> rules = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int tab = line.indexOf('\t');
      try {
        rules.add(
            new Rule(
                Category.valueOf(line.substring(0, Math.max(tab, 0))),
                Pattern.compile(line.substring(tab + 1))));
      } catch (PatternSyntaxException e) {
        throw new IllegalArgumentException(
            name + ":" + number + ": bad regular expression: " + e.getDescription(), e);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            name + ":" + number + ": not CATEGORY, tab, expression: " + line, e);
      }
    }
    return new ScopeRules(rules);
  }
}
