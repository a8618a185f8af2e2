package yiju.api.cli;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A share between 0 and 1, written as in {@code 5%} or {@code 0.05}. */
final class Percent implements ITypeConverter<Double> {
  @Override
  public Double convert(String text) {
    try {
      BigDecimal number = new BigDecimal(text.strip().replaceFirst("%$", ""));
      double share = (text.endsWith("%") ? number.movePointLeft(2) : number).doubleValue();
      if (share > 0 && share < 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // Told below, as any other that is no share.
    }
    throw new TypeConversionException("'" + text + "' is no share; write 5% or 0.05");
  }

  static String text(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }
}
