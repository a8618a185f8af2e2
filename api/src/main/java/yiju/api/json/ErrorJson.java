package yiju.api.json;

import tools.jackson.databind.JsonNode;

/** Stands in a batch's output where a line could not be answered. */
public record ErrorJson(JsonNode id, String error) {}
