package yiju.verifier;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A number with its unit, in the unit's base.
 *
 * @param value in {@code unit}
 * @param written the number alone, as it stood before the unit
 * @param unit empty for a bare count; otherwise a base of {@code units.txt}, or {@code clock},
 *     {@code weekday}, {@code century}, {@code decade}
 */
record Quantity(BigDecimal value, BigDecimal written, String unit, Bound bound) {
  /** Whether the number is meant exactly, or as a limit. */
  enum Bound {
    EXACT,
    ABOUT,
    OVER,
    UNDER
  }

  private static final BigDecimal ROUNDED = new BigDecimal("0.05");
  private static final BigDecimal JUST = new BigDecimal("0.2");

  static Quantity of(BigDecimal written, BigDecimal factor, String unit, Bound bound) {
    return new Quantity(plain(written.multiply(factor)), plain(written), unit, bound);
  }

  /** Whether who says this also says {@code claimed}. */
  boolean carries(Quantity claimed) {
    boolean comparable = unit.equals(claimed.unit) || unit.isEmpty() || claimed.unit.isEmpty();
    if (!comparable) {
      return false;
    }
    boolean bare = unit.isEmpty() || claimed.unit.isEmpty();
    BigDecimal mine = bare ? written : value;
    BigDecimal theirs = bare ? claimed.written : claimed.value;
    int compared = mine.compareTo(theirs);
    return switch (claimed.bound) {
      case EXACT -> compared == 0;
      case ABOUT -> near(mine, theirs);
      case OVER -> compared == 0 ? bound != Bound.UNDER : compared > 0 && isJust(mine, theirs);
      case UNDER -> compared == 0 ? bound != Bound.OVER : compared < 0 && isJust(mine, theirs);
    };
  }

  /** An exact number of which one would say that it is over, or under, the other. */
  private boolean isJust(BigDecimal mine, BigDecimal theirs) {
    return bound == Bound.EXACT
        && mine.subtract(theirs).abs().compareTo(theirs.abs().multiply(JUST)) <= 0;
  }

  private static boolean near(BigDecimal a, BigDecimal b) {
    return a.subtract(b).abs().compareTo(b.abs().multiply(ROUNDED)) <= 0;
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal rounded = value.round(MathContext.DECIMAL64).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  @Override
  public String toString() {
    return value.toPlainString() + unit;
  }
}
