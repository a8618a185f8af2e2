package yiju.evaluation.data;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Document;
import yiju.corpus.Language;

/** The sets for the deeper checks, as {@code evaluation/questions/checks/README.md} describes. */
public final class CheckFolder {
  /** Odd lines are for development, even ones for reporting. */
  public enum Half {
    DEV,
    TEST
  }

  private final Path folder;
  private final Half half;

  public CheckFolder(Path folder, Half half) {
    this.folder = folder;
    this.half = half;
  }

  /**
   * @param changed the claim with one thing changed, which the evidence does not carry
   */
  public record Pair(
      String id, String lang, String kind, List<String> evidence, String claim, String changed) {}

  /**
   * @param sides what must both be shown; empty when one document prevails
   * @param answer what the document that prevails says; null when none does
   * @param not what it prevails over
   */
  public record Clash(
      String id,
      String lang,
      String question,
      List<Document> documents,
      List<String> sides,
      @Nullable String answer,
      @Nullable String not) {}

  /**
   * @param out whether no document can answer it, or it must not be answered
   */
  public record Request(String id, String lang, String kind, String question, boolean out) {}

  /**
   * @param correction what stands where the premise is denied; null when the premise holds
   */
  public record Premise(String id, String lang, String question, @Nullable String correction) {}

  public List<Pair> pairs() throws IOException {
    return read(
        "pairs.jsonl",
        l ->
            new Pair(
                l.text("id"),
                l.text("lang"),
                l.text("kind"),
                l.strings("evidence"),
                l.text("claim"),
                l.text("changed")));
  }

  public List<Clash> clashes() throws IOException {
    return read(
        "conflicts.jsonl",
        l ->
            new Clash(
                l.text("id"),
                l.text("lang"),
                l.text("question"),
                l.objects("documents").stream().map(CheckFolder::document).toList(),
                l.isMissing("sides") ? List.of() : l.strings("sides"),
                l.textOrNull("answer"),
                l.textOrNull("not")));
  }

  public List<Request> requests() throws IOException {
    return read(
        "scope.jsonl",
        l ->
            new Request(
                l.text("id"), l.text("lang"), l.text("kind"), l.text("question"), l.flag("out")));
  }

  public List<Premise> premises() throws IOException {
    return read(
        "premise.jsonl",
        l ->
            new Premise(
                l.text("id"),
                l.text("lang"),
                l.text("question"),
                l.flag("premise") ? null : l.text("correction")));
  }

  private <T> List<T> read(String name, Function<JsonLine, T> parse) throws IOException {
    List<T> kept = new ArrayList<>();
    try (Stream<JsonLine> lines = JsonLines.of(folder.resolve(name))) {
      lines
          .filter(l -> (l.line() % 2 == 1) == (half == Half.DEV))
          .forEach(l -> kept.add(parse.apply(l)));
    }
    return kept;
  }

  private static Document document(JsonLine line) {
    String text = line.text("text");
    return new Document(
        line.text("id"),
        line.textOr("title", ""),
        text,
        null,
        Language.of(text),
        line.isMissing("modified") ? null : day(line),
        line.textOrNull("supersedes"),
        List.of());
  }

  private static Instant day(JsonLine line) {
    try {
      return LocalDate.parse(line.text("modified")).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      throw line.problem("modified", "no date: " + line.text("modified"));
    }
  }
}
