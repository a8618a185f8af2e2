package yiju.retriever;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Words that questions are made of and answers are not: they count little beside others, but fully
 * where a query has nothing else.
 */
final class StopWords {
  private static final Set<String> ENGLISH =
      words(
          """
          a an the this that these those some any each such
          i you he she it we they me him her us them my your his its our their one
          am is are was were be been being do does did done doing have has had having
          can could will would shall should may might must
          and or but if then than so as of at by for with about against between into through during
          before after to from in out on off over under up down again
          who whom whose which what when where why how many much there here
          not no nor too very just only also tell give name
          """);
  private static final Set<String> CHINESE =
      words(
          """
          的 是 了 吗 呢 吧 啊 在 和 与 及 或 有 被 把 对 从 到 由 于 以 为 而 且 但 也 都 就 还 又 再 很
          这 那 哪 其 此 该 它 他 她 我 你 您 我们 你们 他们 它们 这个 那个 这些 那些 这里 那里 一个 一
          什么 什 么 谁 哪些 哪个 哪里 哪儿 哪年 何 何时 何地 何人 几 多少 多 怎么 怎样 怎么样 如何 为什么
          为何 是否 时候 请问 请 问 叫 叫做 之 所 等 个 位 地 得 着 过 上 中 下 里 里面 吗 能 可以 会 要
          """);
  private static final String HAN =
      "的是了吗呢吧啊在和与及或有被把对从到由于以为而且但也都就还又再很这那哪其此该它他她我你您" + "什么谁何几多少怎样如请问叫之所个位地得着过";

  private StopWords() {}

  static boolean isWord(String term) {
    return ENGLISH.contains(term) || CHINESE.contains(term);
  }

  /** How many of the characters of a bigram are such that words like these are made of. */
  static int stopCharacters(String bigram) {
    return (int) bigram.codePoints().filter(c -> HAN.indexOf(c) >= 0).count();
  }

  private static Set<String> words(String list) {
    return Set.copyOf(new HashSet<>(Arrays.asList(list.strip().split("\\s+", -1))));
  }
}
