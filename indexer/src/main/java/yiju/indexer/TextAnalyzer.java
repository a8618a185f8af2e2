package yiju.indexer;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import yiju.corpus.Folding;

/**
 * Reads a text of any mixture of Chinese and English as terms; passages and queries alike.
 *
 * <p>The text is folded first ({@link Folding}), so terms say nothing of where they stand. Words of
 * other scripts are kept as Unicode (UAX #29) cuts them. Thread-safe.
 */
public final class TextAnalyzer {
  /** Raised with every change of the terms: an index of another version must be rebuilt. */
  static final int VERSION = 1;

  private static final ThreadLocal<TextAnalyzer> OF_THREAD =
      ThreadLocal.withInitial(TextAnalyzer::new);

  private final Tokenizer unicode = new StandardTokenizer();
  private final CharTermAttribute unicodeTerm = unicode.getAttribute(CharTermAttribute.class);
  private final OffsetAttribute unicodeOffset = unicode.getAttribute(OffsetAttribute.class);
  private final Tokenizer chinese = new HMMChineseTokenizer();
  private final CharTermAttribute chineseTerm = chinese.getAttribute(CharTermAttribute.class);
  private final LatinWords latin = new LatinWords();

  private TextAnalyzer() {}

  /** The terms of {@code text}. */
  public static Terms terms(String text) {
    try {
      return OF_THREAD.get().read(Folding.fold(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // from a StringReader: can't happen
    }
  }

  private Terms read(String folded) throws IOException {
    List<String> words = new ArrayList<>();
    List<String> exact = new ArrayList<>();
    var runs = new HanRuns();
    unicode.setReader(new StringReader(folded));
    unicode.reset();
    while (unicode.incrementToken()) {
      if (HanRuns.isHan(Character.codePointAt(unicodeTerm.buffer(), 0))) {
        runs.add(unicodeTerm.toString(), unicodeOffset.startOffset(), unicodeOffset.endOffset());
      } else {
        latin.read(unicodeTerm.toString(), words, exact);
      }
    }
    unicode.end();
    unicode.close();
    Compounds.read(folded, exact);
    List<String> bigrams = runs.bigrams();
    if (!bigrams.isEmpty()) {
      addChineseWords(folded, words);
    }
    return new Terms(words, bigrams, exact);
  }

  /** Reads all of the text, for numbers and Latin words around them help to cut Chinese words. */
  private void addChineseWords(String folded, List<String> words) throws IOException {
    chinese.setReader(new StringReader(folded));
    chinese.reset();
    while (chinese.incrementToken()) {
      if (HanRuns.isHan(Character.codePointAt(chineseTerm.buffer(), 0))) {
        words.add(chineseTerm.toString());
      }
    }
    chinese.end();
    chinese.close();
  }
}
