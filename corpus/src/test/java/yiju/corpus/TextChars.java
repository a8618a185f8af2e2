package yiju.corpus;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import net.jqwik.api.constraints.Chars;

/** Characters that texts are made of and break on, lone surrogates among them. */
@Chars({
  'a', 'b', 'U', 'S', 'D', 'r', '1', '2', '.', '.', '!', '?', ',', ';', ':', '(', ')', '"', '\'',
  ' ', ' ', '\t', '\n', '\r', '\u3000', '\u00A0', '\u0085', '\u2028', '\u200B', '\u200D', '\uFEFF',
  '。', '！', '？', '；', '，', '、', '“', '”', '「', '」', '（', '）', '…', '中', '文', '漢', '字', '\uD83D',
  '\uDE00', '\uD840', '\uDC00', '\u0301', '\uFE0F', '|', '-'
})
@Retention(RetentionPolicy.RUNTIME)
@interface TextChars {}
