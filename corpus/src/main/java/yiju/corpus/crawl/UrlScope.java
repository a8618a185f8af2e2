package yiju.corpus.crawl;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which addresses belong to a crawl: those on a seed's host and below its path, less what is
 * excluded, what can't be text, and what looks like a trap.
 */
final class UrlScope {
  private static final int LONGEST_URL = 1_000;
  private static final int MOST_SEGMENTS = 20;
  private static final int MOST_REPEATS = 3;
  private static final Set<String> NOT_TEXT =
      Set.of(
          ("7z apk avi bmp bz2 css csv deb dmg doc docx eot epub exe flac flv gif gz ico iso jar"
                  + " jpeg jpg js json m4a mkv mov mp3 mp4 mpeg mpg msi ogg otf pdf png ppt pptx ps"
                  + " rar rpm rss svg swf tar tgz tif tiff ttf wasm wav webm webp wmv woff woff2"
                  + " xls xlsx xml xz zip")
              .split(" "));

  private final Set<String> prefixes = new LinkedHashSet<>();
  private final Set<String> hosts = new LinkedHashSet<>();
  private final List<Pattern> include;
  private final List<Pattern> exclude;

  UrlScope(List<String> seeds, CrawlOptions options) {
    include = options.include();
    exclude = options.exclude();
    seeds.forEach(this::addSeed);
  }

  /** Widens the scope by a seed, or by what a seed redirects to. */
  void addSeed(String url) {
    hosts.add(Urls.authority(url));
    prefixes.add(Urls.authority(url) + folder(Urls.path(url)));
  }

  Set<String> hosts() {
    return Set.copyOf(hosts);
  }

  boolean contains(String url) {
    String authority = Urls.authority(url);
    if (!hosts.contains(authority) || matches(exclude, url) || isTrap(url)) {
      return false;
    }
    String path = Urls.path(url);
    if (NOT_TEXT.contains(ending(path))) {
      return false;
    }
    return include.isEmpty() ? isBelowSeed(authority + path) : matches(include, url);
  }

  private boolean isBelowSeed(String place) {
    return prefixes.stream().anyMatch(p -> (place + "/").equals(p) || place.startsWith(p));
  }

  private static boolean matches(List<Pattern> patterns, String url) {
    return patterns.stream().anyMatch(p -> p.matcher(url).find());
  }

  /** Links that lead ever deeper: relative links gone wrong and calendars without end. */
  private static boolean isTrap(String url) {
    String[] segments = Urls.path(url).split("/");
    if (url.length() > LONGEST_URL || segments.length > MOST_SEGMENTS) {
      return true;
    }
    return Arrays.stream(segments)
        .filter(s -> !s.isEmpty())
        .collect(Collectors.groupingBy(s -> s, Collectors.counting()))
        .values()
        .stream()
        .anyMatch(n -> n > MOST_REPEATS);
  }

  /** {@code /docs/index.html} and {@code /docs} both stand for what is in {@code /docs/}. */
  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    boolean file = path.indexOf('.', slash) >= 0;
    return file || path.endsWith("/") ? path.substring(0, slash + 1) : path + "/";
  }

  private static String ending(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }

  /** Whether {@code page} may be filed under the address that it prefers. */
  boolean believes(String page, String canonical) {
    // A home page as canonical address of everything is a common mistake of site builders.
    boolean home = Urls.path(canonical).equals("/") && URI.create(canonical).getRawQuery() == null;
    boolean fromHome = Set.of("/", "/index.html").contains(Urls.path(page));
    return contains(canonical) && (!home || fromHome);
  }
}
