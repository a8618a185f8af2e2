package yiju.corpus;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes of any charset into text.
 *
 * <p>A byte order mark decides; then UTF-8, since other charsets hardly ever pass for it, whatever
 * a header says; then the declared charset if the bytes are valid in it; then detection.
 */
public final class TextDecoder {
  private static final Pattern META_CHARSET =
      Pattern.compile("(?i)<(?:meta|\\?xml)[^>]*?(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)");
  private static final int META_LIMIT = 4_096;
  private static final int DETECTION_LIMIT = 100_000;

  private static final String USUAL = "，。、；：？！“”（）的一是不了在有人这中大来上国个到说们這國個來說們為时時年月日のはをにがでとたし";

  private TextDecoder() {}

  /**
   * @param declared charset that came with the bytes, such as an HTTP header's
   */
  public static String decode(byte[] bytes, @Nullable String declared) {
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    if (mark != null) {
      int length = mark.length();
      return new String(bytes, length, bytes.length - length, mark.charset());
    }
    return strict(bytes, StandardCharsets.UTF_8)
        .or(() -> charset(declared).flatMap(c -> strict(bytes, c)))
        .orElseGet(() -> detect(bytes));
  }

  /** Like {@link #decode}, but also heeds what the page declares in its head. */
  public static String decodeHtml(byte[] bytes, @Nullable String declared) {
    if (charset(declared).flatMap(c -> strict(bytes, c)).isPresent()) {
      return decode(bytes, declared);
    }
    int limit = Math.min(bytes.length, META_LIMIT);
    String head = new String(bytes, 0, limit, StandardCharsets.ISO_8859_1);
    Matcher meta = META_CHARSET.matcher(head);
    return decode(bytes, meta.find() ? meta.group(1) : declared);
  }

  /** Whether decoded text is rather an image, an archive or a program. */
  public static boolean isBinary(String text) {
    int limit = Math.min(text.length(), META_LIMIT);
    int strange = 0;
    for (int i = 0; i < limit; i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return true;
      }
      if ((c < ' ' && !Character.isWhitespace(c)) || c == '\uFFFD') {
        strange++;
      }
    }
    return strange * 20 > limit;
  }

  private static String detect(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    int limit = Math.min(bytes.length, DETECTION_LIMIT);
    detector.setText(limit == bytes.length ? bytes : Arrays.copyOf(bytes, limit));
    String best = null;
    long most = -1;
    boolean wide = hasZero(bytes, limit);
    for (CharsetMatch match : detector.detectAll()) {
      // Two letters of any small charset pass for one of UTF-16, but in that a line end has a zero.
      if (!wide && match.getName().startsWith("UTF-")) {
        continue;
      }
      String text = charset(match.getName()).flatMap(c -> strict(bytes, c)).orElse(null);
      if (text != null && usual(text, match) > most) {
        most = usual(text, match);
        best = text;
      }
    }
    return best == null ? new String(bytes, StandardCharsets.UTF_8) : best;
  }

  private static boolean hasZero(byte[] bytes, int limit) {
    for (int i = 0; i < limit; i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * In a few bytes of Chinese, what tells one charset from another is that they make sense; if all
   * else is equal, that of most Chinese files is right.
   */
  private static long usual(String text, CharsetMatch match) {
    long usual = text.chars().limit(META_LIMIT).filter(c -> USUAL.indexOf(c) >= 0).count();
    return 2 * usual + (usual > 0 && match.getName().equals("GB18030") ? 1 : 0);
  }

  private static Optional<Charset> charset(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(widened(name.strip())));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** Pages that declare a small charset are read as its superset, as browsers do. */
  private static String widened(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "gb2312", "gbk", "gb_2312-80", "x-gbk" -> "GB18030";
      case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
      case "big5" -> "Big5-HKSCS";
      default -> name;
    };
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
