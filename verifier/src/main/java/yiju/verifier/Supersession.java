package yiju.verifier;

import java.time.Instant;
import java.util.regex.Pattern;
import yiju.corpus.Folding;
import yiju.corpus.Span;
import yiju.generator.FoldedText;
import yiju.generator.ReadPassage;
import yiju.generator.Terms;

/** Whether a passage says in its own words that what an older one says no longer holds. */
final class Supersession {
  private static final Pattern CUE =
      Pattern.compile(
          "更正|勘误|修订为|修正为|订正|有误|(?:调整|提高|降低|下调|上调|缩短|延长|推迟|提前|改|变更|更改)(?:为|到|至|成)|改为|改在|改成|取代|替代|代替|作废|废止|失效|不再|截至目前|现任|现为|接替|而不是|不是"
              + "|\\b(?:correction|corrected|errat(?:um|a)|revised|supersedes?|superseded|replaces?|replaced|withdrawn|no longer|instead of|has been (?:raised|extended|changed|moved|reduced|increased|postponed)|(?:raised|reduced|increased|lowered|changed|extended|moved) (?:from|to)|as of (?:version|now)|are wrong|is wrong|was wrong|not in|succeeded|took over|now)\\b");
  private static final double SAME_MATTER = 0.6;

  private Supersession() {}

  /** Both are about what is asked, and {@code newer} is not the older of the two. */
  static boolean of(ReadPassage newer, ReadPassage older, Terms asked) {
    return !ConflictCheck.documentOf(newer).equals(ConflictCheck.documentOf(older))
        && isLater(newer, older)
        && newer.coverage() >= SAME_MATTER
        && older.coverage() >= SAME_MATTER
        && newer.sentences().stream()
            .map((Span s) -> s.of(newer.text()))
            .anyMatch(s -> CUE.matcher(Folding.fold(s)).find() && speaksOf(s, older, asked));
  }

  /** The sentence is about what is asked, or names the older document. */
  private static boolean speaksOf(String sentence, ReadPassage older, Terms asked) {
    FoldedText folded = FoldedText.of(sentence);
    String title = older.source().title();
    return asked.coveredBy(folded) >= SAME_MATTER
        || (!title.isEmpty() && Terms.of(title).coveredBy(folded) >= SAME_MATTER);
  }

  private static boolean isLater(ReadPassage a, ReadPassage b) {
    Instant one = a.source().modified();
    Instant other = b.source().modified();
    return one != null && other != null && one.isAfter(other);
  }
}
