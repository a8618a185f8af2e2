package yiju.inference;

import java.util.Arrays;
import java.util.List;
import yiju.inference.OnnxModel.Input;

/**
 * The bge-small encoders as their model cards say: the hidden state of [CLS], normalised; an
 * instruction before a query, none before a passage; texts cut at 512 tokens.
 *
 * <p>A text's vector doesn't depend on the texts beside it: to 1e-5 for the Chinese model, whose
 * short texts run in batches padded to the longest, and bit for bit for the English one, which is
 * quantised over a whole batch and therefore runs text by text (no slower on two cores).
 */
public final class BgeEncoder implements Encoder {
  static final ModelSource MANIFESTS = new ModelSource.ClassPath("yiju/models");
  static final String CHINESE = "bge-small-zh-v1.5.json";
  static final String ENGLISH = "bge-small-en-v1.5-q.json";

  private final ModelManifest manifest;
  private final LoadedModel loaded;

  private BgeEncoder(ModelManifest manifest, LoadedModel loaded) {
    this.manifest = manifest;
    this.loaded = loaded;
  }

  /** bge-small-zh-v1.5, 512 dimensions, 32-bit floats. */
  public static BgeEncoder chinese(ModelOptions options) {
    return open(CHINESE, options);
  }

  /** bge-small-en-v1.5, 384 dimensions, weights and activations in 8 bits. */
  public static BgeEncoder english(ModelOptions options) {
    return open(ENGLISH, options);
  }

  private static BgeEncoder open(String manifest, ModelOptions options) {
    ModelSource root = new ModelSource.ClassPath("");
    ModelFiles files = ModelFiles.open(MANIFESTS, manifest, root, options.cache());
    return new BgeEncoder(files.manifest(), LoadedModel.load(files, options));
  }

  public ModelManifest manifest() {
    return manifest;
  }

  @Override
  public String id() {
    return manifest.id();
  }

  @Override
  public int dimensions() {
    return manifest.dimensions();
  }

  @Override
  public List<float[]> encodePassages(List<String> passages) {
    return loaded.use(() -> encode(passages));
  }

  private List<float[]> encode(List<String> passages) {
    List<Input> inputs = passages.stream().map(this::input).toList();
    float[][] vectors = new float[inputs.size()][];
    loaded.model.run(
        inputs,
        !manifest.dynamic(),
        (index, output, row) -> {
          int from = row * output.width() * dimensions();
          float[] hidden = output.get("last_hidden_state");
          vectors[index] = normalised(hidden, from, from + dimensions());
        });
    return Arrays.asList(vectors);
  }

  @Override
  public float[] encodeQuery(String query) {
    return encodePassages(List.of(manifest.queryPrefix() + query)).getFirst();
  }

  /** A text as the model reads it. */
  Input input(String text) {
    long[] tokens = loaded.tokenizer.ids(text);
    int kept = Math.min(tokens.length, manifest.maxLength() - 2);
    long[] ids = new long[kept + 2];
    ids[0] = loaded.tokenizer.cls;
    System.arraycopy(tokens, 0, ids, 1, kept);
    ids[kept + 1] = loaded.tokenizer.sep;
    return new Input(ids, new long[ids.length]);
  }

  private static float[] normalised(float[] values, int from, int to) {
    double squares = 0;
    for (int i = from; i < to; i++) {
      squares += (double) values[i] * values[i];
    }
    float[] unit = Arrays.copyOfRange(values, from, to);
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (unit[i] / Math.sqrt(squares));
    }
    return unit;
  }

  @Override
  public void close() {
    loaded.close();
  }
}
