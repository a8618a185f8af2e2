package yiju.evaluation.extraction;

import java.nio.file.Path;

/**
 * A saved page whose main content somebody wrote down.
 *
 * @param host decides the half, so that no site stands in both
 * @param type kind of page, as the set names it
 */
public record LabelledPage(
    String id, String url, String host, String type, Path html, Expected expected) {
  /** Whether the page's site belongs to the half whose errors may be looked at. */
  public boolean inDevelopmentHalf() {
    return Math.floorMod(host.hashCode(), 2) == 0;
  }
}
