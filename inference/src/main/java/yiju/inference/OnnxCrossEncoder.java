package yiju.inference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import yiju.inference.OnnxModel.Output;
import yiju.inference.Windows.Window;

/**
 * This project's own readers. A long text is read in windows of at most 256 tokens that overlap by
 * 96; a text's result doesn't depend on the evidence beside it, as dynamically quantised models run
 * window by window (in one batch of four, logits moved by up to 0.13).
 *
 * <p>Of several windows, {@link #read} reports the one with the highest answerable logit. For
 * {@link #check}, {@code supported} comes from the most supporting window, but {@code refuted} from
 * the window most related to the claim (least "not enough information"): elsewhere a text merely
 * differs from the claim. The two are scaled down where they sum to more than one; the rest is
 * {@code notEnoughInfo}. A claim's token is carried if any window carries it. Of a question or
 * claim the first {@value Windows#FIRST_TOKENS} tokens are read, and later ones are never carried.
 */
public final class OnnxCrossEncoder implements CrossEncoder {
  private static final double NO_SPAN = -1e4;

  private final ModelManifest manifest;
  private final LoadedModel loaded;
  private final Windows windows;

  private OnnxCrossEncoder(ModelManifest manifest, LoadedModel loaded) {
    this.manifest = manifest;
    this.loaded = loaded;
    windows = new Windows(loaded.tokenizer, manifest.maxLength());
  }

  /** Opens a folder that holds manifest.json, model.onnx and tokenizer.json. */
  public static OnnxCrossEncoder open(Path folder, ModelOptions options) {
    return open(new ModelSource.Folder(folder), options);
  }

  static OnnxCrossEncoder open(ModelSource source, ModelOptions options) {
    ModelFiles files = ModelFiles.open(source, options.cache());
    return new OnnxCrossEncoder(files.manifest(), LoadedModel.load(files, options));
  }

  public ModelManifest manifest() {
    return manifest;
  }

  @Override
  public String id() {
    return manifest.id();
  }

  @Override
  public List<Reading> read(String question, List<Evidence> evidence) {
    return loaded.use(
        () -> {
          List<Tokens> passages = passages(evidence);
          Reading[] readings = new Reading[evidence.size()];
          run(
              loaded.tokenizer.tokens(question),
              evidence,
              passages,
              (window, output, row) -> {
                int i = window.evidence();
                Reading reading = reading(evidence.get(i), passages.get(i), window, output, row);
                if (readings[i] == null || reading.answerable() > readings[i].answerable()) {
                  readings[i] = reading;
                }
              });
          return List.of(readings);
        });
  }

  @Override
  public List<Entailment> check(String claim, List<Evidence> evidence) {
    return loaded.use(
        () -> {
          Tokens first = loaded.tokenizer.tokens(claim);
          List<SupportVote> votes = new ArrayList<>();
          evidence.forEach(e -> votes.add(new SupportVote(first)));
          run(
              first,
              evidence,
              passages(evidence),
              (window, output, row) ->
                  votes
                      .get(window.evidence())
                      .add(
                          output.get("support"),
                          row * 3,
                          output.get("carried"),
                          row * output.width()));
          return votes.stream().map(SupportVote::entailment).toList();
        });
  }

  private interface WindowSink {
    void accept(Window window, Output output, int row);
  }

  private void run(Tokens first, List<Evidence> evidence, List<Tokens> passages, WindowSink sink) {
    List<Window> all = new ArrayList<>();
    for (int i = 0; i < evidence.size(); i++) {
      all.addAll(windows.of(first, i, evidence.get(i).title(), passages.get(i)));
    }
    loaded.model.run(
        all.stream().map(Window::input).toList(),
        !manifest.dynamic(),
        (index, output, row) -> sink.accept(all.get(index), output, row));
  }

  private List<Tokens> passages(List<Evidence> evidence) {
    return evidence.stream().map(e -> loaded.tokenizer.tokens(e.text())).toList();
  }

  private static Reading reading(
      Evidence evidence, Tokens passage, Window window, Output output, int row) {
    float[] starts = output.get("start");
    float[] ends = output.get("end");
    int cls = row * output.width();
    double none = (double) starts[cls] + ends[cls];
    SpanSearch.Found span =
        SpanSearch.best(
            evidence.text(),
            passage,
            window.from(),
            window.to(),
            starts,
            ends,
            cls + window.offset(),
            none + NO_SPAN);
    return new Reading(
        output.get("answerable")[row], span.score() - none, span.start(), span.end());
  }

  @Override
  public void close() {
    loaded.close();
  }
}
