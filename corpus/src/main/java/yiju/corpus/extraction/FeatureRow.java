package yiju.corpus.extraction;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers about one block, written in a fixed order; the names are noted when asked for. */
final class FeatureRow {
  private final @Nullable List<String> names;
  private float[] values;
  private int size;

  /**
   * @param capacity numbers to expect
   */
  FeatureRow(@Nullable List<String> names, int capacity) {
    this.names = names;
    values = new float[capacity];
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

  /** Writes what stands in a row that was made before; its names get a prefix. */
  void putAll(String prefix, FeatureRow part) {
    if (names != null && part.names != null) {
      part.names.forEach(name -> names.add(prefix + name));
    }
    if (size + part.size > values.length) {
      values = Arrays.copyOf(values, 2 * (size + part.size));
    }
    System.arraycopy(part.values, 0, values, size, part.size);
    size += part.size;
  }

  List<String> names() {
    return names == null ? List.of() : List.copyOf(names);
  }

  float[] values() {
    return size == values.length ? values : Arrays.copyOf(values, size);
  }
}
