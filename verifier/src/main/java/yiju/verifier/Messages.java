package yiju.verifier;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import yiju.corpus.Language;

/** What a refusal says, in the question's language. */
final class Messages {
  private Messages() {}

  static String of(String lang, String key, Object... arguments) {
    Locale locale = Language.isChinese(lang) ? Locale.CHINESE : Locale.ENGLISH;
    var bundle =
        ResourceBundle.getBundle(
            "yiju.verifier.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }
}
