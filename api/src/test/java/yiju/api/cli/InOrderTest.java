package yiju.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
  private static InOrder.Tasks tasks(List<Callable<InOrder.Line>> all) {
    Iterator<Callable<InOrder.Line>> next = all.iterator();
    return () -> next.hasNext() ? next.next() : null;
  }

  @Test
  void writesInTheOrderOfTasks() throws Exception {
    Random random = new Random(7);
    List<Callable<InOrder.Line>> all = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int number = i;
      int pause = random.nextInt(3);
      all.add(
          () -> {
            Thread.sleep(pause);
            return new InOrder.Line("line " + number, number % 100 == 0);
          });
    }
    var out = new ByteArrayOutputStream();
    List<Long> progress = new ArrayList<>();
    InOrder.Outcome outcome = InOrder.run(4, tasks(all), out, progress::add);
    assertThat(outcome).isEqualTo(new InOrder.Outcome(300, 3));
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactlyElementsOf(IntStream.range(0, 300).mapToObj(i -> "line " + i).toList());
    assertThat(progress).hasSize(300).isSorted().endsWith(300L);
  }

  @Test
  void holdsABoundedNumberOfTasks() throws Exception {
    int threads = 2;
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger written = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    InOrder.Tasks many =
        () -> {
          most.accumulateAndGet(taken.incrementAndGet() - written.get(), Math::max);
          return taken.get() > 1000 ? null : () -> new InOrder.Line("x", false);
        };
    OutputStream slow =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new AssertionError("a line is written by one call");
          }

          @Override
          public void write(byte[] bytes) {
            written.incrementAndGet();
          }
        };
    InOrder.run(threads, many, slow, done -> {});
    assertThat(most.get()).isBetween(2, 4 * threads + 4);
  }

  @Test
  void eachLineIsOneWrite() throws Exception {
    List<String> writes = new ArrayList<>();
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) {
            writes.add("a single byte");
          }

          @Override
          public void write(byte[] bytes) {
            writes.add(new String(bytes, StandardCharsets.UTF_8));
          }
        };
    InOrder.run(1, tasks(List.of(() -> new InOrder.Line("一行", false))), out, done -> {});
    assertThat(writes).containsExactly("一行\n");
  }

  @Test
  void aFullDiskEndsTheRun() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };
    assertThatThrownBy(
            () -> InOrder.run(2, () -> () -> new InOrder.Line("endless", false), full, done -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("no space left");
  }

  @Test
  void anUnreadableInputEndsTheRun() {
    InOrder.Tasks broken =
        () -> {
          throw new IOException("the disk is gone");
        };
    assertThatThrownBy(() -> InOrder.run(2, broken, OutputStream.nullOutputStream(), done -> {}))
        .hasMessage("the disk is gone");
  }
}
