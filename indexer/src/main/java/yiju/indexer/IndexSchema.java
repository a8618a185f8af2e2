package yiju.indexer;

import yiju.corpus.Language;

/**
 * The fields of the index.
 *
 * <p>Each document is one block: its passages, then the document itself. {@link #BLOCK} is on all
 * of them, for the block is replaced as a whole; everything else a search needs is on the passage,
 * so that no hit has to read its document.
 */
public final class IndexSchema {
  /** Raised with every change of the fields that a reader would notice. */
  static final int FORMAT = 1;

  /** Document id on every member of a block. */
  static final String BLOCK = "block";

  /** On documents alone: id, indexed. */
  static final String DOCUMENT = "document";

  /** On passages alone: {@code documentId#ordinal}, as sorted doc values. */
  public static final String PASSAGE = "passage";

  /** On passages alone: language that decides the encoder, {@code zh} or {@code en}. */
  static final String ENCODED_AS = "encoded_as";

  /** On passages that have no vector yet: the language of the vector that they wait for. */
  static final String PENDING = "pending";

  /** On documents alone: their {@link #URL}, indexed. */
  static final String ADDRESS = "address";

  static final String URL = "url";
  static final String TITLE = "title";
  static final String LANG = "lang";
  static final String MODIFIED = "modified";
  static final String SUPERSEDES = "supersedes";
  static final String TEXT = "text";
  static final String HEADING = "heading";
  static final String HEADINGS = "headings";

  /** On all members of a block whose document has pages. */
  static final String PAGES = "pages";

  static final String START = "start";
  static final String PASSAGES = "passages";
  static final String HASH = "hash";

  /** Prefix of the vector fields. */
  private static final String VECTOR = "vector_";

  private IndexSchema() {}

  /** What part of a passage terms come from. */
  public enum Part {
    TEXT,
    TITLE,
    HEADING
  }

  /** The inverted field for a part of a passage, read in one view. */
  public static String field(Part part, Terms.View view) {
    return switch (part) {
          case TEXT -> TEXT;
          case TITLE -> TITLE;
          case HEADING -> HEADING;
        }
        + switch (view) {
          case WORDS -> "_words";
          case BIGRAMS -> "_bigrams";
          case EXACT -> "_exact";
        };
  }

  /** The language, {@code zh} or {@code en}, whose encoder reads texts in {@code lang}. */
  public static String encoderLanguage(String lang) {
    return Language.isChinese(lang) ? "zh" : "en";
  }

  /** The vector field for {@code encoderLanguage}: unit vectors, compared by dot product. */
  public static String vectorField(String encoderLanguage) {
    return VECTOR + encoderLanguage;
  }
}
