package yiju.indexer;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Document;
import yiju.corpus.Heading;
import yiju.corpus.Pages;
import yiju.corpus.Passage;
import yiju.corpus.Span;

/** Reads back what {@link BlockFields} stored. */
final class StoredFields {
  private StoredFields() {}

  static Document document(org.apache.lucene.document.Document fields) {
    return new Document(
        fields.get(IndexSchema.BLOCK),
        fields.get(IndexSchema.TITLE),
        fields.get(IndexSchema.TEXT),
        fields.get(IndexSchema.URL),
        fields.get(IndexSchema.LANG),
        instant(fields.get(IndexSchema.MODIFIED)),
        fields.get(IndexSchema.SUPERSEDES),
        headings(fields.get(IndexSchema.HEADINGS)),
        pages(fields.get(IndexSchema.PAGES)));
  }

  static Passage passage(org.apache.lucene.document.Document fields) {
    int start = fields.getField(IndexSchema.START).numericValue().intValue();
    String text = fields.get(IndexSchema.TEXT);
    return new Passage(
        fields.get(IndexSchema.PASSAGE),
        fields.get(IndexSchema.BLOCK),
        new Span(start, start + text.length()),
        text,
        fields.get(IndexSchema.HEADING),
        pages(fields.get(IndexSchema.PAGES)));
  }

  static String string(org.apache.lucene.index.StoredFields stored, int doc, String field)
      throws IOException {
    return stored.document(doc, Set.of(field)).get(field);
  }

  static @Nullable Instant instant(@Nullable String stored) {
    return stored == null ? null : Instant.parse(stored);
  }

  private static Pages pages(@Nullable String stored) {
    if (stored == null) {
      return Pages.NONE;
    }
    List<Integer> starts = new ArrayList<>();
    try (var numbers = new Scanner(stored)) {
      int first = numbers.nextInt();
      while (numbers.hasNextInt()) {
        starts.add(numbers.nextInt());
      }
      return new Pages(first, starts);
    }
  }

  private static List<Heading> headings(String stored) {
    List<Heading> headings = new ArrayList<>();
    try (var numbers = new Scanner(stored)) {
      while (numbers.hasNextInt()) {
        int level = numbers.nextInt();
        headings.add(new Heading(level, new Span(numbers.nextInt(), numbers.nextInt())));
      }
    }
    return headings;
  }
}
