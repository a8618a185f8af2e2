package yiju.inference;

import java.util.List;

/** Turns texts into unit vectors whose dot product is their similarity. Thread-safe. */
public interface Encoder extends AutoCloseable {
  /** Identifies the model and its preprocessing; vectors of different ids don't compare. */
  String id();

  int dimensions();

  /** One unit vector for each passage, in order, the same whatever the batch. */
  List<float[]> encodePassages(List<String> passages);

  float[] encodeQuery(String query);

  @Override
  void close();
}
