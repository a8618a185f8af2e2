package yiju.evaluation.fitting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yiju.corpus.Language;
import yiju.corpus.Sentences;
import yiju.corpus.Span;
import yiju.evaluation.data.ClaimFormat;
import yiju.evaluation.data.GoldPassage;
import yiju.evaluation.data.LabelledClaim;
import yiju.evaluation.data.LabelledQuestion;
import yiju.verifier.ClaimVerifier;
import yiju.verifier.ProbabilityModel.Labelled;

/** Checks labelled claims, and claims made from the sentences of held-out passages. */
final class ClaimTrials {
  private static final Pattern NUMBER = Pattern.compile("\\d");
  private static final Pattern COMMA = Pattern.compile("[，,]");
  private static final Pattern STOP = Pattern.compile("[.。\\s]+$");

  private final ClaimVerifier verifier;
  private final Random random;

  ClaimTrials(ClaimVerifier verifier, long seed) {
    this.verifier = verifier;
    this.random = new Random(seed);
  }

  /** Claims of a set with {@code premise}, {@code hypothesis} and {@code label}. */
  List<Labelled> labelled(Path file, int limit) throws IOException {
    return shuffled(file).stream()
        .limit(limit)
        .map(c -> row(c.claim(), c.evidence(), c.supported()))
        .toList();
  }

  /**
   * Claims of several facts, as summaries have them: a supported claim of the set and any other of
   * the same evidence in one sentence.
   */
  List<Labelled> joined(Path file, int limit) throws IOException {
    Map<List<String>, List<LabelledClaim>> byEvidence =
        shuffled(file).stream()
            .collect(
                Collectors.groupingBy(
                    LabelledClaim::evidence, LinkedHashMap::new, Collectors.toList()));
    List<Labelled> rows = new ArrayList<>();
    for (List<LabelledClaim> same : byEvidence.values()) {
      same.stream()
          .filter(LabelledClaim::supported)
          .findFirst()
          .ifPresent(lead -> join(rows, lead, same));
      if (rows.size() >= limit) {
        break;
      }
    }
    return rows;
  }

  private void join(List<Labelled> rows, LabelledClaim lead, List<LabelledClaim> same) {
    String and = Language.isChinese(Language.of(lead.claim())) ? "，" : ", and ";
    String first = STOP.matcher(lead.claim()).replaceFirst("") + and;
    same.stream()
        .filter(c -> !c.equals(lead))
        .limit(2)
        .forEach(c -> rows.add(row(first + c.claim(), lead.evidence(), c.supported())));
  }

  private List<LabelledClaim> shuffled(Path file) throws IOException {
    try (Stream<LabelledClaim> all = ClaimFormat.PAIRS.read(file)) {
      List<LabelledClaim> claims = new ArrayList<>(all.toList());
      Collections.shuffle(claims, random);
      return claims;
    }
  }

  /**
   * From each passage a sentence without its last clause (carried), the same with one digit changed
   * and the same against the passage without that sentence (both not carried).
   */
  List<Labelled> made(List<LabelledQuestion> questions, int limit) {
    List<String> passages =
        questions.stream()
            .map(q -> q.passages().getFirst())
            .map(GoldPassage::text)
            .distinct()
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(passages, random);
    List<Labelled> rows = new ArrayList<>();
    for (String passage : passages.subList(0, Math.min(limit, passages.size()))) {
      Sentences.of(passage).stream()
          .filter(s -> s.length() > 20 && COMMA.split(s.of(passage)).length > 2)
          .skip(random.nextInt(3))
          .findFirst()
          .ifPresent(s -> make(rows, passage, s));
    }
    return rows;
  }

  private void make(List<Labelled> rows, String passage, Span sentence) {
    String whole = sentence.of(passage);
    Matcher commas = COMMA.matcher(whole);
    int cut = commas.results().mapToInt(m -> m.start()).max().orElseThrow();
    String claim = whole.substring(commas.reset().find() ? commas.end() : 0, cut);
    String without = passage.substring(0, sentence.start()) + passage.substring(sentence.end());
    rows.add(row(claim, List.of(passage), true));
    rows.add(row(claim, List.of(without), false));
    Matcher digit = NUMBER.matcher(claim);
    if (digit.find()) {
      int changed = (Character.digit(digit.group().charAt(0), 10) + 1 + random.nextInt(8)) % 10;
      rows.add(row(digit.replaceFirst(String.valueOf(changed)), List.of(passage), false));
    }
  }

  private Labelled row(String claim, List<String> evidence, boolean supported) {
    return new Labelled(verifier.features(claim, evidence, null), supported);
  }
}
