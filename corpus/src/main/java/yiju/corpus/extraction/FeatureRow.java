package yiju.corpus.extraction;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers about one block, written in a fixed order; the names are noted when asked for. */
final class FeatureRow {
  private final @Nullable List<String> names;
  private float[] values = new float[184];
  private int size;

  FeatureRow(@Nullable List<String> names) {
    this.names = names;
  }

  void put(String name, double value) {
    if (names != null) {
      names.add(name);
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = (float) value;
  }

  void put(String name, boolean value) {
    put(name, value ? 1 : 0);
  }

  float[] values() {
    return size == values.length ? values : Arrays.copyOf(values, size);
  }
}
