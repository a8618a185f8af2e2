package yiju.corpus.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pages in the manner of Chinese content farms: a short article among lists of novels, rankings and
 * related links, in tables, in cards, between its own paragraphs, as blurbs that read like prose.
 */
class ContentFarmTest {
  private static final String[] SURROUNDINGS = {
    "总裁", "重生", "赘婿", "王妃", "闪婚", "震惊", "点击排行", "猜你喜欢", "相关推荐", "免费阅读", "小说", "版权所有", "登录"
  };

  @ParameterizedTest
  @CsvSource({
    "saltlake, 湖面海拔3059米, 所以看上去是一片白色, 1763年, 映出天空和雪山",
    "bridge, 由隋代工匠李春设计, 跨径37.02米, 比欧洲早了一千多年, 1961年",
    "tea, 不能一概而论, 没有依据, 超过十二个小时, 肠胃敏感的人应当少喝",
    "crane, 每年十月下旬, 江苏盐城, 从1952年开始, 大约需要三十二天",
    "noodle, 面条黄亮, 毛细到最宽的大宽, 碳酸钾, 一千六百多家"
  })
  void theArticleAndNothingAroundIt(String page, String a, String b, String c, String d)
      throws IOException {
    String text = new MainContentExtractor().extract(read(page), null).text();
    assertThat(text).contains(a, b, c, d).doesNotContain(SURROUNDINGS);
  }

  private static String read(String page) throws IOException {
    try (InputStream in = ContentFarmTest.class.getResourceAsStream("farms/" + page + ".html")) {
      if (in == null) {
        throw new AssertionError(page + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
