package yiju.indexer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import yiju.corpus.Document;
import yiju.corpus.Heading;
import yiju.corpus.Pages;

/** SHA-256 over everything that is stored of a document, in hexadecimal. */
final class ContentHash {
  private ContentHash() {}

  static String of(Document document) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
    add(digest, document.title());
    add(digest, document.text());
    add(digest, Objects.toString(document.url(), ""));
    add(digest, document.lang());
    add(digest, Objects.toString(document.modified(), ""));
    add(digest, Objects.toString(document.supersedes(), ""));
    for (Heading h : document.headings()) {
      add(digest, h.level() + ":" + h.span().start() + ":" + h.span().end());
    }
    if (!document.pages().equals(Pages.NONE)) {
      add(digest, document.pages().toString());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The length goes first, so that no two lists of fields run into the same bytes. */
  private static void add(MessageDigest digest, String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
