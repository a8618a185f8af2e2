package yiju.corpus.formats;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.TextPosition;

/** Puts the words of a line together; a wide gap is the border of a table's cells. */
final class PdfLineText {
  /** In multiples of the size of the letters. */
  private static final float CELL_GAP = 2.2f;

  private static final float WORD_GAP = 0.15f;
  private static final float FAIR_SHARE = 0.1f;
  private static final Pattern BOLD = Pattern.compile("bold|black|heavy|cmbx|hei");
  private static final Pattern LABEL = Pattern.compile("[\\d.()a-zA-Z]{1,6}|\\P{L}{1,2}");
  private static final Pattern LEADER = Pattern.compile(" ?[.·…_] ?[.·…_] ?[.·…_] ?[.·…_][.·…_ ]*");

  private final StringBuilder text = new StringBuilder();
  private float x = -1;
  private float end;
  private float y;
  private float firstWord;
  private final Map<Float, Integer> sizes = new TreeMap<>();
  private int letters;
  private int boldLetters;

  void add(String word, List<TextPosition> positions) {
    if (word.isBlank() || positions.isEmpty()) {
      return;
    }
    TextPosition first = positions.getFirst();
    TextPosition last = positions.getLast();
    if (x < 0) {
      x = first.getXDirAdj();
      y = first.getYDirAdj();
    } else {
      separate(first.getXDirAdj() - end, first.getFontSizeInPt());
    }
    text.append(word.strip());
    end = last.getXDirAdj() + last.getWidthDirAdj();
    if (letters == 0) {
      firstWord = firstWord(positions);
    }
    letters += positions.size();
    for (TextPosition p : positions) {
      sizes.merge(p.getFontSizeInPt(), 1, Integer::sum);
    }
    boldLetters += isBold(first.getFont()) ? positions.size() : 0;
  }

  /** What must stay on one line: a character of Chinese, else all up to a space. */
  private static float firstWord(List<TextPosition> positions) {
    TextPosition first = positions.getFirst();
    if (Wrapping.isWide(first.getUnicode().codePointAt(0))) {
      return first.getWidthDirAdj();
    }
    TextPosition last = first;
    for (TextPosition p : positions) {
      if (p.getUnicode().isBlank()) {
        break;
      }
      last = p;
    }
    return last.getXDirAdj() + last.getWidthDirAdj() - first.getXDirAdj();
  }

  private void separate(float gap, float size) {
    if (gap > CELL_GAP * size && !LABEL.matcher(text).matches()) {
      text.append(" | ");
    } else if (gap > WORD_GAP * size || !betweenWide(text)) {
      text.append(' ');
    }
  }

  /** Chinese words stand without a space between them. */
  private static boolean betweenWide(StringBuilder text) {
    return Wrapping.isWide(text.codePointBefore(text.length()));
  }

  private static boolean isBold(PDFont font) {
    String name = font.getName();
    return name != null && BOLD.matcher(name.toLowerCase(Locale.ROOT)).find();
  }

  Optional<PdfLine> finished() {
    if (letters == 0) {
      return Optional.empty();
    }
    String shown = LEADER.matcher(DocumentText.tidy(text.toString())).replaceAll(" … ").strip();
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    float size = Collections.max(sizes.entrySet(), Map.Entry.comparingByValue()).getKey();
    float smallest = size;
    float largest = size;
    for (Map.Entry<Float, Integer> e : sizes.entrySet()) {
      if (e.getValue() > FAIR_SHARE * letters) {
        smallest = Math.min(smallest, e.getKey());
        largest = Math.max(largest, e.getKey());
      }
    }
    float bold = (float) boldLetters / letters;
    return Optional.of(new PdfLine(shown, x, end, y, size, smallest, largest, bold, firstWord));
  }
}
