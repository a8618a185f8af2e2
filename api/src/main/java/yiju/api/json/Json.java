package yiju.api.json;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one mapper for everything that leaves or enters Yiju as JSON. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  private Json() {}

  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** One object on one line, without the line break. */
  public static String line(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** Several lines, for people. */
  public static String indented(Object value) {
    return MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value);
  }

  /** {@code value} with at most {@code decimals} decimals. */
  static double rounded(double value, int decimals) {
    double scale = Math.pow(10, decimals);
    return Math.round(value * scale) / scale;
  }
}
