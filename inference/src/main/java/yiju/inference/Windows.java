package yiju.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import yiju.inference.OnnxModel.Input;

/**
 * Lays out question and evidence as the readers were trained: {@code [CLS] first [SEP] title .
 * passage [SEP]}. What doesn't fit is read in several windows that overlap; each holds the title.
 */
final class Windows {
  /** As in training, where longer first texts and titles don't occur. */
  static final int FIRST_TOKENS = 100;

  private static final int TITLE_CHARACTERS = 59;
  private static final int TITLE_TOKENS = 64;
  private static final int OVERLAP = 96;

  private final WordPieces tokenizer;
  private final int length;

  /**
   * @param length longest window in tokens
   */
  Windows(WordPieces tokenizer, int length) {
    if (length < FIRST_TOKENS + TITLE_TOKENS + 35) {
      throw new ModelException(
          "maxLength " + length + " leaves no room for a passage beside question and title");
    }
    this.tokenizer = tokenizer;
    this.length = length;
  }

  /**
   * Part of a passage beside its question.
   *
   * @param evidence place of the passage in the list of evidence
   * @param offset where the passage's tokens begin in the input
   * @param from first token of the passage
   * @param to one past its last token
   */
  record Window(int evidence, Input input, int offset, int from, int to) {}

  List<Window> of(Tokens first, int evidence, String title, Tokens passage) {
    long[] lead = lead(title);
    int firstSize = Math.min(first.size(), FIRST_TOKENS);
    int offset = firstSize + 2 + lead.length;
    int room = length - offset - 1;
    int step = Math.max(room - OVERLAP, room / 2);
    List<Window> windows = new ArrayList<>();
    int from = 0;
    while (from + room < passage.size()) {
      windows.add(window(first, evidence, lead, passage, from, from + room));
      from = Math.min(from + step, passage.size() - room);
    }
    windows.add(window(first, evidence, lead, passage, from, passage.size()));
    return windows;
  }

  private Window window(Tokens first, int evidence, long[] lead, Tokens passage, int from, int to) {
    int firstSize = Math.min(first.size(), FIRST_TOKENS);
    int offset = firstSize + 2 + lead.length;
    long[] ids = new long[offset + to - from + 1];
    ids[0] = tokenizer.cls;
    System.arraycopy(first.ids(), 0, ids, 1, firstSize);
    ids[firstSize + 1] = tokenizer.sep;
    System.arraycopy(lead, 0, ids, firstSize + 2, lead.length);
    System.arraycopy(passage.ids(), from, ids, offset, to - from);
    ids[ids.length - 1] = tokenizer.sep;
    long[] types = new long[ids.length];
    Arrays.fill(types, firstSize + 2, ids.length, 1);
    return new Window(evidence, new Input(ids, types), offset, from, to);
  }

  private long[] lead(String title) {
    String line = title.replace('_', ' ').strip();
    if (line.isEmpty()) {
      return new long[0];
    }
    int points = Math.min(TITLE_CHARACTERS, line.codePointCount(0, line.length()));
    long[] ids = tokenizer.ids(line.substring(0, line.offsetByCodePoints(0, points)) + " . ");
    return ids.length <= TITLE_TOKENS ? ids : Arrays.copyOf(ids, TITLE_TOKENS);
  }
}
