package yiju.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
  private static final String CHINESE = "检索增强生成先从资料库里找出与问题有关的段落，再让模型据此作答，并注明出处，这样读者就可以核对。";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16"})
  void detectsChinese(String charset) {
    assertThat(TextDecoder.decode(CHINESE.getBytes(Charset.forName(charset)), null))
        .isEqualTo(CHINESE);
  }

  @Test
  void detectsTraditionalChinese() {
    String text = "檢索增強生成先從資料庫裡找出與問題有關的段落，再讓模型據此作答，並註明出處。";
    assertThat(TextDecoder.decode(text.getBytes(Charset.forName("Big5")), null)).isEqualTo(text);
  }

  @Test
  void aFewChineseLinesAmongEnglishAreNotTakenForUtf16() {
    String text = "Download the ebook\n16. 結論：檢索增強生成的未來\n" + "An even number of bytes. ".repeat(40);
    assertThat(TextDecoder.decode(text.getBytes(Charset.forName("Big5")), null)).isEqualTo(text);
  }

  @Test
  void dropsTheByteOrderMark() {
    assertThat(TextDecoder.decode("\uFEFF依据".getBytes(UTF_8), null)).isEqualTo("依据");
    assertThat(TextDecoder.decode("\uFEFFbasis".getBytes(UTF_16LE), null)).isEqualTo("basis");
    assertThat(TextDecoder.decode("no mark here".getBytes(UTF_16LE), null))
        .isEqualTo("no mark here");
  }

  @Test
  void aWrongHeaderDoesNotSpoilUtf8() {
    assertThat(TextDecoder.decode("naïve 依据".getBytes(UTF_8), "ISO-8859-1")).isEqualTo("naïve 依据");
  }

  @Test
  void aPageMayDeclareItsCharset() {
    String page = "<html><head><meta charset=gb2312><title>依据</title>";
    byte[] bytes = page.getBytes(Charset.forName("GBK"));
    assertThat(TextDecoder.decodeHtml(bytes, null)).isEqualTo(page);
    assertThat(TextDecoder.decodeHtml(bytes, "utf-8")).isEqualTo(page);
    assertThat(TextDecoder.decodeHtml(bytes, "no-such-charset")).isEqualTo(page);
    assertThat(TextDecoder.decode("café “x”".getBytes(Charset.forName("windows-1252")), "latin1"))
        .isEqualTo("café “x”");
  }

  @Test
  void tellsTextFromBinary() {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
    assertThat(TextDecoder.isBinary(new String(png.toByteArray(), ISO_8859_1))).isTrue();
    assertThat(TextDecoder.isBinary("plain\ttext\r\n\f" + CHINESE)).isFalse();
  }
}
