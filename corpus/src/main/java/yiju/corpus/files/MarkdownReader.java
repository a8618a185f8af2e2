package yiju.corpus.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Dates;
import yiju.corpus.Document;
import yiju.corpus.Heading;
import yiju.corpus.Language;
import yiju.corpus.formats.RawFile;

/** A Markdown file as a document; title, lang, date and supersedes come from its front matter. */
final class MarkdownReader {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), YamlFrontMatterExtension.create()))
          .maxOpenBlockParsers(100)
          .build();

  private MarkdownReader() {}

  static Document read(RawFile file, Path root, String content) {
    Node parsed = PARSER.parse(content);
    YamlFrontMatterVisitor frontMatter = new YamlFrontMatterVisitor();
    parsed.accept(frontMatter);
    Map<String, List<String>> fields = frontMatter.getData();
    MarkdownText rendered = MarkdownText.of(parsed);
    String date = first(fields, "date");
    String supersedes = first(fields, "supersedes");
    return new Document(
        file.id(),
        title(first(fields, "title"), rendered, file),
        rendered.text(),
        file.url(),
        Language.ofTag(first(fields, "lang"), rendered.text()),
        date == null ? null : Dates.parse(date).orElse(null),
        supersedes == null ? null : resolve(Path.of(file.id()), root, supersedes).toString(),
        rendered.headings());
  }

  private static @Nullable String first(Map<String, List<String>> fields, String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    return values.isEmpty() || values.getFirst().isBlank() ? null : values.getFirst().strip();
  }

  private static String title(@Nullable String named, MarkdownText rendered, RawFile file) {
    if (named != null) {
      return named;
    }
    return rendered.headings().stream()
        .filter(h -> h.level() == 1)
        .findFirst()
        .map(Heading::span)
        .map(s -> s.of(rendered.text()))
        .orElseGet(() -> file.stem());
  }

  /** Relative to the file's own folder, or else to one above it, up to what the user named. */
  private static Path resolve(Path file, Path root, String relative) {
    Path own = file.resolveSibling(relative).normalize();
    for (Path folder = file.getParent();
        folder != null && folder.startsWith(root);
        folder = folder.getParent()) {
      Path candidate = folder.resolve(relative).normalize();
      if (Files.exists(candidate)) {
        return candidate;
      }
    }
    return own;
  }
}
