package yiju.evaluation.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object and where it stands; its accessors complain by file, line and field. */
record JsonLine(Path file, long line, JsonNode node) {
  private static final JsonMapper MAPPER = new JsonMapper();

  static JsonLine parse(Path file, long line, String text) {
    JsonNode node;
    try {
      node = MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new DataException(file, line, "not JSON: " + e.getOriginalMessage());
    }
    if (!node.isObject()) {
      throw new DataException(file, line, "a JSON object is needed, got " + kind(node));
    }
    return new JsonLine(file, line, node);
  }

  JsonLine at(JsonNode part) {
    return new JsonLine(file, line, part);
  }

  String where() {
    return file + ":" + line;
  }

  /** A string, or a number as one, which ids often are. */
  String text(String field) {
    JsonNode value = node.path(field);
    if (!value.isString() && !value.isNumber()) {
      throw problem(field, "a string is needed, got " + kind(value));
    }
    return value.asString();
  }

  String textOr(String field, String otherwise) {
    return isMissing(field) ? otherwise : text(field);
  }

  @Nullable String textOrNull(String field) {
    return isMissing(field) ? null : text(field);
  }

  boolean flag(String field) {
    JsonNode value = node.path(field);
    if (!value.isBoolean()) {
      throw problem(field, "true or false is needed, got " + kind(value));
    }
    return value.booleanValue();
  }

  /** The strings of an array, however deeply it is nested. */
  List<String> strings(String field) {
    List<String> strings = new ArrayList<>();
    collect(field, array(field), strings);
    return strings;
  }

  /** The objects of an array. */
  List<JsonLine> objects(String field) {
    List<JsonLine> objects = new ArrayList<>();
    for (JsonNode item : array(field)) {
      if (!item.isObject()) {
        throw problem(field, "objects are needed, got " + kind(item));
      }
      objects.add(at(item));
    }
    return objects;
  }

  boolean isMissing(String field) {
    return node.path(field).isMissingNode() || node.path(field).isNull();
  }

  DataException problem(String field, String what) {
    return new DataException(file, line, "field \"" + field + "\": " + what);
  }

  private JsonNode array(String field) {
    JsonNode value = node.path(field);
    if (!value.isArray()) {
      throw problem(field, "an array is needed, got " + kind(value));
    }
    return value;
  }

  private void collect(String field, JsonNode array, List<String> into) {
    for (JsonNode item : array) {
      if (item.isArray()) {
        collect(field, item, into);
      } else if (item.isString() || item.isNumber()) {
        into.add(item.asString());
      } else {
        throw problem(field, "strings are needed, got " + kind(item));
      }
    }
  }

  private static String kind(JsonNode node) {
    return node.isMissingNode()
        ? "nothing"
        : node.getNodeType().toString().toLowerCase(Locale.ROOT);
  }
}
