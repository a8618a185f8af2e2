package yiju.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One session of a BERT-like model. Runs may be concurrent, but not with closing. */
final class OnnxModel implements AutoCloseable {
  /** More brings nothing on a laptop, and the arena stays as large as the largest batch. */
  private static final int BATCH_TOKENS = 1024;

  private final String name;
  private final OrtEnvironment environment;
  private final OrtSession session;

  OnnxModel(String name, Path file, int threads) {
    this.name = name;
    try {
      environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(threads);
        options.setInterOpNumThreads(1);
        // Memory patterns are kept for each shape ever met, and texts have hundreds of lengths.
        options.setMemoryPatternOptimization(false);
        // Idle threads that spin take the core from whatever else runs: on two busy cores an
        // English passage took twice the time and 1.7 times the processor.
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        session = environment.createSession(file.toString(), options);
      }
    } catch (OrtException e) {
      throw new ModelException(
          "can't load %s from %s: %s".formatted(name, file, e.getMessage()), e);
    }
  }

  /** Token ids of one sequence, and the segment (0 or 1) of each. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Input(long[] ids, long[] types) {
    int size() {
      return ids.length;
    }
  }

  /** The outputs of one batch by name, row after row. */
  record Output(Map<String, float[]> tensors, int width) {
    float[] get(String tensor) {
      float[] values = tensors.get(tensor);
      if (values == null) {
        throw new ModelException(
            "the model has no output " + tensor + ", only " + tensors.keySet());
      }
      return values;
    }
  }

  /** Takes the output of input {@code index}, which is row {@code row}. */
  interface Sink {
    void accept(int index, Output output, int row);
  }

  /**
   * Runs all inputs.
   *
   * @param together runs inputs of like length in one batch; else each alone
   */
  void run(List<Input> inputs, boolean together, Sink sink) {
    int[] byLength =
        IntStream.range(0, inputs.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> inputs.get(i).size()))
            .mapToInt(i -> i)
            .toArray();
    int from = 0;
    for (int to = 1; to <= byLength.length; to++) {
      if (to < byLength.length
          && together
          && (to + 1 - from) * inputs.get(byLength[to]).size() <= BATCH_TOKENS) {
        continue;
      }
      Output output = run(Arrays.stream(byLength, from, to).mapToObj(inputs::get).toList());
      for (int i = from; i < to; i++) {
        sink.accept(byLength[i], output, i - from);
      }
      from = to;
    }
  }

  /** Runs the inputs as one batch, padded to the longest. */
  private Output run(List<Input> batch) {
    int width = batch.stream().mapToInt(Input::size).max().orElseThrow();
    long[] ids = new long[batch.size() * width];
    long[] mask = new long[ids.length];
    long[] types = new long[ids.length];
    for (int row = 0; row < batch.size(); row++) {
      Input input = batch.get(row);
      System.arraycopy(input.ids(), 0, ids, row * width, input.size());
      System.arraycopy(input.types(), 0, types, row * width, input.size());
      Arrays.fill(mask, row * width, row * width + input.size(), 1);
    }
    long[] shape = {batch.size(), width};
    try (OnnxTensor idsTensor = tensor(ids, shape);
        OnnxTensor maskTensor = tensor(mask, shape);
        OnnxTensor typesTensor = tensor(types, shape);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids", idsTensor,
                    "attention_mask", maskTensor,
                    "token_type_ids", typesTensor))) {
      Map<String, float[]> tensors = new HashMap<>();
      for (Map.Entry<String, OnnxValue> output : result) {
        tensors.put(output.getKey(), ((OnnxTensor) output.getValue()).getFloatBuffer().array());
      }
      return new Output(tensors, width);
    } catch (OrtException e) {
      throw new ModelException(
          "%s failed on %d x %d tokens: %s".formatted(name, batch.size(), width, e.getMessage()),
          e);
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new ModelException("can't close " + name, e);
    }
  }
}
