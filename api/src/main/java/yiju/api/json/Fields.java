package yiju.api.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** The fields of a JSON object that came from outside, read with errors that name the field. */
final class Fields {
  private final JsonNode object;
  private final String path;

  private Fields(JsonNode object, String path) {
    this.object = object;
    this.path = path;
  }

  static Fields parse(String json) {
    if (json.isBlank()) {
      throw new LineException(NullNode.getInstance(), null, "the line is empty");
    }
    try {
      return of(Json.mapper().readTree(json));
    } catch (JacksonException e) {
      throw new LineException(NullNode.getInstance(), null, "not JSON: " + e.getOriginalMessage());
    }
  }

  static Fields of(JsonNode node) {
    if (!node.isObject()) {
      throw new LineException(NullNode.getInstance(), null, "not a JSON object but " + kind(node));
    }
    return new Fields(node, "");
  }

  /** The id as it stands, string or number, so that it goes back unchanged; null when absent. */
  JsonNode id() {
    JsonNode id = object.get("id");
    return id != null && (id.isString() || id.isNumber()) ? id : NullNode.getInstance();
  }

  JsonNode requiredId() {
    if (id().isNull()) {
      throw wrong("id", object.get("id"), "a string or a number");
    }
    return id();
  }

  boolean has(String name) {
    JsonNode value = object.get(name);
    return value != null && !value.isNull();
  }

  boolean isArray(String name) {
    JsonNode value = object.get(name);
    return value != null && value.isArray();
  }

  String text(String name) {
    return optionalText(name).orElseThrow(() -> wrong(name, object.get(name), "a string"));
  }

  String nonBlank(String name) {
    String text = text(name);
    if (text.isBlank()) {
      throw error(name, "field \"" + path + name + "\" is blank");
    }
    return text;
  }

  Optional<String> optionalText(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    JsonNode value = object.get(name);
    if (!value.isString()) {
      throw wrong(name, value, "a string");
    }
    return Optional.of(value.stringValue());
  }

  boolean truth(String name) {
    JsonNode value = object.get(name);
    if (value == null || !value.isBoolean()) {
      throw wrong(name, value, "true or false");
    }
    return value.booleanValue();
  }

  /** A number from {@code least} to {@code most}. */
  double number(String name, double least, double most) {
    JsonNode value = object.get(name);
    if (value == null || !value.isNumber()) {
      throw wrong(name, value, "a number");
    }
    double number = value.doubleValue();
    if (!(number >= least && number <= most)) {
      throw error(
          name,
          "field \"" + path + name + "\" must be from " + least + " to " + most + ", not " + value);
    }
    return number;
  }

  /** A whole number from {@code least} on, or {@code otherwise} where there is none. */
  int whole(String name, int least, int otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    JsonNode value = object.get(name);
    if (!value.isInt() || value.intValue() < least) {
      throw error(
          name,
          "field \"" + path + name + "\" must be a whole number from " + least + ", not " + value);
    }
    return value.intValue();
  }

  /** The strings of an array. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : array(name)) {
      if (!value.isString()) {
        throw wrong(name + "[" + texts.size() + "]", value, "a string");
      }
      texts.add(value.stringValue());
    }
    return texts;
  }

  /** The objects of an array. */
  List<Fields> objects(String name) {
    List<Fields> objects = new ArrayList<>();
    for (JsonNode value : array(name)) {
      String place = name + "[" + objects.size() + "]";
      if (!value.isObject()) {
        throw wrong(place, value, "an object");
      }
      objects.add(new Fields(value, path + place + "."));
    }
    return objects;
  }

  private JsonNode array(String name) {
    JsonNode value = object.get(name);
    if (value == null || !value.isArray()) {
      throw wrong(name, value, "an array");
    }
    return value;
  }

  LineException error(String name, String message) {
    return new LineException(id(), path + name, message);
  }

  private LineException wrong(String name, @Nullable JsonNode value, String wanted) {
    return error(
        name,
        value == null || value.isNull()
            ? "field \"" + path + name + "\" is missing; it must be " + wanted
            : "field \"" + path + name + "\" must be " + wanted + ", not " + kind(value));
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "an array";
      case BOOLEAN -> "a boolean";
      case NULL -> "null";
      case NUMBER -> "a number";
      case OBJECT -> "an object";
      case STRING -> "a string";
      case BINARY, MISSING, POJO -> "nothing";
    };
  }
}
