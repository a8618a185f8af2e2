package yiju.indexer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Pages;
import yiju.corpus.Passage;
import yiju.indexer.IndexSchema.Part;

/** Writes a {@link Block} as Lucene documents: passages first, the document last. */
final class BlockFields {
  private static final FieldType TERMS = new FieldType();

  static {
    TERMS.setTokenized(true);
    TERMS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    TERMS.freeze();
  }

  private final Block block;
  private final Terms title;
  private final Map<String, Terms> headings = new HashMap<>();

  private BlockFields(Block block) {
    this.block = block;
    this.title = TextAnalyzer.terms(block.document().title());
  }

  static List<Document> of(Block block) {
    var fields = new BlockFields(block);
    List<Document> documents = new ArrayList<>(block.members().size() + 1);
    for (Block.Member m : block.members()) {
      documents.add(fields.passage(m));
    }
    documents.add(fields.document());
    return documents;
  }

  private Document passage(Block.Member member) {
    Passage p = member.passage();
    var fields = new Document();
    addCommon(fields);
    fields.add(new SortedDocValuesField(IndexSchema.PASSAGE, new BytesRef(p.id())));
    fields.add(new StoredField(IndexSchema.PASSAGE, p.id()));
    fields.add(new StoredField(IndexSchema.START, p.span().start()));
    fields.add(new StoredField(IndexSchema.HEADING, p.heading()));
    fields.add(new StoredField(IndexSchema.TEXT, p.text()));
    addPages(fields, p.pages());
    fields.add(new StringField(IndexSchema.ENCODED_AS, member.encodedAs(), Field.Store.YES));
    float[] vector = member.vector();
    if (vector == null) {
      fields.add(new StringField(IndexSchema.PENDING, member.encodedAs(), Field.Store.NO));
    } else {
      fields.add(
          new KnnFloatVectorField(
              IndexSchema.vectorField(member.encodedAs()),
              vector,
              VectorSimilarityFunction.DOT_PRODUCT));
    }
    Map<Part, Terms> terms = new EnumMap<>(Part.class);
    terms.put(Part.TEXT, TextAnalyzer.terms(p.text()));
    terms.put(Part.TITLE, title);
    terms.put(Part.HEADING, headings.computeIfAbsent(p.heading(), TextAnalyzer::terms));
    terms.forEach((part, of) -> addTerms(fields, part, of));
    return fields;
  }

  private static void addTerms(Document fields, Part part, Terms terms) {
    for (Terms.View view : Terms.View.values()) {
      if (!terms.of(view).isEmpty()) {
        fields.add(new Field(IndexSchema.field(part, view), new TermStream(terms.of(view)), TERMS));
      }
    }
  }

  private Document document() {
    var fields = new Document();
    addCommon(fields);
    yiju.corpus.Document document = block.document();
    fields.add(new StringField(IndexSchema.DOCUMENT, document.id(), Field.Store.NO));
    fields.add(new SortedDocValuesField(IndexSchema.DOCUMENT, new BytesRef(document.id())));
    fields.add(new NumericDocValuesField(IndexSchema.PASSAGES, block.members().size()));
    fields.add(new BinaryDocValuesField(IndexSchema.HASH, new BytesRef(block.hash())));
    if (document.url() != null) {
      fields.add(new StringField(IndexSchema.ADDRESS, document.url(), Field.Store.NO));
    }
    fields.add(new StringField(IndexSchema.LANG, document.lang(), Field.Store.YES));
    String headingSpans =
        document.headings().stream()
            .map(h -> h.level() + " " + h.span().start() + " " + h.span().end())
            .collect(Collectors.joining(" "));
    fields.add(new StoredField(IndexSchema.HEADINGS, headingSpans));
    fields.add(new StoredField(IndexSchema.TEXT, document.text()));
    addPages(fields, document.pages());
    return fields;
  }

  /** What a hit shows of its document is stored with each passage. */
  private void addCommon(Document fields) {
    yiju.corpus.Document document = block.document();
    fields.add(new StringField(IndexSchema.BLOCK, document.id(), Field.Store.YES));
    fields.add(new StoredField(IndexSchema.TITLE, document.title()));
    addStored(fields, IndexSchema.URL, document.url());
    addStored(fields, IndexSchema.MODIFIED, document.modified());
    addStored(fields, IndexSchema.SUPERSEDES, document.supersedes());
  }

  private static void addPages(Document fields, Pages pages) {
    if (!pages.equals(Pages.NONE)) {
      String numbers =
          pages.starts().stream()
              .map(s -> " " + s)
              .collect(Collectors.joining("", pages.first() + "", ""));
      fields.add(new StoredField(IndexSchema.PAGES, numbers));
    }
  }

  private static void addStored(Document fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.add(new StoredField(name, value.toString()));
    }
  }
}
