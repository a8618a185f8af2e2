package yiju.indexer;

import java.util.ArrayList;
import java.util.List;
import yiju.inference.Encoder;

/** Hashes characters into a unit vector and remembers what it was asked to encode. */
final class CountingEncoder implements Encoder {
  final List<String> encoded = new ArrayList<>();
  private final String id;
  private final int dimensions;

  CountingEncoder(String id, int dimensions) {
    this.id = id;
    this.dimensions = dimensions;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public int dimensions() {
    return dimensions;
  }

  @Override
  public List<float[]> encodePassages(List<String> passages) {
    encoded.addAll(passages);
    return passages.stream().map(this::encodeQuery).toList();
  }

  @Override
  public float[] encodeQuery(String query) {
    float[] vector = new float[dimensions];
    vector[0] = 0.01f;
    query.chars().forEach(c -> vector[c % dimensions]++);
    double square = 0;
    for (float v : vector) {
      square += v * v;
    }
    for (int i = 0; i < dimensions; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return vector;
  }

  @Override
  public void close() {}
}
