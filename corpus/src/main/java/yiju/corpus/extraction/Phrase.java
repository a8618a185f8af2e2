package yiju.corpus.extraction;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Wording that tells furniture from content in Chinese, English and German.
 *
 * <p>Words are given in lower case between bars; a leading {@code <} or trailing {@code >} asks for
 * the border of a word.
 */
enum Phrase {
  LEGAL(
      0,
      "©|copyright|all rights reserved|terms of|terms &|terms and |privacy|impressum|datenschutz"
          + "|<agb>|版权|版權|授权|转载|轉載|备案|icp|免责|免責|声明|隐私|許可|举报|舉報|违法"),
  SHARE(
      1,
      "<share|tweet|facebook|twitter|whatsapp|pinterest|linkedin|instagram|youtube|rss|teilen"
          + "|drucken|<print>|e-mail|email|follow us|copy link|分享|收藏|微信|微博|空间|打印|列印|复制"
          + "|複製|关注|转发|轉寄|扫一扫|二维码"),
  RELATED(
      2,
      "related|recommend|also like|more from|read more|popular|trending|latest|most read|see also"
          + "|you may|mehr zum|weiterlesen|previous|next|similar|相关|相關|推荐|推薦|延伸|猜你|热门"
          + "|熱門|热点|排行|更多|上一篇|下一篇|上一页|下一页|最新|精彩|专题|專題|图片新闻|今日"),
  COMMENT(
      3,
      "<comment|<reply|<replies|<post>|<posts>|leave a|kommentar|antworten|评论|評論|回复|回覆|留言"
          + "|发表|發表|说两句|网友|網友|跟帖|楼主|顶一下|我要"),
  BYLINE(
      4,
      "posted|published|updated|min read|minute read|written by|last modified|author"
          + "|veröffentlicht|作者|编辑|編輯|来源|來源|记者|記者|发布|發布|阅读|閱讀|浏览|瀏覽|字号|字體"
          + "|字体|时间：|责编|校对"),
  ACTION(
      5,
      "subscri|sign up|signup|sign in|signin|log in|login|newsletter|download|add to|buy now|shop"
          + "|click here|search|view all|view more|learn more|get started|contact|menu|skip to"
          + "|back to|登录|登錄|登入|注册|註冊|订阅|訂閱|下载|下載|购物车|搜索|搜尋|点击|點擊|首页|首頁"
          + "|返回|anmelden|suche"),
  CONSENT(6, "cookie|consent|gdpr|javascript|browser|浏览器"),
  DATE(7, ""),
  PRICE(8, ""),
  COUNT(9, "");

  /** Long blocks speak of these things in passing. */
  private static final int LONGEST = 300;

  private static final Pattern COUNTS = Pattern.compile("[\\d,.\\s]+[km]?\\+?( [a-z]+)?");
  private static final Letter WORDS = letters();

  private final int position;
  private final String words;

  Phrase(int position, String words) {
    this.position = position;
    this.words = words;
  }

  private int bit() {
    return 1 << position;
  }

  boolean in(int bits) {
    return (bits & bit()) != 0;
  }

  /**
   * The phrases in a block as bits.
   *
   * @param text the block's text in lower case
   */
  static int of(Block block, String text) {
    if (block.weight() > LONGEST) {
      return 0;
    }
    int bits = isBy(text) ? BYLINE.bit() : 0;
    boolean digits = false;
    for (int i = 0; i < text.length(); i++) {
      bits |= at(text, i);
      if (Digits.is(text.charAt(i))) {
        digits = true;
        bits |= Digits.isDate(text, i) ? DATE.bit() : 0;
        bits |= Digits.isPrice(text, i) ? PRICE.bit() : 0;
      }
    }
    return digits && COUNTS.matcher(text).matches() ? bits | COUNT.bit() : bits;
  }

  private static boolean isBy(String text) {
    return text.startsWith("by ")
        || text.startsWith("von ")
        || text.startsWith("par ")
        || text.startsWith("por ");
  }

  private static int at(String text, int start) {
    Letter letter = WORDS.after(text.charAt(start));
    if (letter == null) {
      return 0;
    }
    int bits = 0;
    boolean border = start == 0 || !isWord(text.charAt(start - 1));
    int end = start + 1;
    while (letter != null) {
      bits |= letter.bits;
      if (border) {
        bits |= letter.afterBorder;
        if (end == text.length() || !isWord(text.charAt(end))) {
          bits |= letter.betweenBorders;
        }
      }
      letter = end < text.length() ? letter.after(text.charAt(end++)) : null;
    }
    return bits;
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  }

  private static Letter letters() {
    Letter root = new Letter();
    for (Phrase phrase : values()) {
      for (String word : phrase.words.split("\\|", -1)) {
        if (!word.isEmpty()) {
          root.add(word, phrase.bit());
        }
      }
    }
    return root;
  }

  /** A node of the tree of all words. */
  private static final class Letter {
    private static final int ASCII = 128;

    private final @Nullable Letter[] plain = new Letter[ASCII];
    private final Map<Character, Letter> others = new HashMap<>();
    private int bits;
    private int afterBorder;
    private int betweenBorders;

    @Nullable Letter after(char c) {
      return c < ASCII ? plain[c] : others.isEmpty() ? null : others.get(c);
    }

    private Letter grow(char c) {
      Letter letter = after(c);
      if (letter == null) {
        letter = new Letter();
        if (c < ASCII) {
          plain[c] = letter;
        } else {
          others.put(c, letter);
        }
      }
      return letter;
    }

    void add(String word, int bit) {
      boolean opens = word.startsWith("<");
      boolean closes = word.endsWith(">");
      Letter letter = this;
      for (int i = opens ? 1 : 0; i < word.length() - (closes ? 1 : 0); i++) {
        letter = letter.grow(word.charAt(i));
      }
      if (closes) {
        letter.betweenBorders |= bit;
      } else if (opens) {
        letter.afterBorder |= bit;
      } else {
        letter.bits |= bit;
      }
    }
  }
}
