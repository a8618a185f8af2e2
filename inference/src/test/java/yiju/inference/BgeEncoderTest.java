package yiju.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BgeEncoderTest {
  private static final List<String> TEXTS =
      List.of(
          "长江是中国最长的河流，全长约6300公里。",
          "The Yangtze is the longest river in Asia.",
          "",
          "猫",
          "😀 𠮷野家 é ﬁ ＡＢＣ",
          "检索增强生成把检索到的段落交给模型。".repeat(5),
          "Paris is the capital of France. ".repeat(8));

  private static BgeEncoder zh;
  private static BgeEncoder en;

  @BeforeAll
  static void open() {
    zh = BgeEncoder.chinese(ModelOptions.defaults());
    en = BgeEncoder.english(ModelOptions.defaults());
  }

  @AfterAll
  static void close() {
    zh.close();
    en.close();
  }

  private static BgeEncoder encoder(String lang) {
    return lang.equals("zh") ? zh : en;
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void vectorsAreUnitVectorsOfTheDeclaredWidth(String lang) {
    BgeEncoder encoder = encoder(lang);
    assertThat(encoder.dimensions()).isEqualTo(lang.equals("zh") ? 512 : 384);
    assertThat(encoder.encodePassages(TEXTS))
        .hasSize(TEXTS.size())
        .allSatisfy(v -> assertThat(v).hasSize(encoder.dimensions()))
        .allSatisfy(v -> assertThat(dot(v, v)).isCloseTo(1, within(1e-5)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void vectorsDoNotDependOnTheBatch(String lang) {
    List<float[]> together = encoder(lang).encodePassages(TEXTS);
    for (int i = 0; i < TEXTS.size(); i++) {
      float[] alone = encoder(lang).encodePassages(List.of(TEXTS.get(i))).getFirst();
      assertThat(together.get(i)).containsExactly(alone, within(lang.equals("zh") ? 1e-5f : 0f));
    }
  }

  @Test
  void concurrentCallsGiveTheSameVectors() throws Exception {
    List<float[]> expected = en.encodePassages(TEXTS);
    try (var threads = Executors.newFixedThreadPool(3)) {
      List<Future<List<float[]>>> runs = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        runs.add(threads.submit(() -> en.encodePassages(TEXTS)));
      }
      for (Future<List<float[]>> run : runs) {
        assertThat(run.get()).usingRecursiveComparison().isEqualTo(expected);
      }
    }
  }

  @Test
  void theAnsweringPassageIsNearest() {
    List<float[]> passages =
        zh.encodePassages(List.of("长江全长约6300公里，是亚洲第一长河。", "大熊猫以竹子为食。", "北京是中国的首都。"));
    assertThat(nearest(zh.encodeQuery("亚洲最长的河有多长？"), passages)).isEqualTo(0);
    passages =
        en.encodePassages(
            List.of(
                "Giant pandas eat bamboo.", "The Yangtze is 6,300 km long.", "Beijing is big."));
    assertThat(nearest(en.encodeQuery("What is the length of the Yangtze river?"), passages))
        .isEqualTo(1);
  }

  /** The published Chinese tokenizer makes one unknown token of every word in capitals. */
  @Test
  void latinCapitalsAreNotUnknownToTheChineseModel() {
    List<float[]> v = zh.encodePassages(List.of("ChatGPT的作者", "chatgpt的作者", "PyTorch的作者"));
    assertThat(v.get(0)).isEqualTo(v.get(1));
    assertThat(dot(v.get(0), v.get(2))).isLessThan(0.95);
  }

  @Test
  void textsAreCutAtTheModelsLength() {
    String text = "河".repeat(600);
    List<float[]> v = zh.encodePassages(List.of(text, text + "海"));
    assertThat(v.get(0)).isEqualTo(v.get(1));
  }

  @Test
  void aQueryCarriesTheInstruction() {
    assertThat(dot(en.encodeQuery("river"), en.encodePassages(List.of("river")).getFirst()))
        .isLessThan(0.999);
  }

  @Test
  void idNamesTheModelAndItsChecksum() {
    assertThat(zh.id()).isEqualTo("bge-small-zh-v1.5@69a0b846f4f116b5");
    assertThat(en.id()).isEqualTo("bge-small-en-v1.5-q@6c9c6101a956d62d");
  }

  @Test
  void aClosedEncoderSaysSo() {
    BgeEncoder encoder = BgeEncoder.english(ModelOptions.defaults().withThreads(1));
    encoder.close();
    encoder.close();
    assertThatThrownBy(() -> encoder.encodeQuery("x"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("bge-small-en-v1.5-q is closed");
  }

  private static int nearest(float[] query, List<float[]> passages) {
    int best = 0;
    for (int i = 1; i < passages.size(); i++) {
      if (dot(query, passages.get(i)) > dot(query, passages.get(best))) {
        best = i;
      }
    }
    return best;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
