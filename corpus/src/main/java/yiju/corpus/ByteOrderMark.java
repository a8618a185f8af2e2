package yiju.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The bytes that some texts begin with to tell their encoding. */
record ByteOrderMark(Charset charset, int length) {
  static @Nullable ByteOrderMark of(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return new ByteOrderMark(StandardCharsets.UTF_8, 3);
    }
    if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
      return new ByteOrderMark(Charset.forName("UTF-32LE"), 4);
    }
    if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
      return new ByteOrderMark(Charset.forName("UTF-32BE"), 4);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return new ByteOrderMark(StandardCharsets.UTF_16LE, 2);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return new ByteOrderMark(StandardCharsets.UTF_16BE, 2);
    }
    return unmarked(bytes);
  }

  /** UTF-16 without a mark: every other byte of Latin text is zero. */
  private static @Nullable ByteOrderMark unmarked(byte[] bytes) {
    int limit = Math.min(bytes.length, 2_000) / 2 * 2;
    int[] zeros = new int[2];
    for (int i = 0; i < limit; i++) {
      if (bytes[i] == 0) {
        zeros[i % 2]++;
      }
    }
    if (limit < 8 || Math.max(zeros[0], zeros[1]) * 5 < limit || zeros[0] * zeros[1] != 0) {
      return null;
    }
    return new ByteOrderMark(
        zeros[0] > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, 0);
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
