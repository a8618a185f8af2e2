package yiju.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Span;
import yiju.evaluation.QuestionResult.Shown;
import yiju.evaluation.data.GoldPassage;
import yiju.evaluation.data.LabelledQuestion;
import yiju.evaluation.metric.AnswerMatch;
import yiju.evaluation.metric.CitationScore;
import yiju.evaluation.metric.CitationScore.Cited;
import yiju.evaluation.metric.Containment;
import yiju.evaluation.metric.Ranking;
import yiju.generator.Citation;
import yiju.retriever.Evidence;
import yiju.retriever.ScoredPassage;
import yiju.verifier.Answer;
import yiju.verifier.Refusal;
import yiju.verifier.VerifiedAnswer;

/** Marks one answer against what the set says. */
final class QuestionScorer {
  private static final int SHOWN = 3;

  private final LabelledQuestion question;
  private final boolean answerable;
  private final Evidence retrieved;

  /**
   * @param answerable whether what was asked against holds the answer
   * @param retrieved the retriever's own list
   */
  QuestionScorer(LabelledQuestion question, boolean answerable, Evidence retrieved) {
    this.question = question;
    this.answerable = answerable;
    this.retrieved = retrieved;
  }

  QuestionResult score(Answer answer, double threshold) {
    @Nullable VerifiedAnswer given = answer instanceof VerifiedAnswer v ? v : null;
    String text = given == null ? "" : text(given);
    String brief = given == null ? "" : brief(given, text);
    AnswerMatch match = AnswerMatch.forLanguage(question.lang());
    CitationScore citations = citations(given);
    // Places are those of passages: several of one document take several.
    Map<String, Integer> gains = gains();
    Set<String> relevant = new TreeSet<>(gains.keySet());
    List<String> ranked = retrieved.passages().stream().map(p -> name(p, relevant)).toList();
    double reciprocal = Ranking.reciprocalRank(ranked, relevant);
    @Nullable ScoredPassage top =
        retrieved.passages().isEmpty() ? null : retrieved.passages().getFirst();
    return new QuestionResult(
        question.id(),
        question.lang(),
        question.question(),
        question.answers(),
        answerable,
        given != null,
        given != null && answer.confidence() >= threshold,
        given != null
            && (Containment.answers(text, question.answers())
                || Containment.contains(brief, question.answers())),
        answer.confidence(),
        given == null ? null : text,
        given == null ? null : given.shortAnswer(),
        answer instanceof Refusal refusal ? refusal.reason().name() : null,
        match.exact(brief, question.answers()),
        match.f1(brief, question.answers()),
        reciprocal == 0 ? 0 : (int) Math.round(1 / reciprocal),
        Ranking.recallAt(1, ranked, relevant),
        Ranking.recallAt(5, ranked, relevant),
        Ranking.recallAt(20, ranked, relevant),
        Ranking.ndcgAt(10, ranked, gains),
        citations.precision(),
        citations.recall(),
        citations.verbatim(),
        retrieved.passages().stream().limit(SHOWN).map(QuestionScorer::shown).toList(),
        top != null && Containment.answers(top.passage().text(), question.answers()),
        top == null ? 0 : similarity(top),
        answer.timings().total());
  }

  private Map<String, Integer> gains() {
    Map<String, Integer> gains = new HashMap<>();
    for (GoldPassage p : question.passages()) {
      if (p.relevance() > 0) {
        gains.merge(p.id(), p.relevance(), Math::max);
      }
    }
    return gains;
  }

  /** The gold document that the passage is of, by id or by the end of its path or address. */
  private static String name(ScoredPassage p, Set<String> relevant) {
    String id = p.passage().documentId();
    String url = String.valueOf(p.url());
    return relevant.stream()
        .filter(gold -> id.equals(gold) || id.endsWith("/" + gold) || url.endsWith("/" + gold))
        .findFirst()
        .orElse(id);
  }

  /** The claims without their markers. */
  private static String text(VerifiedAnswer answer) {
    return answer.claims().stream().map(c -> c.claim().text()).collect(Collectors.joining("\n"));
  }

  private static String brief(VerifiedAnswer answer, String text) {
    String brief = answer.shortAnswer();
    return brief == null ? text : brief;
  }

  private CitationScore citations(@Nullable VerifiedAnswer answer) {
    if (answer == null || !answerable) {
      return new CitationScore(Double.NaN, Double.NaN, Double.NaN);
    }
    Map<String, ScoredPassage> passages = new HashMap<>();
    answer.evidence().passages().forEach(p -> passages.put(p.passage().id(), p));
    List<List<Cited>> cited =
        answer.claims().stream()
            .map(
                c ->
                    c.claim().citations().stream()
                        .map(x -> new Cited(x.quote(), stored(x, passages.get(x.passageId()))))
                        .toList())
            .toList();
    return CitationScore.of(cited, question.answers());
  }

  private static String stored(Citation citation, @Nullable ScoredPassage source) {
    if (source == null || !source.passage().span().contains(citation.span())) {
      return "";
    }
    Span within = citation.span().plus(-source.passage().span().start());
    return within.of(source.passage().text());
  }

  private static Shown shown(ScoredPassage p) {
    return new Shown(p.passage().documentId(), p.title(), p.passage().text());
  }

  private static double similarity(ScoredPassage top) {
    return top.parts().stream()
        .filter(part -> part.name().equals("dense"))
        .mapToDouble(part -> Math.clamp(part.value(), 0, 1))
        .findFirst()
        .orElse(0);
  }
}
