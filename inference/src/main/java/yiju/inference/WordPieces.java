package yiju.inference;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A BERT tokenizer, always lower-casing. Thread-safe. */
final class WordPieces implements AutoCloseable {
  private static final Pattern LOWERCASE = Pattern.compile("\"lowercase\"\\s*:\\s*false");

  private final HuggingFaceTokenizer tokenizer;
  final long cls;
  final long sep;

  /**
   * The vocabularies hold no capital letters; the published tokenizer of the Chinese model keeps
   * case all the same, so that "ChatGPT" would be one unknown token.
   */
  WordPieces(ModelFiles files) {
    Matcher keepsCase = LOWERCASE.matcher(files.tokenizer());
    String json = keepsCase.replaceFirst("\"lowercase\": true");
    try {
      tokenizer =
          HuggingFaceTokenizer.newInstance(
              new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
              Map.of("truncation", "false", "padding", "false"));
    } catch (IOException | RuntimeException e) {
      throw new ModelException(
          "tokenizer of %s: %s".formatted(files.manifest().name(), e.getMessage()), e);
    }
    long[] empty = tokenizer.encode("", true, false).getIds();
    if (empty.length != 2) {
      throw new ModelException(
          "tokenizer of %s puts %d special tokens around a text, expected [CLS] and [SEP]"
              .formatted(files.manifest().name(), empty.length));
    }
    cls = empty[0];
    sep = empty[1];
  }

  long[] ids(String text) {
    return tokenizer.encode(wellFormed(text), false, false).getIds();
  }

  Tokens tokens(String text) {
    Encoding encoding = tokenizer.encode(wellFormed(text), false, false);
    long[] ids = encoding.getIds();
    CharSpan[] spans = encoding.getCharTokenSpans();
    int[] units = codeUnits(text);
    int[] starts = new int[ids.length];
    int[] ends = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      starts[i] = units.length == 0 ? spans[i].getStart() : units[spans[i].getStart()];
      ends[i] = units.length == 0 ? spans[i].getEnd() : units[spans[i].getEnd()];
    }
    return new Tokens(ids, starts, ends);
  }

  /** The tokenizer counts code points: their offsets in UTF-16, empty where the two are equal. */
  private static int[] codeUnits(String text) {
    int points = text.codePointCount(0, text.length());
    if (points == text.length()) {
      return new int[0];
    }
    int[] units = new int[points + 1];
    for (int i = 0, at = 0; i < points; i++) {
      units[i] = at;
      at += Character.charCount(text.codePointAt(at));
    }
    units[points] = text.length();
    return units;
  }

  /** Half a surrogate pair would reach the tokenizer as several characters and shift offsets. */
  private static String wellFormed(String text) {
    StringBuilder fixed = null;
    for (int at = 0; at < text.length(); at++) {
      if (!Character.isSurrogate(text.charAt(at))) {
        continue;
      }
      if (Character.isSupplementaryCodePoint(text.codePointAt(at))) {
        at++;
      } else {
        fixed = fixed == null ? new StringBuilder(text) : fixed;
        fixed.setCharAt(at, '\uFFFD');
      }
    }
    return fixed == null ? text : fixed.toString();
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
