package yiju.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import yiju.api.CalibrationGoal;
import yiju.api.json.CalibrationJson;
import yiju.api.json.Json;
import yiju.evaluation.CalibrationRun;
import yiju.evaluation.LocalWorkbench;
import yiju.evaluation.calibration.ThresholdChoice;
import yiju.evaluation.data.CalibrationLines;
import yiju.inference.Models;
import yiju.verifier.AnswerPipeline.Policy;
import yiju.verifier.Calibration;
import yiju.verifier.Fingerprint;

@Command(
    name = "calibrate",
    header = "Sets when to refuse, for an error rate that you name.",
    description = {
      "FILE holds questions with what is right, one a line:"
          + " {\"question\",\"answers\":[..]}, {\"question\",\"answerable\":false}, with"
          + " \"passages\"? as in ask; or marks on answers that Yiju gave:"
          + " {\"question\",\"right\":true|false,\"answer\"?,\"confidence\"?}. Marks given on the"
          + " web page (feedback.jsonl in the knowledge base) count too.",
      "They should be like those that will be asked, unanswerable ones among them: the promise is"
          + " about such questions. A hundred are a start; when they don't suffice, the command"
          + " says how many more are needed, and nothing changes.",
      "The threshold is kept in the knowledge base; ask and serve use it from then on."
    },
    footer = {
      "%nExamples:",
      "  yiju calibrate questions.jsonl --max-error 5%%",
      "  yiju calibrate a.jsonl b.jsonl --max-error 1%% --confidence 90%%"
    })
final class CalibrateCommand implements Callable<Integer> {
  @ParentCommand private Yiju yiju;
  @Spec private CommandSpec spec;
  @Mixin private KnowledgeBaseOption knowledgeBase;
  @Mixin private ModelsOption models;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "JSON Lines, also .jsonl.gz.")
  private List<Path> files = List.of();

  @Option(
      names = "--max-error",
      paramLabel = "SHARE",
      converter = Percent.class,
      description = "How many of the answers given may be wrong; default 5%%.")
  private double maxError = 0.05;

  @Option(
      names = "--confidence",
      paramLabel = "SHARE",
      converter = Percent.class,
      description = "How sure that must be; default 95%%.")
  private double confidence = 0.95;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    Path directory = knowledgeBase.directory();
    Path feedback = CalibrationLines.feedback(directory);
    if (files.isEmpty() && !Files.exists(feedback)) {
      throw new ParameterException(
          spec.commandLine(), "which FILE? There are no marks in " + feedback + " either");
    }
    try (Models loaded = models.choice().open(false);
        LocalWorkbench workbench =
            new LocalWorkbench(directory, loaded, Policy.standard(), waiting -> {})) {
      CalibrationRun run = ask(workbench, feedback);
      var goal = new CalibrationGoal(maxError, confidence);
      Optional<Calibration> reached = goal.reach(run, Fingerprint.of(loaded), Instant.now());
      if (reached.isEmpty()) {
        return tooFew(run, run.choice());
      }
      Calibration calibration = reached.get();
      Files.createDirectories(directory);
      calibration.write(directory);
      print(run, calibration);
      return Yiju.DONE;
    }
  }

  private CalibrationRun ask(LocalWorkbench workbench, Path feedback) throws IOException {
    try (Progress progress = Progress.show(yiju.terminal(), "calibrate", Progress.UNKNOWN)) {
      var run = new CalibrationRun(workbench, progress::at);
      for (Path file : files) {
        run.add(file);
      }
      if (Files.exists(feedback)) {
        run.add(feedback);
      }
      run.ask();
      return run;
    } finally {
      yiju.terminal().err().flush();
    }
  }

  private void print(CalibrationRun run, Calibration c) {
    leftOut(run);
    var out = yiju.terminal().out();
    if (json) {
      out.println(Json.line(CalibrationJson.of(c, c.models())));
      return;
    }
    out.println(asked(run));
    out.printf(
        Locale.ROOT,
        "A confidence of 30%%, 50%%, 80%% as it is shipped comes to %.0f%%, %.0f%%, %.0f%% here, and is told so"
            + " from now on.%n",
        100 * c.scale().of(0.3),
        100 * c.scale().of(0.5),
        100 * c.scale().of(0.8));
    out.printf(
        Locale.ROOT,
        "Answers are given from confidence %.3f on: %d of %d questions (%.0f%%), %d of them"
            + " wrongly.%n",
        c.threshold(),
        c.answered(),
        c.questions(),
        100 * c.coverage(),
        c.wrong());
    out.printf(
        "Of the answers given to questions like these, at most %s are wrong, with %s confidence.%n",
        Percent.text(c.maxError()), Percent.text(c.confidence()));
    out.println("Kept in " + Calibration.file(knowledgeBase.directory()));
  }

  private int tooFew(CalibrationRun run, ThresholdChoice choices) {
    leftOut(run);
    Optional<Integer> needed = choices.needed(maxError, confidence);
    Optional<Double> reachable = choices.reachable(confidence);
    if (json) {
      yiju.terminal()
          .out()
          .println(
              Json.line(
                  new NoThreshold(run.questions(), needed.orElse(null), reachable.orElse(null))));
    }
    String more =
        needed
            .map(n -> "about " + n + " more labelled questions are needed")
            .orElse("even the surest answers are wrong more often, which more labels won't change");
    String instead =
        reachable.map(r -> "; with these, --max-error " + Percent.text(r) + " works").orElse("");
    yiju.terminal()
        .err()
        .println(
            "yiju calibrate: nothing changed, for no threshold is sure to keep to "
                + Percent.text(maxError)
                + " wrong. "
                + asked(run)
                + " "
                + Character.toUpperCase(more.charAt(0))
                + more.substring(1)
                + instead
                + ".");
    return Yiju.FAILED;
  }

  /**
   * @param threshold always null
   * @param needed more labelled questions, estimated; null when more won't help
   * @param reachable lowest error rate that these questions can promise
   */
  record NoThreshold(
      @Nullable Double threshold,
      int questions,
      @Nullable Integer needed,
      @Nullable Double reachable) {
    NoThreshold(int questions, @Nullable Integer needed, @Nullable Double reachable) {
      this(null, questions, needed, reachable);
    }
  }

  private static String asked(CalibrationRun run) {
    long right = run.drafts().stream().filter(d -> d.right()).count();
    return String.format(
        Locale.ROOT,
        "%d labelled questions; without a threshold %d would be answered, %d of them rightly.",
        run.questions(),
        run.drafts().size(),
        right);
  }

  private void leftOut(CalibrationRun run) {
    run.leftOut().forEach(line -> yiju.terminal().err().println("left out: " + line));
  }
}
