package yiju.corpus.extraction;

import java.util.regex.Pattern;

/** Lines that Chinese sites put among an article's own. */
final class Boilerplate {
  /** Longer blocks are sentences of somebody's own. */
  private static final int LONGEST = 450;

  private static final Pattern LINE =
      Pattern.compile(
          "^[\\[【（(\\s]*(免责声明|免責聲明|声明[：:]|聲明[：:]|版权声明|特别声明|责任编辑|責任編輯|责编"
              + "|编辑[：:]|分享到|分享至|分享[：:]|相关阅读|相关新闻|相关报道|相關新聞|延伸阅读|推荐阅读|更多"
              + "|来源[：:]|來源[：:]|字号|字號|字體|字体|调整字体|調整字體|标签[：:]|关键[词字][：:]|上一篇"
              + "|下一篇|\\d*人参与|查看跟帖|我要|发表评论|网友评论|本文来源|打印|收藏|关闭|點擊|点击"
              + "|发布时间|發布時間|时间[：:])"
              + "|[(（](责任)?编辑|编辑[）)]$|編輯[）)]$|版权所有|版權所有|不得转载|不得轉載"
              + "|书面授权|書面授權");

  private static final Pattern RELATED =
      Pattern.compile(
          "(相关|热门|精彩|更多|最新|小编|编辑|为[你您])?(推荐|相关)(阅读|新闻|文章|内容|小说|资讯|信息|专题)?[：:]?"
              + "|猜[你您]还?(喜欢|想看)[：:]?|延伸阅读[：:]?|热门(小说|文章|新闻)[：:]?"
              + "|(点击|阅读|热门|新闻)?排行榜?[：:]?");

  private Boilerplate() {}

  /** Whether a line is the title of a list of other things to read. */
  static boolean isTitleOfRelated(Block block) {
    return block.text().length() < 12 && RELATED.matcher(block.text()).matches();
  }

  static boolean is(Block block) {
    return block.weight() < LONGEST && LINE.matcher(block.text()).find();
  }
}
