package yiju.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PagesTest {
  @Test
  void aPlaceStandsOnOnePage() {
    Pages pages = new Pages(1, List.of(10, 10, 20));
    assertThat(List.of(0, 9, 10, 19, 20, 99))
        .extracting(offset -> pages.at(offset).getAsInt())
        .containsExactly(1, 1, 3, 3, 4, 4);
    assertThat(Pages.NONE.at(5)).isEmpty();
    assertThatThrownBy(() -> new Pages(1, List.of(10, 9))).hasMessageContaining("order");
  }

  @Property
  void aPartKeepsThePagesOfItsPlaces(
      @ForAll @Size(max = 9) List<@IntRange(max = 60) Integer> starts,
      @ForAll @IntRange(max = 50) int start,
      @ForAll @IntRange(min = 1, max = 50) int length) {
    Pages pages = new Pages(1, starts.stream().sorted().toList());
    Pages part = pages.within(new Span(start, start + length));
    for (int i = 0; i < length; i++) {
      assertThat(part.at(i)).isEqualTo(pages.at(start + i));
    }
  }
}
