package yiju.api.json;

/** Stands in the output for a file that could not be read. */
public record FileErrorJson(String file, String error) {}
