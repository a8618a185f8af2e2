package yiju.verifier;

import java.util.regex.Pattern;
import yiju.corpus.Folding;

/** Whether a sentence denies: by a particle, or by a word that means that something is not so. */
final class Negation {
  private static final Pattern CUE =
      Pattern.compile(
          "\\b(?:not|no|none|neither|nor|never|without|cannot|nobody|nothing|no longer)\\b|n't\\b"
              + "|\\b(?:den(?:y|ie[sd])|fail(?:s|ed)?|refus(?:e[sd]?|ing)|reject(?:s|ed)?|dismiss(?:es|ed)|veto(?:es|ed)|lack(?:s|ed|ing)?|absent|cancel(?:s|led|ed)|prohibit(?:s|ed)|forbid(?:s|den)|postponed|broke down|harmless|un(?:able|changed|related|successful|aware|finished|published|harmed|supported)|impossible|invalid|ineffective|free of|has yet to|have yet to)\\b"
              + "|不(?!仅|但|只|过|断|少|久|同|论|管|得不|料|锈|丹|列颠|到\\d)|没有|没(?=[\\p{IsHan}])|未(?!来|必|婚)|(?<!毫)无(?!论|线|锡|人机)|并非|非(?=会员|法)|否认|否决|拒绝|驳回|禁止|切勿|排除|缺席|取消|无效|失败|作废|废止");

  private Negation() {}

  static boolean in(String sentence) {
    return CUE.matcher(Folding.fold(sentence)).find();
  }
}
