package yiju.api.web.openai;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import yiju.api.json.Json;
import yiju.corpus.Language;
import yiju.generator.Citation;
import yiju.verifier.Answer;
import yiju.verifier.CheckedClaim;
import yiju.verifier.Refusal;
import yiju.verifier.VerifiedAnswer;

/**
 * An answer or a refusal as a message.
 *
 * @param pieces the message's text, a piece a claim
 * @param annotations {@code url_citation}s; their indexes are UTF-16 offsets of the marker in the
 *     text
 */
record Content(List<String> pieces, ArrayNode annotations) {
  Content {
    pieces = List.copyOf(pieces);
  }

  /**
   * @param base this server's address, where documents without one of their own are read
   */
  static Content of(Answer answer, String base) {
    ArrayNode annotations = Json.mapper().createArrayNode();
    return switch (answer) {
      case VerifiedAnswer given -> new Content(pieces(given, base, annotations), annotations);
      case Refusal refusal -> {
        Refusal.Correction correction = refusal.correction();
        if (correction != null) {
          for (Citation c : correction.citations()) {
            int at = Math.max(0, refusal.message().indexOf(c.quote()));
            annotate(annotations, c, at, at + c.quote().length(), base);
          }
        }
        yield new Content(List.of(refusal.message()), annotations);
      }
    };
  }

  String text() {
    return String.join("", pieces);
  }

  private static List<String> pieces(VerifiedAnswer answer, String base, ArrayNode annotations) {
    List<Citation> numbered = answer.citations();
    List<String> pieces = new ArrayList<>();
    int before = 0;
    for (CheckedClaim checked : answer.claims()) {
      String said = checked.claim().text();
      boolean spaced = before > 0 && !Language.isChinese(Language.of(said));
      var piece = new StringBuilder(spaced ? " " + said : said);
      for (Citation c : checked.claim().citations()) {
        String marker = "[" + (numbered.indexOf(c) + 1) + "]";
        int start = before + piece.length();
        annotate(annotations, c, start, start + marker.length(), base);
        piece.append(marker);
      }
      pieces.add(piece.toString());
      before += piece.length();
    }
    return pieces;
  }

  private static void annotate(ArrayNode annotations, Citation c, int start, int end, String base) {
    annotations
        .addObject()
        .put("type", "url_citation")
        .putObject("url_citation")
        .put("start_index", start)
        .put("end_index", end)
        .put("url", url(c.url(), c.documentId(), base))
        .put("title", c.title().isEmpty() ? c.documentId() : c.title())
        .put("document", c.documentId())
        .put("start", c.span().start())
        .put("end", c.span().end())
        .put("quote", c.quote());
  }

  private static String url(@Nullable String own, String documentId, String base) {
    return own != null && own.matches("https?://.*")
        ? own
        : base + "/api/v1/documents?id=" + URLEncoder.encode(documentId, StandardCharsets.UTF_8);
  }
}
