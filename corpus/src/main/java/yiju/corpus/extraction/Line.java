package yiju.corpus.extraction;

import java.util.Arrays;

/** The line that is being read. */
final class Line {
  private char[] chars = new char[1024];
  private int length;

  boolean isEmpty() {
    return length == 0;
  }

  int length() {
    return length;
  }

  void append(char c) {
    makeRoom(1);
    chars[length++] = c;
  }

  void append(String text, int start, int end) {
    makeRoom(end - start);
    text.getChars(start, end, chars, length);
    length += end - start;
  }

  private void makeRoom(int more) {
    if (length + more > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(length + more, 2 * chars.length));
    }
  }

  /** A space, unless the line is empty or ends in one. */
  void space() {
    if (length > 0 && chars[length - 1] != ' ') {
      append(' ');
    }
  }

  void trimEnd() {
    while (length > 0 && chars[length - 1] == ' ') {
      length--;
    }
  }

  void clear() {
    length = 0;
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
