package yiju.verifier;

import java.util.regex.Pattern;
import yiju.corpus.Folding;

/** Whether a sentence denies; crude, but a claim and its source should agree on it. */
final class Negation {
  private static final Pattern CUE =
      Pattern.compile(
          "\\b(?:not|no|never|none|neither|nor|without|cannot|denie[sd]|deny|fail(?:s|ed)? to|refuse[sd]?)\\b|n't\\b"
              + "|不(?!仅|但|只|过|断|少|久|同|论|管|得不|料|锈|丹|列颠)|没有|没(?=[\\p{IsHan}])|未(?!来|必|婚)|(?<!毫)无(?!论|线|锡)|并非|否认|拒绝");

  private Negation() {}

  static boolean in(String sentence) {
    return CUE.matcher(Folding.fold(sentence)).find();
  }
}
