package yiju.corpus.files;

import java.lang.Character.UnicodeScript;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** What a reader sees of a Markdown block's inline parts. */
final class InlineText extends AbstractVisitor {
  private final StringBuilder text = new StringBuilder();
  private boolean wrapped;

  private InlineText() {}

  static String of(Node block) {
    InlineText inline = new InlineText();
    inline.visitChildren(block);
    return inline.text.toString().strip();
  }

  @Override
  public void visit(Text node) {
    append(node.getLiteral());
  }

  @Override
  public void visit(Code node) {
    append(node.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak node) {
    wrapped = true;
  }

  @Override
  public void visit(HardLineBreak node) {
    text.append('\n');
  }

  @Override
  public void visit(Image node) {
    // Seen, not read; its alternative text would stand in the middle of a sentence.
  }

  private void append(String literal) {
    if (literal.isEmpty()) {
      return;
    }
    if (wrapped && !text.isEmpty() && !betweenHan(literal.codePointAt(0))) {
      text.append(' ');
    }
    wrapped = false;
    text.append(literal);
  }

  /** Chinese has no spaces between words, so a wrapped line must not bring one in. */
  private boolean betweenHan(int next) {
    return isWide(text.codePointBefore(text.length())) && isWide(next);
  }

  private static boolean isWide(int c) {
    return UnicodeScript.of(c) == UnicodeScript.HAN || (c >= 0x3000 && c <= 0x303F) || c >= 0xFF00;
  }
}
