package yiju.corpus.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes blocks by numbers that do not depend on the language. */
final class BlockFeatures {
  private static final int ANCESTORS = 5;
  private static final int NEIGHBOURS = 2;
  private static final String[] HINTS_OWN = names("own", Hint.values());
  private static final String[] HINTS_ALL = names("in", Hint.values());
  private static final String[] PHRASES = names("phrase", Phrase.values());
  private static final String[] KINDS = names("kind", Block.Kind.values());

  private final Page page;
  private final int[] weightBefore;

  BlockFeatures(Page page) {
    this.page = page;
    weightBefore = new int[page.blocks.size()];
    for (int i = 1; i < weightBefore.length; i++) {
      weightBefore[i] = weightBefore[i - 1] + page.blocks.get(i - 1).weight();
    }
  }

  private static String[] names(String group, Enum<?>[] values) {
    String[] names = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      names[i] = group + '.' + values[i];
    }
    return names;
  }

  /** Describes the block at an index; notes the names of the numbers if a list is given. */
  float[] describe(int index, @Nullable List<String> names) {
    FeatureRow row = new FeatureRow(names);
    Block block = page.blocks.get(index);
    text(row, block, index);
    for (int d = 1; d <= NEIGHBOURS; d++) {
      neighbour(row, "previous" + d, index - d);
      neighbour(row, "next" + d, index + d);
    }
    position(row, index, weightBefore[index]);
    regions(row, block, index);
    whole(row);
    return row.values();
  }

  private void text(FeatureRow row, Block block, int index) {
    String text = block.text();
    int letters = 0;
    int digits = 0;
    int upper = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        if (Character.isUpperCase(c)) {
          upper++;
        }
      } else if (Character.isDigit(c)) {
        digits++;
      }
    }
    int marks = Block.sentenceMarks(text);
    char last = text.charAt(text.length() - 1);
    row.put("text.weight", Math.log1p(block.weight()));
    row.put("text.link", block.linkDensity());
    row.put("text.marks", Math.log1p(marks));
    row.put("text.markRate", 30.0 * marks / (block.weight() + 10));
    row.put("text.letters", (double) letters / text.length());
    row.put("text.digits", (double) digits / text.length());
    row.put("text.upper", (double) upper / (letters + 1));
    row.put("text.endsSentence", ".!?。！？”\"…".indexOf(last) >= 0);
    row.put("text.endsColon", last == ':' || last == '：');
    row.put("text.prose", block.isProse());
    row.put("text.title", page.isTitle(index));
    row.put("text.inTitle", page.title.contains(page.lower[index]));
    row.put("text.stated", page.signs.stated().contains(page.lower[index]));
    row.put("text.repeats", Math.min(4, page.repeats[index]));
    row.put("text.level", block.level());
    int k = 0;
    for (Block.Kind kind : Block.Kind.values()) {
      row.put(KINDS[k++], block.kind() == kind);
    }
    int p = 0;
    for (Phrase phrase : Phrase.values()) {
      row.put(PHRASES[p++], phrase.in(page.phrases[index]));
    }
  }

  private void neighbour(FeatureRow row, String at, int index) {
    boolean exists = index >= 0 && index < page.blocks.size();
    Block block = exists ? page.blocks.get(index) : null;
    row.put(at + ".weight", block == null ? 0 : Math.log1p(block.weight()));
    row.put(at + ".link", block == null ? 1 : block.linkDensity());
    row.put(at + ".prose", block != null && block.isProse());
    row.put(at + ".heading", block != null && block.kind() == Block.Kind.HEADING);
    row.put(at + ".furniture", block != null && Integer.bitCount(page.phrases[index]) > 0);
  }

  private void position(FeatureRow row, int index, int weightBefore) {
    double size = page.blocks.size();
    row.put("at.block", index / size);
    row.put("at.weight", (double) weightBefore / (page.weight + 1));
    row.put("at.afterTitle", page.firstTitle >= 0 && index > page.firstTitle);
    row.put("at.beforeTitle", page.firstTitle >= 0 && index < page.firstTitle);
    row.put("at.sinceTitle", Math.log1p(Math.max(0, index - page.firstTitle)));
    row.put("at.toEnd", Math.log1p(size - index));
  }

  private void regions(FeatureRow row, Block block, int index) {
    Region region = block.region();
    int k = 0;
    for (Hint hint : Hint.values()) {
      row.put(HINTS_OWN[k], hint.in(region.own | parentOwn(region)));
      row.put(HINTS_ALL[k], hint.in(region.all));
      k++;
    }
    for (int h = 0; h < page.holderCount(); h++) {
      row.put("held." + h, page.isHeld(block, h));
    }
    Region r = region;
    for (int a = 0; a < ANCESTORS; a++) {
      row.put("up" + a + ".weight", Math.log1p(r.chars));
      row.put("up" + a + ".share", (double) r.chars / (page.weight + 1));
      row.put("up" + a + ".link", r.linkDensity());
      row.put("up" + a + ".prose", (double) r.paragraphChars / (r.chars + 1));
      row.put("up" + a + ".blocks", Math.log1p(r.blocks));
      r = r.parent == null ? r : r.parent;
    }
    row.put("region.depth", region.depth);
    int[] path = page.paths[index];
    row.put("path.blocks", Math.log1p(path[0]));
    row.put("path.mean", Math.log1p((double) path[1] / Math.max(1, path[0])));
    row.put("path.share", (double) path[1] / (page.weight + 1));
    row.put("path.link", (double) path[2] / (path[1] + 1));
    row.put("region.list", region.isIn("ul") || region.isIn("ol"));
    row.put("region.table", region.isIn("table"));
    row.put("region.details", region.isIn("details"));
    row.put("region.article", region.isIn("article"));
    row.put("region.section", region.isIn("section"));
  }

  private void whole(FeatureRow row) {
    row.put("page.weight", Math.log1p(page.weight));
    row.put("page.prose", (double) page.proseWeight / (page.weight + 1));
    row.put("page.link", page.linkDensity);
    row.put("page.blocks", Math.log1p(page.blocks.size()));
    row.put("page.main", page.hasMain);
    row.put("page.articles", Math.log1p(page.articles));
    row.put("page.posts", Math.log1p(page.posts));
    PageSigns signs = page.signs;
    row.put("page.article", signs.article());
    row.put("page.product", signs.product());
    row.put("page.forum", signs.forum());
    row.put("page.list", signs.list());
    row.put("page.questions", signs.questions());
  }

  private static int parentOwn(Region region) {
    return region.parent == null ? 0 : region.parent.own;
  }
}
