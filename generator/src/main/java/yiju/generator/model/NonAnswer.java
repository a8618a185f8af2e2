package yiju.generator.model;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Sentences by which a model says that the passages do not answer. They are about the passages, not
 * from them, so they are no claims.
 */
final class NonAnswer {
  private static final String PASSAGES =
      "(?:the|this|these|given|provided|numbered|available|any|of|in|\\d+|[\\[\\]]|\\s)*"
          + "(?:passages?|sources?|texts?|documents?|context|evidence|information)";
  private static final String SAYS =
      "(?:say|state|mention|answer|contain|provide|specify|give|include|tell|address|explain|indicate)";

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)(?:no[_ ]answer|not answered|unknown|n/a|none)[\\p{P}\\s]*"
              + "|no answer (?:is|was|can|could|to|in|exists)\\b.*"
              + "|(?:"
              + PASSAGES
              + ")\\b.{0,40}?\\b(?:does|do|did) ?n[o']t (?:\\w+ ){0,2}"
              + SAYS
              + "\\b.*"
              + "|there (?:is|are) no (?:\\w+ )?(?:answer|information|mention)\\b.*"
              + "|(?:the|this|your) question (?:is not|isn't|can ?not be|can't be) answer(?:ed|able)\\b.*"
              + "|(?:the|this|your) (?:question|answer) (?:is|was|can be)"
              + " (?:given|answered|found|stated|provided|taken|explained)\\b.*\\b"
              + "(?:passages?|texts?|sources?|documents?|context)\\b.*"
              + "|i (?:do ?n[o']t|can ?not|can't|am not able to|am unable to) (?:know|answer|find|tell|say)\\b.*");

  private static final Pattern CHINESE =
      Pattern.compile(
          "(?:没有答案|無答案|无答案|不知道|未知|无法回答|無法回答)[\\p{P}\\s]*"
              + "|.{0,8}(?:段落|资料|資料|材料|来源|文中|上文|原文|文章|文本).{0,12}"
              + "(?:没有|沒有|并未|並未|未|不)(?:能)?(?:回答|说|說|提|给出|給出|包含|涉及|指出|写|寫|说明|說明|提供).*"
              + "|(?:我|抱歉|对不起|對不起).{0,8}(?:无法|無法|不能|不知道).*"
              + "|.{0,6}(?:无法|無法|不能)(?:回答|确定|確定|得知).{0,6}(?:问题|問題)?[\\p{P}\\s]*");

  private NonAnswer() {}

  static boolean is(String sentence) {
    return sentence.toUpperCase(Locale.ROOT).contains(Prompt.NO_ANSWER)
        || ENGLISH.matcher(sentence).matches()
        || CHINESE.matcher(sentence).matches();
  }
}
