package yiju.retriever;

import java.util.List;
import yiju.inference.Encoder;

/** Maps a text to how often it has each letter, so that texts alike in letters are near. */
final class FakeEncoder implements Encoder {
  private static final int DIMENSIONS = 32;

  @Override
  public String id() {
    return "fake";
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public List<float[]> encodePassages(List<String> passages) {
    return passages.stream().map(this::encodeQuery).toList();
  }

  @Override
  public float[] encodeQuery(String query) {
    float[] vector = new float[DIMENSIONS];
    vector[0] = 0.01f;
    query.chars().filter(Character::isLetter).forEach(c -> vector[c % DIMENSIONS]++);
    double square = 0;
    for (float v : vector) {
      square += v * v;
    }
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return vector;
  }

  @Override
  public void close() {}
}
