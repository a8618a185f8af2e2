package yiju.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Folding;
import yiju.corpus.Span;

/**
 * Answers in the sources' own sentences: chosen, shortened, ordered and cited. It invents nothing.
 *
 * <p>The first claim is the sentence that holds the answer; where other documents give the same
 * answer, it cites them too. Questions for how, why and lists get the sentences that go on from
 * there, and new ones from other passages.
 */
public final class ExtractiveGenerator implements Generator {
  private static final int MOST_CITATIONS = 3;
  private static final int MOST_SENTENCES = 4;
  private static final double RELATED = 0.75;

  @Override
  public DraftAnswer draft(ReadEvidence evidence) {
    Optional<Excerpt> seed = seed(evidence);
    if (seed.isEmpty()) {
      return new DraftAnswer(List.of(), null);
    }
    List<Claim> claims = new ArrayList<>();
    claims.add(claim(evidence, seed.get()));
    if (!evidence.type().isFactoid()) {
      further(evidence, seed.get()).forEach(e -> claims.add(claim(e)));
    }
    return new DraftAnswer(claims, shortAnswer(evidence, seed.get()));
  }

  /** The sentence of the best passage's answer span; without a reader the best sentence. */
  private static Optional<Excerpt> seed(ReadEvidence evidence) {
    if (evidence.passages().isEmpty()) {
      return Optional.empty();
    }
    ReadPassage best = evidence.passages().getFirst();
    Span answer = best.answer();
    if (answer != null) {
      return Optional.of(new Excerpt(best, Shortener.around(best, answer), 1));
    }
    return SentenceScorer.score(evidence).stream()
        .max(Comparator.comparingDouble(Excerpt::score))
        .map(e -> new Excerpt(e.passage(), Shortener.around(e.passage(), e.span()), e.score()));
  }

  /** The seed as a claim that also cites the passages of other documents that agree with it. */
  private static Claim claim(ReadEvidence evidence, Excerpt seed) {
    List<Citation> citations = new ArrayList<>();
    citations.add(seed.citation());
    Span answer = seed.passage().answer();
    if (answer != null) {
      String said = Folding.fold(answer.of(seed.passage().text()));
      for (ReadPassage p : evidence.passages()) {
        Span other = p.answer();
        if (other == null || seed.isFrom(p) || citations.size() == MOST_CITATIONS) {
          continue;
        }
        var excerpt = new Excerpt(p, Shortener.around(p, other), 0);
        if (p.reading() != null
            && p.reading().answerable() > 0
            && !excerpt.sameWordsAs(seed)
            && Folding.fold(other.of(p.text())).equals(said)) {
          citations.add(excerpt.citation());
        }
      }
    }
    return new Claim(seed.text(), citations);
  }

  private static Claim claim(Excerpt excerpt) {
    return new Claim(excerpt.text(), List.of(excerpt.citation()));
  }

  /** What goes on from the seed in its passage, then the best of other passages, nothing twice. */
  private static List<Excerpt> further(ReadEvidence evidence, Excerpt seed) {
    List<Excerpt> sentences = SentenceScorer.score(evidence);
    List<Excerpt> chosen = new ArrayList<>();
    chosen.add(seed);
    sentences.stream()
        .filter(e -> seed.isFrom(e.passage()) && e.span().start() >= seed.span().end())
        .limit(2)
        .filter(e -> continues(evidence, seed, e))
        .forEach(chosen::add);
    double enough = RELATED * bestScore(sentences);
    sentences.stream()
        .filter(e -> e.score() >= enough && answers(e.passage()))
        .sorted(Comparator.comparingDouble(Excerpt::score).reversed())
        .forEach(
            e -> {
              if (chosen.size() < MOST_SENTENCES && chosen.stream().noneMatch(c -> says(c, e))) {
                chosen.add(e);
              }
            });
    chosen.removeFirst();
    chosen.sort(
        Comparator.<Excerpt>comparingInt(e -> e.passage().source().rank())
            .thenComparing(e -> e.span().start()));
    return chosen;
  }

  /** A list's lines go on until the list ends; prose while it stays with the question. */
  private static boolean continues(ReadEvidence evidence, Excerpt seed, Excerpt next) {
    String between = seed.passage().text().substring(seed.span().end(), next.span().start());
    boolean sameParagraph = between.indexOf('\n') < 0;
    return evidence.type() == QuestionType.LIST
        ? !sameParagraph
        : sameParagraph || evidence.terms().coveredBy(FoldedText.of(next.text())) > 0.3;
  }

  private static boolean answers(ReadPassage p) {
    return p.reading() == null || p.reading().answerable() > 0;
  }

  private static double bestScore(List<Excerpt> sentences) {
    return sentences.stream().mapToDouble(Excerpt::score).max().orElse(0);
  }

  private static boolean says(Excerpt chosen, Excerpt candidate) {
    return chosen.sameWordsAs(candidate)
        || Terms.of(candidate.text()).coveredBy(FoldedText.of(chosen.text())) > 0.7;
  }

  private static @Nullable String shortAnswer(ReadEvidence evidence, Excerpt seed) {
    Span answer = seed.passage().answer();
    if (answer != null) {
      return answer.of(seed.passage().text());
    }
    String sentence = seed.text();
    String question = evidence.query().text();
    return Shapes.expectedBy(evidence.type()).stream()
        .flatMap(shape -> Shapes.find(shape, sentence).stream())
        .map(span -> span.of(sentence))
        .filter(found -> !question.contains(found))
        .findFirst()
        .orElse(null);
  }
}
