package yiju.api.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8, each of bounded length; a line that is not UTF-8 does not stop the others. */
final class LineReader implements Closeable {
  static final int MAX_BYTES = 16 << 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final InputStream in;
  private long number;

  LineReader(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /**
   * @param number counts from 1
   * @param text empty when the line can't be read
   * @param error why it can't
   */
  record Line(long number, String text, @Nullable String error) {}

  /** The next line without its line break; null at the end. */
  @Nullable Line next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean tooLong = false;
    int b = in.read();
    if (b < 0) {
      return null;
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (bytes.size() < MAX_BYTES) {
        bytes.write(b);
      } else {
        tooLong = true;
      }
    }
    number++;
    if (tooLong) {
      return new Line(number, "", "longer than " + (MAX_BYTES >> 20) + " MiB");
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString();
      boolean marked = number == 1 && text.startsWith(BYTE_ORDER_MARK);
      return new Line(number, marked ? text.substring(1) : text, null);
    } catch (CharacterCodingException e) {
      return new Line(number, "", "not UTF-8");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
