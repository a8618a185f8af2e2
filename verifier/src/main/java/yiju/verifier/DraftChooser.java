package yiju.verifier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import yiju.corpus.Folding;
import yiju.corpus.Span;
import yiju.generator.DraftAnswer;
import yiju.generator.Generator;
import yiju.generator.ReadEvidence;
import yiju.generator.ReadPassage;
import yiju.inference.CrossEncoder;

/**
 * Drafts an answer from each of the best passages and takes the one that is most likely right, by
 * the features that the confidence rests on. Without a cross-encoder there is one draft.
 */
final class DraftChooser {
  /** Passages that may lead a draft. */
  private static final int LEADS = 4;

  private final Function<String, Optional<CrossEncoder>> readers;
  private final Generator generator;
  private final ShippedModels choice = ShippedModels.drafts();

  DraftChooser(Function<String, Optional<CrossEncoder>> readers, Generator generator) {
    this.readers = readers;
    this.generator = generator;
  }

  /**
   * A draft and what is known about it.
   *
   * @param evidence all of it, led by the passage that leads the draft
   */
  record Candidate(ReadEvidence evidence, DraftAnswer draft, Map<String, Double> features) {}

  /** The draft most likely right; of equals the one whose passage ranks higher. */
  Candidate choose(ReadEvidence evidence) throws IOException {
    List<Candidate> all = candidates(evidence);
    return all.size() == 1
        ? all.getFirst()
        : all.stream()
            .max(
                Comparator.comparingDouble(
                    c -> choice.probability(evidence.query().lang(), c.features())))
            .orElseThrow();
  }

  /** At least one; no two give the same short answer. */
  List<Candidate> candidates(ReadEvidence evidence) throws IOException {
    Set<String> said = new HashSet<>();
    List<Candidate> candidates = new ArrayList<>();
    for (ReadPassage lead : evidence.passages()) {
      Span answer = lead.answer();
      if (answer == null || candidates.size() == LEADS) {
        break;
      }
      if (said.add(Folding.fold(answer.of(lead.text())))) {
        candidates.add(candidate(evidence.ledBy(lead)));
      }
    }
    return candidates.isEmpty() ? List.of(candidate(evidence)) : candidates;
  }

  private Candidate candidate(ReadEvidence evidence) throws IOException {
    DraftAnswer draft = generator.draft(evidence);
    CrossEncoder reader = readers.apply(evidence.query().lang()).orElse(null);
    return new Candidate(evidence, draft, AnswerFeatures.of(evidence, draft, reader));
  }
}
