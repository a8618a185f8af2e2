package yiju.corpus.files;

import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;

/**
 * Joins the lines of texts that were wrapped at some width, so that sentences are whole.
 *
 * <p>Offsets stay those of the file: a line break becomes a space, or is dropped between Han
 * characters only.
 */
public final class WrappedLines {
  private static final int NARROWEST = 50;
  private static final int WIDEST = 100;
  private static final Pattern ITEM =
      Pattern.compile("\\s*([-*+•·|#>=~_.]|\\d+[.)、．]|[(（\\[【].{1,4}[)）\\]】]|[a-zA-Z][.)] ).*");

  private WrappedLines() {}

  /** The text with wrapped lines joined; as it is when it wasn't wrapped. */
  public static String unwrap(String text) {
    int width = width(text);
    if (width < NARROWEST || width > WIDEST) {
      return text;
    }
    StringBuilder joined = new StringBuilder(text.length());
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0 || end + 1 == text.length()) {
        break;
      }
      int nextEnd = text.indexOf('\n', end + 1);
      String line = text.substring(start, end);
      String next = text.substring(end + 1, nextEnd < 0 ? text.length() : nextEnd);
      joined.append(line).append(goesOn(line, next, width) ? joint(line, next) : "\n");
      start = end + 1;
    }
    return joined.append(text, start, text.length()).toString();
  }

  /** The first word of the next line would not have fitted on this one. */
  private static boolean goesOn(String line, String next, int width) {
    if (line.isBlank() || next.isBlank() || ITEM.matcher(next).matches()) {
      return false;
    }
    if (indent(next) > indent(line) && !ITEM.matcher(line).matches()) {
      return false;
    }
    String word = next.strip().split("\\s", 2)[0];
    int needed = isHan(word.codePointAt(0)) ? 2 : columns(word) + 1;
    return columns(line.stripTrailing()) + needed > width - 2;
  }

  private static String joint(String line, String next) {
    String end = line.stripTrailing();
    boolean han = isHan(end.codePointBefore(end.length())) && isHan(next.strip().codePointAt(0));
    return han ? "" : " ";
  }

  private static boolean isHan(int c) {
    return UnicodeScript.of(c) == UnicodeScript.HAN || (c >= 0x3000 && c <= 0x303F) || c >= 0xFF00;
  }

  /** Columns of the longest line, but for one line in fifty, which may stick out. */
  private static int width(String text) {
    int[] widths = text.lines().mapToInt(l -> columns(l.stripTrailing())).sorted().toArray();
    return widths.length < 3 ? 0 : widths[widths.length - 1 - widths.length / 50];
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static int columns(String line) {
    return line.codePoints().map(c -> isHan(c) ? 2 : 1).sum();
  }
}
