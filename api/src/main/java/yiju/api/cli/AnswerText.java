package yiju.api.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import yiju.api.cli.Terminal.Style;
import yiju.corpus.Language;
import yiju.generator.Citation;
import yiju.retriever.ScoredPassage;
import yiju.verifier.Answer;
import yiju.verifier.Refusal;
import yiju.verifier.VerifiedAnswer;

/** An answer or a refusal as text for people, its labels in the question's language. */
final class AnswerText {
  private static final int CLOSEST = 3;
  private static final int EXCERPT = 160;

  private final Terminal terminal;
  private final PrintStream out;

  AnswerText(Terminal terminal) {
    this.terminal = terminal;
    this.out = terminal.out();
  }

  void print(Answer answer) {
    boolean zh = Language.isChinese(Language.of(answer.question().text()));
    switch (answer) {
      case VerifiedAnswer given -> print(given, zh);
      case Refusal refusal -> print(refusal, zh);
    }
  }

  private void print(VerifiedAnswer answer, boolean zh) {
    out.println(terminal.styled(Style.BOLD, answer.text()));
    out.println();
    if (answer.shortAnswer() != null) {
      out.println((zh ? "简答：" : "Short answer: ") + answer.shortAnswer());
    }
    out.println((zh ? "置信度：" : "Confidence: ") + percent(answer.confidence()));
    String fallback = answer.origin().fallback();
    if (fallback != null) {
      out.println(
          terminal.styled(
              Style.YELLOW,
              (zh
                      ? "语言模型没有应答，以上为资料原文："
                      : "The language model failed, these are the sources' own words: ")
                  + fallback));
    }
    out.println();
    printSources(answer.citations(), zh);
  }

  private void print(Refusal refusal, boolean zh) {
    out.println(terminal.styled(Style.YELLOW, zh ? "不予回答：" : "No answer: ") + refusal.message());
    out.println(
        terminal.styled(
            Style.DIM,
            refusal.reason() + (zh ? "，置信度 " : ", confidence ") + percent(refusal.confidence())));
    Refusal.Correction correction = refusal.correction();
    if (correction != null) {
      out.println();
      out.println((zh ? "资料中说：" : "The sources say: ") + correction.text());
      printSources(correction.citations(), zh);
    }
    List<ScoredPassage> closest = refusal.evidence().passages();
    if (!closest.isEmpty()) {
      out.println();
      out.println(zh ? "最接近的段落（不能支持任何回答）：" : "Closest passages (they do not support an answer):");
      closest.stream().limit(CLOSEST).forEach(this::printClosest);
    }
  }

  private void printSources(List<Citation> sources, boolean zh) {
    int number = 0;
    for (Citation c : sources) {
      String marker = terminal.styled(Style.CYAN, "[" + ++number + "]");
      out.println(marker + " " + name(c.title(), c.documentId(), c.url()) + page(c, zh));
      out.println("    " + (zh ? "「" : "“") + c.quote() + (zh ? "」" : "”"));
    }
  }

  private static String page(Citation citation, boolean zh) {
    if (citation.page() == null) {
      return "";
    }
    return zh ? "，第 " + citation.page() + " 页" : ", page " + citation.page();
  }

  private void printClosest(ScoredPassage hit) {
    String text = hit.passage().text().replaceAll("\\s+", " ").strip();
    out.println("  - " + name(hit.title(), hit.passage().documentId(), hit.url()));
    out.println("    " + terminal.styled(Style.DIM, shortened(text)));
  }

  static String name(String title, String documentId, @Nullable String url) {
    String name = title.isBlank() ? documentId : title;
    return url == null ? name : name + " — " + url;
  }

  static String shortened(String text) {
    if (text.length() <= EXCERPT) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
    return text.substring(0, end) + "…";
  }

  private static String percent(double probability) {
    return String.format(Locale.ROOT, "%.0f%%", 100 * probability);
  }
}
