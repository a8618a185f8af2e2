package yiju.generator;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import yiju.corpus.Folding;

/**
 * What a question asks for, told from its wording; it decides the length and kind of the answer.
 */
public enum QuestionType {
  WHO,
  WHEN,
  WHERE,
  NUMBER,
  WHAT,
  LIST,
  WHY,
  HOW,
  YES_NO;

  /** A thing by its kind, whatever else the question says of numbers and times. */
  private static final String THING =
      "(什么|哪一?[个条种款])(命令|指令|文件|选项|参数|变量|软件|工具|程序|函数|目录|格式|协议|端口|设置|字段|关键字|符号)"
          + "|(^|[.!?] )([a-z]+ )?(which|what) ([a-z_]+ )?(command|option|file|parameter|variable|program|tool|function|directory|format|protocol|port|setting|field|column|keyword|mode|package)\\b";

  private static final List<Map.Entry<QuestionType, Pattern>> RULES =
      List.of(
          rule(
              WHY,
              "\\bwhy\\b|\\bhow come\\b|what (is|was|were|are) the (reason|cause)s?|为什么|为何|为甚么|何以|原因|缘故|因何"),
          rule(WHAT, THING),
          rule(
              LIST,
              "^(list|name|enumerate)\\b|\\bwhat are the\\b|\\bwhich .*\\b(are|were)\\b.*\\band\\b|哪些|哪几|^请?(列出|列举)|分别"),
          rule(
              NUMBER,
              "\\bhow (many|much|long|far|old|tall|high|deep|big|large|fast|often|wide|heavy)\\b|what (percentage|proportion|number|share|percent)|多少|几[个名位种次天年月岁人部届本条座所家场项]|多[大长高远久重深宽]|第几|百分之几|比例"),
          rule(
              WHEN,
              "\\bwhen\\b|\\b(what|which) (year|date|day|month|century|decade|time)\\b|何时|何年|何月|什么时候|什么时间|甚么时候|哪一?年|哪一?[天日月]|几[月号日点]|何日|多会儿|什么年|时间"),
          rule(
              WHERE,
              "\\bwhere\\b|\\b(what|which) (city|country|place|state|town|continent|location|region|county)\\b|哪里|哪儿|何处|何地|什么地方|甚么地方|哪个?(国家?|城市|省|市|县|州|地区|地方|区)|位于"),
          rule(
              WHO,
              "\\bwhom?\\b|\\bwhose\\b|\\bwhich (person|man|woman|author|actor|president|king)\\b|谁|何人|哪位|什么人|哪一?个人"),
          rule(HOW, "\\bhow\\b|怎么|怎样|如何|怎么样|怎麼"),
          rule(
              YES_NO,
              "^(is|are|was|were|do|does|did|can|could|has|have|had|will|would|should)\\b|吗[?？]?$|是否|是不是|有没有|能否|能不能"));

  private static Map.Entry<QuestionType, Pattern> rule(QuestionType type, String pattern) {
    return Map.entry(type, Pattern.compile(pattern));
  }

  /** The first rule that fits, else {@link #WHAT}. */
  public static QuestionType of(String question) {
    String folded = Folding.fold(question).strip();
    for (var rule : RULES) {
      if (rule.getValue().matcher(folded).find()) {
        return rule.getKey();
      }
    }
    return WHAT;
  }

  /** Whether a few words can be the whole answer. */
  public boolean isFactoid() {
    return switch (this) {
      case WHO, WHEN, WHERE, NUMBER, WHAT, YES_NO -> true;
      case LIST, WHY, HOW -> false;
    };
  }
}
