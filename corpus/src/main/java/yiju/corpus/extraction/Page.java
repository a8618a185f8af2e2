package yiju.corpus.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
  final int weight;
  final int proseWeight;
  final double linkDensity;
  final int firstTitle;
  final boolean hasMain;
  final int articles;
  final int posts;
  private final List<@Nullable Region> holders = new ArrayList<>();
  private final Map<String, Integer> repeats = new HashMap<>();
  private final Map<String, int[]> paths = new HashMap<>();

  static Page of(Document document) {
    return of(new PageFacts(document));
  }

  static Page of(PageFacts facts) {
    return new Page(PageReader.read(facts.page), facts.page.title(), PageSigns.of(facts));
  }

  private Page(List<Block> blocks, String title, PageSigns signs) {
    this.blocks = blocks;
    this.signs = signs;
    this.title = title.toLowerCase(Locale.ROOT).strip();
    phrases = new int[blocks.size()];
    int all = 0;
    int linked = 0;
    int prose = 0;
    int firstHeading = -1;
    boolean main = false;
    Set<Region> articleRegions = new HashSet<>();
    Set<Region> postRegions = new HashSet<>();
    Map<Region, Integer> proseByRegion = new HashMap<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      phrases[i] = Phrase.of(block);
      all += block.weight();
      linked += block.linkWeight();
      repeats.merge(block.text(), 1, Integer::sum);
      int[] path = paths.computeIfAbsent(block.region().path(), p -> new int[3]);
      path[0]++;
      path[1] += block.weight();
      path[2] += block.linkWeight();
      main |= Hint.MAIN.in(block.region().all);
      if (firstHeading < 0 && isTitle(block)) {
        firstHeading = i;
      }
      for (Region r = block.region(); r != null; r = r.parent) {
        if (r.tag.equals("article")) {
          articleRegions.add(r);
        }
        if (Hint.POST.in(r.own)) {
          postRegions.add(r);
        }
      }
      if (block.isProse() && (block.region().all & FURNITURE) == 0) {
        prose += block.weight();
        for (Region r = block.region(); r != null; r = r.parent) {
          proseByRegion.merge(r, block.weight(), Integer::sum);
        }
      }
    }
    weight = all;
    proseWeight = prose;
    linkDensity = all == 0 ? 0 : (double) linked / all;
    firstTitle = firstHeading;
    hasMain = main;
    articles = articleRegions.size();
    posts = postRegions.size();
    for (double share : SHARES) {
      holders.add(smallestHolder(proseByRegion, share * prose));
    }
  }

  private static @Nullable Region smallestHolder(Map<Region, Integer> prose, double enough) {
    Region best = null;
    for (Map.Entry<Region, Integer> entry : prose.entrySet()) {
      Region region = entry.getKey();
      if (entry.getValue() >= enough && (best == null || region.depth > best.depth)) {
        best = region;
      }
    }
    return best;
  }

  int holderCount() {
    return SHARES.length;
  }

  boolean isHeld(Block block, int holder) {
    Region region = holders.get(holder);
    return region != null && block.region().isWithin(region);
  }

  int repeatsOf(Block block) {
    return repeats.getOrDefault(block.text(), 1);
  }

  /** Count, weight and linked weight of the blocks whose elements stand under the same names. */
  int[] pathOf(Block block) {
    return paths.getOrDefault(block.region().path(), new int[3]);
  }

  /** Whether a block repeats the page's title, or is an outermost heading. */
  boolean isTitle(Block block) {
    if (block.kind() == Block.Kind.HEADING && block.level() == 1) {
      return true;
    }
    String text = block.text().toLowerCase(Locale.ROOT);
    return text.length() > 5 && text.length() < 200 && title.startsWith(text);
  }
}
