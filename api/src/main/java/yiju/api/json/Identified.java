package yiju.api.json;

import tools.jackson.databind.JsonNode;

/** A line that came in with an id, which goes out again as it came. */
public interface Identified {
  JsonNode id();
}
