package yiju.corpus.extraction;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Describes blocks by numbers that do not depend on the language. What blocks share with the others
 * of their region or page is computed once.
 */
final class BlockFeatures {
  private static final int NEIGHBOURS = 2;
  private static final int ROW = 145;
  private static final int PART = 12;
  private static final Hint[] HINTS = Hint.values();
  private static final Phrase[] PHRASES = Phrase.values();
  private static final Block.Kind[] KINDS = Block.Kind.values();
  private static final String[] HINTS_OWN = names("own", HINTS);
  private static final String[] HINTS_ALL = names("in", HINTS);
  private static final String[] PHRASE_NAMES = names("phrase", PHRASES);
  private static final String[] KIND_NAMES = names("kind", KINDS);
  private static final String[] UP = {"up0.", "up1.", "up2.", "up3.", "up4."};
  private static final String[] HELD = {"held.0", "held.1", "held.2", "held.3"};

  /** Logarithms of the counts that are most usual. */
  private static final double[] LOGS = new double[4096];

  static {
    for (int i = 0; i < LOGS.length; i++) {
      LOGS[i] = Math.log1p(i);
    }
  }

  private final Page page;
  private final boolean named;
  private final FeatureRow ofPage;
  private final IdentityHashMap<Region, FeatureRow> ofRegion = new IdentityHashMap<>();
  private final IdentityHashMap<Region, FeatureRow> ofAncestor = new IdentityHashMap<>();
  private final FeatureRow ofNobody;
  private final FeatureRow[] ofNeighbour;

  private BlockFeatures(Page page, boolean named) {
    this.page = page;
    this.named = named;
    ofPage = whole();
    ofNobody = neighbour(0, 1, false, false, false);
    ofNeighbour = new FeatureRow[page.blocks.size()];
    for (int i = 0; i < ofNeighbour.length; i++) {
      Block b = page.blocks.get(i);
      boolean heading = b.kind() == Block.Kind.HEADING;
      ofNeighbour[i] =
          neighbour(log(b.weight()), b.linkDensity(), b.isProse(), heading, page.phrases[i] != 0);
    }
  }

  /** A row of numbers a block. */
  static float[][] of(Page page) {
    BlockFeatures features = new BlockFeatures(page, false);
    float[][] rows = new float[page.blocks.size()][];
    int weightBefore = 0;
    for (int i = 0; i < rows.length; i++) {
      rows[i] = features.describe(i, weightBefore).values();
      weightBefore += page.blocks.get(i).weight();
    }
    return rows;
  }

  /** The numbers' names, the same for all pages that have a block. */
  static List<String> names(Page page) {
    return new BlockFeatures(page, true).describe(0, 0).names();
  }

  private static String[] names(String group, Enum<?>[] values) {
    String[] names = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      names[i] = group + '.' + values[i];
    }
    return names;
  }

  private static double log(int count) {
    return count < LOGS.length ? LOGS[count] : Math.log1p(count);
  }

  private FeatureRow row(int capacity) {
    return new FeatureRow(named ? new ArrayList<>() : null, capacity);
  }

  private FeatureRow describe(int index, int weightBefore) {
    FeatureRow row = row(ROW);
    Block block = page.blocks.get(index);
    text(row, block, index);
    for (int d = 1; d <= NEIGHBOURS; d++) {
      row.putAll(d == 1 ? "previous1." : "previous2.", neighbour(index - d));
      row.putAll(d == 1 ? "next1." : "next2.", neighbour(index + d));
    }
    position(row, index, weightBefore);
    row.putAll("", region(block.region(), page.paths[index]));
    row.putAll("", ofPage);
    return row;
  }

  private void text(FeatureRow row, Block block, int index) {
    String text = block.text();
    Characters characters = block.characters();
    int letters = characters.letters();
    int marks = characters.marks();
    char last = text.charAt(text.length() - 1);
    row.put("text.weight", log(block.weight()));
    row.put("text.link", block.linkDensity());
    row.put("text.marks", log(marks));
    row.put("text.markRate", 30.0 * marks / (block.weight() + 10));
    row.put("text.letters", (double) letters / text.length());
    row.put("text.digits", (double) characters.digits() / text.length());
    row.put("text.upper", (double) characters.upper() / (letters + 1));
    row.put("text.endsSentence", ".!?。！？”\"…".indexOf(last) >= 0);
    row.put("text.endsColon", last == ':' || last == '：');
    row.put("text.prose", block.isProse());
    row.put("text.title", page.isTitle(index));
    row.put("text.inTitle", page.title.contains(page.lower[index]));
    row.put("text.stated", page.signs.stated().contains(page.lower[index]));
    row.put("text.repeats", Math.min(4, page.repeats[index]));
    row.put("text.level", block.level());
    for (int k = 0; k < KINDS.length; k++) {
      row.put(KIND_NAMES[k], block.kind() == KINDS[k]);
    }
    for (int p = 0; p < PHRASES.length; p++) {
      row.put(PHRASE_NAMES[p], PHRASES[p].in(page.phrases[index]));
    }
  }

  private FeatureRow neighbour(int index) {
    return index >= 0 && index < ofNeighbour.length ? ofNeighbour[index] : ofNobody;
  }

  private FeatureRow neighbour(
      double weight, double link, boolean prose, boolean heading, boolean furniture) {
    FeatureRow row = row(PART);
    row.put("weight", weight);
    row.put("link", link);
    row.put("prose", prose);
    row.put("heading", heading);
    row.put("furniture", furniture);
    return row;
  }

  private void position(FeatureRow row, int index, int weightBefore) {
    int size = page.blocks.size();
    row.put("at.block", (double) index / size);
    row.put("at.weight", (double) weightBefore / (page.weight + 1));
    row.put("at.afterTitle", page.firstTitle >= 0 && index > page.firstTitle);
    row.put("at.beforeTitle", page.firstTitle >= 0 && index < page.firstTitle);
    row.put("at.sinceTitle", log(Math.max(0, index - page.firstTitle)));
    row.put("at.toEnd", log(size - index));
  }

  private FeatureRow region(Region region, int[] path) {
    FeatureRow known = ofRegion.get(region);
    if (known != null) {
      return known;
    }
    FeatureRow row = row(ROW / 2);
    ofRegion.put(region, row);
    int own = region.own | parentOwn(region);
    for (int k = 0; k < HINTS.length; k++) {
      row.put(HINTS_OWN[k], HINTS[k].in(own));
      row.put(HINTS_ALL[k], HINTS[k].in(region.all));
    }
    for (int h = 0; h < HELD.length; h++) {
      row.put(HELD[h], page.isHeld(region, h));
    }
    Region r = region;
    for (int a = 0; a < UP.length; a++) {
      row.putAll(UP[a], ancestor(r));
      r = r.parent == null ? r : r.parent;
    }
    row.put("region.depth", region.depth);
    row.put("path.blocks", log(path[0]));
    row.put("path.mean", Math.log1p((double) path[1] / Math.max(1, path[0])));
    row.put("path.share", (double) path[1] / (page.weight + 1));
    row.put("path.link", (double) path[2] / (path[1] + 1));
    row.put("region.list", region.isIn("ul") || region.isIn("ol"));
    row.put("region.table", region.isIn("table"));
    row.put("region.details", region.isIn("details"));
    row.put("region.article", region.isIn("article"));
    row.put("region.section", region.isIn("section"));
    return row;
  }

  private FeatureRow ancestor(Region region) {
    FeatureRow known = ofAncestor.get(region);
    if (known != null) {
      return known;
    }
    FeatureRow row = row(PART);
    ofAncestor.put(region, row);
    row.put("weight", log(region.chars));
    row.put("share", (double) region.chars / (page.weight + 1));
    row.put("link", region.linkDensity());
    row.put("prose", (double) region.paragraphChars / (region.chars + 1));
    row.put("blocks", log(region.blocks));
    return row;
  }

  private FeatureRow whole() {
    FeatureRow row = row(PART);
    row.put("page.weight", log(page.weight));
    row.put("page.prose", (double) page.proseWeight / (page.weight + 1));
    row.put("page.link", page.linkDensity);
    row.put("page.blocks", log(page.blocks.size()));
    row.put("page.main", page.hasMain);
    row.put("page.articles", log(page.articles));
    row.put("page.posts", log(page.posts));
    PageSigns signs = page.signs;
    row.put("page.article", signs.article());
    row.put("page.product", signs.product());
    row.put("page.forum", signs.forum());
    row.put("page.list", signs.list());
    row.put("page.questions", signs.questions());
    return row;
  }

  private static int parentOwn(Region region) {
    return region.parent == null ? 0 : region.parent.own;
  }
}
