package yiju.evaluation.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads back the lines that a run wrote. */
public final class ResultRows {
  private ResultRows() {}

  /** The lines of a file by their ids, in order. */
  public static Map<String, Row> read(Path file) throws IOException {
    Map<String, Row> rows = new LinkedHashMap<>();
    try (Stream<JsonLine> lines = JsonLines.of(file)) {
      lines.forEach(
          line -> {
            if (rows.put(line.text("id"), new Row(line)) != null) {
              throw line.problem("id", "\"" + line.text("id") + "\" is there twice");
            }
          });
    }
    return rows;
  }

  /** One line. */
  public static final class Row {
    private final JsonLine line;

    Row(JsonLine line) {
      this.line = line;
    }

    /** The field's number, {@code NaN} where it is null or missing. */
    public double number(String field) {
      JsonNode value = line.node().path(field);
      return value.isNumber() ? value.doubleValue() : Double.NaN;
    }

    /** Whether the field is true. */
    public boolean is(String field) {
      return line.flag(field);
    }

    /**
     * Whether the question was answered rightly or rightly refused, or the verdict on the claim is
     * right.
     */
    public boolean rightDecision() {
      if (line.isMissing("answerable")) {
        return line.flag("supported") == line.text("verdict").equals("SUPPORTED");
      }
      return line.flag("answerable")
          ? line.flag("answered") && line.flag("right")
          : !line.flag("answered");
    }
  }
}
