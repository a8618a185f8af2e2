package yiju.corpus.crawl;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes an address in one way, however a page wrote it. */
final class Urls {
  /** Tell who came from where, not what is to be seen. */
  private static final List<String> TRACKING =
      List.of(
          "jsessionid phpsessid aspsessionid sid sessionid session_id utm_source utm_medium"
              .concat(" utm_campaign utm_term utm_content fbclid gclid spm")
              .split(" "));

  private static final Pattern SESSION_IN_PATH = Pattern.compile("(?i);jsessionid=[^/?#]*");
  private static final BasicURLNormalizer NORMALIZER =
      BasicURLNormalizer.newBuilder().queryParamsToRemove(TRACKING).build();

  private Urls() {}

  /** Empty for what is not a web page's address. */
  static Optional<String> normalize(String url) {
    String lower = url.strip().toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
      return Optional.empty();
    }
    String clean = SESSION_IN_PATH.matcher(url.strip()).replaceAll("");
    String normal = NORMALIZER.filter(clean);
    if (normal == null) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(normal);
      return uri.getHost() == null ? Optional.empty() : Optional.of(normal);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Host, and port where it isn't the scheme's own: what politeness and robots.txt go by. */
  static String authority(String url) {
    URI uri = URI.create(url);
    return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }

  static String path(String url) {
    String path = URI.create(url).getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }
}
