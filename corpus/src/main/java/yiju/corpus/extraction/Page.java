package yiju.corpus.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** A page as its blocks, with what can be said of them together. */
final class Page {
  /** Shares of the page's prose whose smallest holders are telling. */
  private static final double[] SHARES = {0.3, 0.5, 0.7, 0.9};

  private static final int FURNITURE =
      Hint.NAVIGATION.bit()
          | Hint.FOOTER.bit()
          | Hint.ASIDE.bit()
          | Hint.RELATED.bit()
          | Hint.CONSENT.bit()
          | Hint.POPUP.bit()
          | Hint.ADVERT.bit();

  final List<Block> blocks;
  final String title;
  final PageSigns signs;
  final int[] phrases;

  /** The blocks' texts in lower case. */
  final String[] lower;

  /** How often each block's text stands on the page. */
  final int[] repeats;

  /** Count, weight and linked weight of the blocks whose elements stand under the same names. */
  final int[][] paths;

  final int weight;
  final int proseWeight;
  final double linkDensity;
  final int firstTitle;
  final boolean hasMain;
  final int articles;
  final int posts;
  private final List<@Nullable Region> holders = new ArrayList<>();

  static Page of(Document document) {
    return of(new PageFacts(document));
  }

  static Page of(PageFacts facts) {
    return new Page(PageReader.read(facts), facts.page.title(), PageSigns.of(facts));
  }

  private Page(List<Block> blocks, String title, PageSigns signs) {
    this.blocks = blocks;
    this.signs = signs;
    this.title = title.toLowerCase(Locale.ROOT).strip();
    phrases = new int[blocks.size()];
    lower = new String[blocks.size()];
    repeats = new int[blocks.size()];
    paths = new int[blocks.size()][];
    Map<String, Integer> countByText = new HashMap<>();
    Map<String, int[]> sumsByPath = new HashMap<>();
    int all = 0;
    int linked = 0;
    int prose = 0;
    int firstHeading = -1;
    boolean main = false;
    List<Region> regions = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      lower[i] = block.text().toLowerCase(Locale.ROOT);
      phrases[i] = Phrase.of(block, lower[i]);
      all += block.weight();
      linked += block.linkWeight();
      countByText.merge(block.text(), 1, Integer::sum);
      int[] path = sumsByPath.computeIfAbsent(block.region().path(), p -> new int[3]);
      paths[i] = path;
      path[0]++;
      path[1] += block.weight();
      path[2] += block.linkWeight();
      main |= Hint.MAIN.in(block.region().all);
      if (firstHeading < 0 && isTitle(i)) {
        firstHeading = i;
      }
      boolean open = block.isProse() && (block.region().all & FURNITURE) == 0;
      prose += open ? block.weight() : 0;
      for (Region r = block.region(); r != null && (open || !r.met); r = r.parent) {
        r.openProse += open ? block.weight() : 0;
        if (!r.met) {
          r.met = true;
          regions.add(r);
        }
      }
    }
    int articleCount = 0;
    int postCount = 0;
    for (Region region : regions) {
      articleCount += region.tag.equals("article") ? 1 : 0;
      postCount += Hint.POST.in(region.own) ? 1 : 0;
    }
    for (int i = 0; i < repeats.length; i++) {
      repeats[i] = countByText.getOrDefault(blocks.get(i).text(), 1);
    }
    weight = all;
    proseWeight = prose;
    linkDensity = all == 0 ? 0 : (double) linked / all;
    firstTitle = firstHeading;
    hasMain = main;
    articles = articleCount;
    posts = postCount;
    for (double share : SHARES) {
      holders.add(smallestHolder(regions, share * prose));
    }
  }

  private static @Nullable Region smallestHolder(List<Region> regions, double enough) {
    Region best = null;
    for (Region region : regions) {
      boolean holds = region.openProse > 0 && region.openProse >= enough;
      if (holds && (best == null || region.depth > best.depth)) {
        best = region;
      }
    }
    return best;
  }

  boolean isHeld(Region region, int holder) {
    Region held = holders.get(holder);
    return held != null && region.isWithin(held);
  }

  /** Whether a block repeats the page's title, or is an outermost heading. */
  boolean isTitle(int index) {
    Block block = blocks.get(index);
    if (block.kind() == Block.Kind.HEADING && block.level() == 1) {
      return true;
    }
    int length = block.text().length();
    return length > 5 && length < 200 && title.startsWith(lower[index]);
  }
}
