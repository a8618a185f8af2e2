package yiju.indexer;

import java.util.List;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Reads a word of an alphabet: without accents and possessive, as it is and as its stem. */
final class LatinWords {
  private final EnglishStemmer stemmer = new EnglishStemmer();

  void read(String word, List<String> stems, List<String> exact) {
    String plain = withoutSeparators(withoutPossessive(withoutAccents(word)));
    if (plain.isEmpty()) {
      return;
    }
    exact.add(plain);
    stems.add(stem(plain));
  }

  private String stem(String word) {
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  static String withoutAccents(String word) {
    boolean plain = true;
    for (int i = 0; i < word.length() && plain; i++) {
      plain = word.charAt(i) < 0x80;
    }
    if (plain) {
      return word;
    }
    char[] folded = new char[word.length() * 4];
    int length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, folded, 0, word.length());
    return new String(folded, 0, length);
  }

  private static String withoutPossessive(String word) {
    int n = word.length();
    return n > 2 && word.charAt(n - 1) == 's' && word.charAt(n - 2) == '\''
        ? word.substring(0, n - 2)
        : word;
  }

  /** {@code 1,234} is {@code 1234}. */
  private static String withoutSeparators(String word) {
    return Character.isDigit(word.charAt(0)) && word.indexOf(',') > 0
        ? word.replace(",", "")
        : word;
  }
}
