package yiju.corpus.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Kinds of files that become documents. */
enum FileFormat {
  HTML,
  MARKDOWN,
  TEXT;

  static final String ENDINGS = ".html .htm .xhtml .md .markdown .txt .text .rst .adoc .org .jsonl";

  private static final Pattern HTML_START =
      Pattern.compile("(?is)\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype html|html)\\b.*");

  /** Empty for a name whose ending says something else; a name without one may be text. */
  static Optional<FileFormat> ofName(Path file) {
    Path fileName = file.getFileName();
    String name = fileName == null ? "" : fileName.toString().toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html", "htm", "xhtml" -> Optional.of(HTML);
      case "md", "markdown" -> Optional.of(MARKDOWN);
      case "txt", "text", "rst", "adoc", "org" -> Optional.of(TEXT);
      default -> name.indexOf('.') < 0 ? Optional.of(TEXT) : Optional.empty();
    };
  }

  static FileFormat ofContent(String content) {
    String start = content.substring(0, Math.min(content.length(), 2_000));
    return HTML_START.matcher(start).matches() ? HTML : TEXT;
  }
}
