package yiju.evaluation.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A seeded sample of a stream, holding no more than itself (Vitter 1985, algorithm R). */
public final class Sample {
  private Sample() {}

  private record Numbered<T>(long number, T item) {}

  /**
   * {@code limit} items, each as likely as any other, in their order; all of them, streamed, when
   * {@code limit} is 0.
   */
  public static <T> Stream<T> of(Stream<T> items, int limit, long seed) {
    if (limit == 0) {
      return items;
    }
    List<Numbered<T>> kept = new ArrayList<>(limit);
    SplittableRandom random = new SplittableRandom(seed);
    long[] seen = new long[1];
    items.forEachOrdered(
        item -> {
          long number = seen[0]++;
          if (kept.size() < limit) {
            kept.add(new Numbered<>(number, item));
            return;
          }
          long place = random.nextLong(number + 1);
          if (place < limit) {
            kept.set((int) place, new Numbered<>(number, item));
          }
        });
    kept.sort(Comparator.comparingLong(Numbered::number));
    return kept.stream().map(Numbered::item).onClose(items::close);
  }
}
