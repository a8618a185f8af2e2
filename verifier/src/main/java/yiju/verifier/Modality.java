package yiju.verifier;

import java.util.regex.Pattern;
import yiju.corpus.Folding;

/**
 * Whether a sentence states a fact, or a plan, a guess, a report or a wish. Who says that something
 * is planned, possible or alleged has not said that it is so.
 */
final class Modality {
  private static final Pattern HEDGE =
      Pattern.compile(
          "\\b(?:expect(?:s|ed|ing)?|plan(?:s|ned|ning)?|intend(?:s|ed)?|aims?|aimed|goal|hop(?:e|es|ed|ing)|wants?|wanted|may|might|could|would|ought|possible|possibly|perhaps|probably|likely|unlikely|suggest(?:s|ed)?|appears?|seems?|believed?|believes|thinks?|thought|doubts?|not convinced|alleg(?:e[sd]?|edly)|reportedly|rumou?r(?:s|ed)?|claim(?:s|ed)?|said to be|accus(?:e[sd]?|ing)|suspected|propos(?:e[sd]?|al)|consider(?:s|ed|ing)?|discuss(?:es|ed|ing)?|in talks|recommend(?:s|ed|ing)?|advis(?:e[sd]?|ing)|demand(?:s|ed)?|ask(?:s|ed)? for|appl(?:y|ied) for|application|applied|threaten(?:s|ed)?|forecasts?|predict(?:s|ed)?|scheduled|argue[sd]?|according to|critics|attribut(?:e[sd]?)|den(?:y|ie[sd])|denial|neither confirmed|if|unless|once|whether)\\b"
              + "|预计|预期|预测|计划|打算|拟(?=[\\p{IsHan}])|或将|或许|也许|可能|有望|希望|想(?=[\\p{IsHan}])|考虑|建议|呼吁|承诺|申请|设想|据称|据说|据.{1,8}(?:透露|说|称)|声称|自称|传言|传闻|网传|有传|涉嫌|疑似|似乎|好像|猜测|推测|认为|否认|如果|若|如获|尚不清楚|不知道|不排除|未回应|主张|怀疑|指控|洽谈|在谈|考虑过|原本");
  private static final Pattern CERTAIN =
      Pattern.compile(
          "\\b(?:confirm(?:s|ed)|prov(?:es|ed|en)|always|must|certain(?:ly)?|admit(?:s|ted)|convicted|imposed|agreed?|decided|established|for certain|obliged|shows?)\\b"
              + "|证实|确认|证明|必须|必定|一定|确定|查明|认定|判定|承认|批准|决定");

  private static final Pattern WEAK =
      Pattern.compile("\\b(?:can|may|should|sometimes)\\b|可以|应当|应该|有时");
  private static final Pattern SAID =
      Pattern.compile("\\b(?:said|says|stated|states|told|can)\\b|说|表示|称");

  /** A report that opens a sentence and stands over all of it. */
  private static final Pattern REPORT =
      Pattern.compile(
          "^(?:it (?:is|was) (?:alleged|rumou?red|believed|thought|claimed|reported|said)|reportedly|allegedly|according to|rumou?rs that|据称|据说|据.{1,10}(?:透露|说|称)[,，]|网传|有传言|传闻)");

  private Modality() {}

  static boolean hedged(String sentence) {
    return HEDGE.matcher(Folding.fold(sentence)).find();
  }

  /** Allowed, advised or happening at times, and so neither sure nor constant. */
  static boolean weak(String sentence) {
    return WEAK.matcher(Folding.fold(sentence)).find();
  }

  /** Somebody's words. */
  static boolean said(String sentence) {
    return SAID.matcher(Folding.fold(sentence)).find();
  }

  static boolean certain(String sentence) {
    return CERTAIN.matcher(Folding.fold(sentence)).find();
  }

  static boolean opensWithReport(String sentence) {
    return REPORT.matcher(Folding.fold(sentence).strip()).find();
  }
}
