package yiju.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final AtomicLong now = new AtomicLong();
  private final Pace pace = new Pace(now::get);

  private void wait(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Test
  void whatWasDoneBeforeIsNoHaste() {
    pace.at(200, 1_000);
    assertThat(pace.read().remaining()).isNull();
    wait(Duration.ofSeconds(10));
    pace.at(240, 1_000);
    Pace.Reading is = pace.read();
    assertThat(is.perSecond()).isEqualTo(4);
    assertThat(is.queued()).isEqualTo(760);
    assertThat(is.remaining()).isEqualTo(Duration.ofSeconds(190));
  }

  @Test
  void theLastHalfMinuteCounts() {
    for (int second = 0; second <= 100; second++) {
      pace.at(second < 50 ? second * 10L : 500 + (second - 50), 1_000);
      wait(Duration.ofSeconds(1));
    }
    assertThat(pace.read().perSecond()).isBetween(0.9, 1.1);
  }

  @Test
  void whatComesToNothingIsSlow() {
    pace.at(0, 100);
    wait(Duration.ofSeconds(1));
    pace.at(10, 100);
    wait(Duration.ofSeconds(99));
    assertThat(pace.read().remaining()).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void nothingIsToldOfWhatIsUnknown() {
    pace.at(5, Pace.UNKNOWN);
    wait(Duration.ofSeconds(1));
    pace.at(7, Pace.UNKNOWN);
    assertThat(pace.read().queued()).isZero();
    assertThat(pace.read().remaining()).isNull();
    assertThat(pace.read().perSecond()).isEqualTo(2);
  }
}
