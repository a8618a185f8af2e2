package yiju.corpus.formats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** A PDF's bookmarks: the headings as the author's program knew them. */
final class PdfOutline {
  private static final int MOST = 20_000;
  private static final int DEEPEST = 6;

  /**
   * @param level 1 for the outermost
   */
  record Entry(int level, String title) {}

  private PdfOutline() {}

  /** The entries in order; none if the bookmarks are broken. */
  static List<Entry> of(PDDocument pdf) {
    PDDocumentOutline outline = pdf.getDocumentCatalog().getDocumentOutline();
    List<Entry> entries = new ArrayList<>();
    if (outline != null) {
      add(outline, 1, entries, Collections.newSetFromMap(new java.util.IdentityHashMap<>()));
    }
    return entries;
  }

  private static void add(
      PDOutlineNode parent, int level, List<Entry> entries, Set<COSDictionary> seen) {
    for (PDOutlineItem item = parent.getFirstChild();
        item != null && entries.size() < MOST && seen.add(item.getCOSObject());
        item = item.getNextSibling()) {
      String title = item.getTitle();
      if (title != null && !title.isBlank()) {
        entries.add(new Entry(level, title));
      }
      if (level < DEEPEST) {
        add(item, level + 1, entries, seen);
      }
    }
  }
}
