package yiju.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import yiju.inference.CrossEncoder.Evidence;
import yiju.inference.OnnxModel.Input;

/**
 * Tokens per second of each encoder against its bare session with texts tokenised beforehand, and
 * windows per second of the readers at hand: {@code Throughput [seconds a line]}.
 */
final class Throughput {
  private static final int[] WORDS = {12, 60, 150};

  private Throughput() {}

  public static void main(String[] args) {
    double seconds = args.length > 0 ? Double.parseDouble(args[0]) : 3;
    ModelOptions options = ModelOptions.defaults();
    try (Models models = Models.open(options)) {
      for (String lang : List.of("zh", "en")) {
        for (int words : WORDS) {
          List<String> texts = texts(lang, words);
          encoder(lang, texts, options, seconds);
          models
              .reader(lang)
              .ifPresent(
                  reader -> {
                    List<Evidence> evidence =
                        texts.stream().map(text -> new Evidence("", text)).toList();
                    double rate =
                        rate(evidence.size(), seconds, () -> reader.read(texts.get(0), evidence));
                    System.out.printf("  %s: %.1f texts/s%n", reader.id(), rate);
                  });
        }
      }
    }
  }

  private static void encoder(
      String lang, List<String> texts, ModelOptions options, double seconds) {
    try (BgeEncoder encoder =
        lang.equals("zh") ? BgeEncoder.chinese(options) : BgeEncoder.english(options)) {
      List<Input> inputs = texts.stream().map(encoder::input).toList();
      int tokens = inputs.stream().mapToInt(Input::size).sum();
      double ours = rate(tokens, seconds, () -> encoder.encodePassages(texts));
      double bare = bare(encoder.manifest(), inputs, tokens, options, seconds);
      System.out.printf(
          "%s, %d tokens a text: %.0f tokens/s, bare session %.0f (%.0f %%)%n",
          encoder.id(), tokens / texts.size(), ours, bare, 100 * ours / bare);
    }
  }

  /** ONNX Runtime as it is, text by text, its output left where it is. */
  private static double bare(
      ModelManifest manifest,
      List<Input> inputs,
      int tokens,
      ModelOptions options,
      double seconds) {
    Path file =
        options.cache().resolve("models").resolve(manifest.sha256(manifest.model()) + ".onnx");
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions sessionOptions = new OrtSession.SessionOptions()) {
      sessionOptions.setIntraOpNumThreads(options.threads());
      try (OrtSession session = environment.createSession(file.toString(), sessionOptions)) {
        return rate(
            tokens, seconds, () -> inputs.forEach(input -> runBare(environment, session, input)));
      }
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void runBare(OrtEnvironment environment, OrtSession session, Input input) {
    long[] shape = {1, input.size()};
    long[] mask = new long[input.size()];
    Arrays.fill(mask, 1);
    try (OnnxTensor ids =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(input.ids()), shape);
        OnnxTensor masks = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(input.types()), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", masks, "token_type_ids", types))) {
      if (result.size() == 0) {
        throw new IllegalStateException("no output");
      }
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double rate(int units, double seconds, Runnable run) {
    run.run();
    long begin = System.nanoTime();
    long runs = 0;
    double elapsed;
    do {
      run.run();
      runs++;
      elapsed = (System.nanoTime() - begin) / 1e9;
    } while (elapsed < seconds);
    return runs * units / elapsed;
  }

  private static List<String> texts(String lang, int words) {
    String[] vocabulary =
        (lang.equals("zh")
                ? "检索 增强 生成 模型 段落 证据 引用 北京 长江 公里 2019 年 的 是 在 ， 。"
                : "retrieval augmented generation cites passages as evidence in 2019 , the and .")
            .split(" ", -1);
    Random random = new Random(7);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      int length = words / 2 + random.nextInt(words);
      StringBuilder text = new StringBuilder();
      for (int w = 0; w < length; w++) {
        text.append(vocabulary[random.nextInt(vocabulary.length)])
            .append(lang.equals("zh") ? "" : " ");
      }
      texts.add(text.toString());
    }
    return texts;
  }
}
