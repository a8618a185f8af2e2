package yiju.evaluation;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Results as JSON, in which a number that doesn't apply is null. */
public final class ResultJson {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(Double.class, new Numbers())
                  .addSerializer(double.class, new Numbers()))
          .build();

  private ResultJson() {}

  /** One line of JSON. */
  public static String line(Object result) {
    return MAPPER.writeValueAsString(result);
  }

  private static final class Numbers extends StdSerializer<Double> {
    Numbers() {
      super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator out, SerializationContext context) {
      if (Double.isFinite(value)) {
        out.writeNumber(value);
      } else {
        out.writeNull();
      }
    }
  }
}
