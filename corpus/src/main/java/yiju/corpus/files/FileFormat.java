package yiju.corpus.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kinds of files that documents come from, told by the endings of their names. */
enum FileFormat {
  HTML("html htm xhtml"),
  MARKDOWN("md markdown"),
  TEXT("txt text rst adoc org"),
  PDF("pdf"),
  WORD("docx doc docm dotx"),
  SLIDES("pptx ppt pptm ppsx pps"),
  SHEETS("xlsx xls xlsm"),
  EPUB("epub"),
  MAIL("eml"),
  ZIP("zip");

  static final String ENDINGS =
      Stream.concat(Stream.of(values()).map(f -> f.endings), Stream.of("jsonl warc wet"))
          .map(endings -> "." + endings.replace(" ", " ."))
          .collect(Collectors.joining(" "));

  private static final Map<String, FileFormat> BY_ENDING =
      Stream.of(values())
          .flatMap(f -> Stream.of(f.endings.split(" ", -1)).map(e -> Map.entry(e, f)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final Pattern HTML_START =
      Pattern.compile("(?is)\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype html|html)\\b.*");

  private final String endings;

  FileFormat(String endings) {
    this.endings = endings;
  }

  static Optional<FileFormat> ofName(Path file) {
    Path name = file.getFileName();
    return ofName(name == null ? "" : name.toString());
  }

  /** Empty for a name whose ending says something else; a name without one may be text. */
  static Optional<FileFormat> ofName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot < 0
        ? Optional.of(TEXT)
        : Optional.ofNullable(BY_ENDING.get(name.substring(dot + 1)));
  }

  static FileFormat ofContent(String content) {
    String start = content.substring(0, Math.min(content.length(), 2_000));
    return HTML_START.matcher(start).matches() ? HTML : TEXT;
  }
}
