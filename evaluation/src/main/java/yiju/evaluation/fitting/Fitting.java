package yiju.evaluation.fitting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yiju.evaluation.data.LabelledQuestion;
import yiju.evaluation.metric.Judged;
import yiju.evaluation.metric.Reliability;
import yiju.evaluation.metric.Separation;
import yiju.indexer.Encoders;
import yiju.inference.CrossEncoder;
import yiju.inference.ModelOptions;
import yiju.inference.Models;
import yiju.verifier.AnswerPipeline;
import yiju.verifier.ClaimVerifier;
import yiju.verifier.ProbabilityModel;
import yiju.verifier.ProbabilityModel.Labelled;

/**
 * Fits the models that ship in {@code verifier}: for each language, with and without the
 * cross-encoder, the confidence in answers and the support of claims; and with it the choice among
 * drafts. Four fifths of the rows fit, one fifth tells how well.
 */
public final class Fitting {
  /** Questions of a further set whose passages make a knowledge base. */
  private static final int SAMPLE = 1_000;

  private final Path data;
  private final Path out;
  private final int limit;
  private final long seed;
  private final PrintStream log;
  private final @Nullable Path written;

  /**
   * @param data the folder with {@code qa} and {@code train}
   * @param out where the models go
   * @param limit questions of each kind
   * @param written the folder into which {@code training/passages.py} put written questions and
   *     claims
   */
  public Fitting(
      Path data, Path out, int limit, long seed, PrintStream log, @Nullable Path written) {
    this.data = data;
    this.out = out;
    this.limit = limit;
    this.seed = seed;
    this.log = log;
    this.written = written;
  }

  /** The model for the confidence in answers. */
  public void answers(
      String lang,
      Encoders encoders,
      Function<String, Optional<CrossEncoder>> readers,
      Path temporary)
      throws IOException {
    var pipeline = new AnswerPipeline(readers, AnswerPipeline.Policy.standard());
    var trials = new AnswerTrials(pipeline, encoders, seed);
    List<List<Labelled>> rows = new ArrayList<>();
    List<LabelledQuestion> answerable = new ArrayList<>();
    List<LabelledQuestion> all = new ArrayList<>();
    if (lang.equals("zh")) {
      answerable.addAll(AnswerTrials.heldOut(data.resolve("qa/cmrc2018-trial.jsonl.gz"), true));
      answerable.addAll(AnswerTrials.heldOut(data.resolve("qa/cmrc2018-train.jsonl.gz"), false));
      all.addAll(answerable);
    } else {
      answerable.addAll(
          AnswerTrials.heldOut(data.resolve("train/qa/squad1.1-train-rebuilt.jsonl.gz"), false));
      all.addAll(answerable);
      all.addAll(
          AnswerTrials.heldOut(
              data.resolve("train/qa/squad2-train-unanswerable-rebuilt.jsonl.gz"), false));
    }
    rows.addAll(trials.open(answerable, limit, temporary.resolve("open")));
    rows.addAll(trials.given(all, limit));
    if (lang.equals("en")) {
      // Reviews, forums and policies; the reader saw a tenth of them at most.
      for (String name : List.of("squadshifts", "policyqa")) {
        List<LabelledQuestion> other =
            sample(AnswerTrials.heldOut(data.resolve("train/qa/" + name + ".jsonl.gz"), true));
        rows.addAll(trials.open(other, limit / 3, temporary.resolve(name)));
        rows.addAll(trials.given(other, limit / 6));
      }
    }
    if (written != null) {
      List<LabelledQuestion> near =
          AnswerTrials.heldOut(written.resolve("dev-" + lang + ".jsonl"), true);
      rows.addAll(trials.open(near, limit / 2, temporary.resolve("written")));
      rows.addAll(trials.given(near, limit));
      List<LabelledQuestion> manuals =
          AnswerTrials.heldOut(written.resolve("manuals-" + lang + ".jsonl"), true);
      rows.addAll(trials.open(manuals, limit, temporary.resolve("manuals")));
    }
    String suffix = lang + suffix(readers, lang);
    if (readers.apply(lang).isPresent()) {
      fit("drafts-" + suffix, rows.stream().flatMap(List::stream).toList());
    }
    fit("answers-" + suffix, chosen(rows));
  }

  /** Of each question the draft that would be taken, by a choice fitted on the other half. */
  private List<Labelled> chosen(List<List<Labelled>> questions) {
    if (questions.stream().allMatch(drafts -> drafts.size() == 1)) {
      return questions.stream().flatMap(List::stream).toList();
    }
    List<List<Labelled>> shuffled = new ArrayList<>(questions);
    Collections.shuffle(shuffled, new Random(seed));
    int middle = shuffled.size() / 2;
    var halves = List.of(shuffled.subList(0, middle), shuffled.subList(middle, shuffled.size()));
    List<Labelled> chosen = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      List<Labelled> other = halves.get(1 - i).stream().flatMap(List::stream).toList();
      var choice = ProbabilityModel.fit(other, "half of the drafts", seed);
      for (List<Labelled> drafts : halves.get(i)) {
        chosen.add(
            drafts.stream()
                .max(Comparator.comparingDouble(d -> choice.probability(d.features())))
                .orElseThrow());
      }
    }
    long first = questions.stream().filter(drafts -> drafts.getFirst().right()).count();
    long any = questions.stream().filter(q -> q.stream().anyMatch(Labelled::right)).count();
    log.printf(
        "%d questions; right: %d by the first draft, %d by the one chosen, %d by any%n",
        questions.size(), first, chosen.stream().filter(Labelled::right).count(), any);
    return chosen;
  }

  private List<LabelledQuestion> sample(List<LabelledQuestion> questions) {
    List<LabelledQuestion> shuffled = new ArrayList<>(questions);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled.subList(0, Math.min(SAMPLE, shuffled.size()));
  }

  /** The model for the support of claims. */
  public void claims(String lang, Function<String, Optional<CrossEncoder>> readers)
      throws IOException {
    var trials = new ClaimTrials(new ClaimVerifier(readers), seed);
    List<Labelled> rows = new ArrayList<>();
    Path claims = data.resolve("train/claims");
    if (lang.equals("zh")) {
      rows.addAll(trials.labelled(claims.resolve("cfever-aicup.jsonl.gz"), limit));
      rows.addAll(
          trials.made(
              AnswerTrials.heldOut(data.resolve("qa/cmrc2018-trial.jsonl.gz"), true), limit / 2));
    } else {
      rows.addAll(trials.labelled(claims.resolve("vitaminc-real-test.jsonl.gz"), limit));
      rows.addAll(trials.labelled(claims.resolve("fever-dev-pairs.jsonl.gz"), limit / 2));
      rows.addAll(trials.labelled(claims.resolve("summedits.jsonl.gz"), limit / 2));
      rows.addAll(
          trials.made(
              AnswerTrials.heldOut(data.resolve("train/qa/squad1.1-train-rebuilt.jsonl.gz"), false),
              limit / 2));
    }
    if (written != null) {
      Path kept = written.resolve("dev-claims-" + lang + ".jsonl");
      rows.addAll(trials.labelled(kept, limit));
      rows.addAll(trials.joined(kept, limit));
    }
    fit("claims-" + lang + suffix(readers, lang), rows);
  }

  private static String suffix(Function<String, Optional<CrossEncoder>> readers, String lang) {
    return readers.apply(lang).isPresent() ? "-reader" : "-lexical";
  }

  private void fit(String name, List<Labelled> all) throws IOException {
    List<Labelled> rows = new ArrayList<>(all);
    Collections.shuffle(rows, new Random(seed));
    int cut = rows.size() * 4 / 5;
    var trial = ProbabilityModel.fit(rows.subList(0, cut), name, seed);
    List<Judged> judged = new ArrayList<>();
    List<Separation.Scored> scored = new ArrayList<>();
    for (Labelled row : rows.subList(cut, rows.size())) {
      double p = trial.probability(row.features());
      judged.add(new Judged(p, row.right()));
      scored.add(new Separation.Scored(p, row.right()));
    }
    log.printf(
        "%s: %d rows, %d right; on the fifth kept out: AUC %.3f, ECE %.3f%n",
        name,
        rows.size(),
        rows.stream().filter(Labelled::right).count(),
        Separation.rocAuc(scored),
        Reliability.of(judged).expectedCalibrationError());
    var model = ProbabilityModel.fit(rows, name + ", " + rows.size() + " rows, seed " + seed, seed);
    Files.createDirectories(out);
    try (OutputStream file = Files.newOutputStream(out.resolve(name + ".tribuo"))) {
      model.write(file);
    }
  }

  /** Fits the models of a language, with its cross-encoder or without one. */
  public void all(String lang, Models models, boolean read) throws IOException {
    Function<String, Optional<CrossEncoder>> readers =
        read ? models::reader : other -> Optional.empty();
    Path temporary = Files.createTempDirectory("yiju-fit");
    answers(lang, models::encoder, readers, temporary);
    claims(lang, readers);
  }

  /** {@code DATA OUT LIMIT SEED LANG reader|lexical [WRITTEN]}; see docs/evaluation.md. */
  public static void main(String[] args) throws IOException {
    if (args.length < 6 || args.length > 7) {
      throw new IllegalArgumentException(
          "expected: DATA OUT LIMIT SEED LANG reader|lexical [WRITTEN]");
    }
    var fitting =
        new Fitting(
            Path.of(args[0]),
            Path.of(args[1]),
            Integer.parseInt(args[2]),
            Long.parseLong(args[3]),
            System.err,
            args.length > 6 ? Path.of(args[6]) : null);
    try (Models models = Models.open(ModelOptions.defaults())) {
      fitting.all(args[4], models, args[5].equals("reader"));
    }
  }
}
