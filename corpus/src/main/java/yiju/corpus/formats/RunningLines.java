package yiju.corpus.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes out running headers, footers and page numbers: lines near the edge of a page that stand on
 * other pages too, numbers aside, and lines at a height where most pages have such a line.
 */
final class RunningLines {
  private static final float EDGE = 0.13f;
  private static final int MOST_AT_AN_EDGE = 3;
  private static final int FEWEST_PAGES = 3;
  private static final double MOST_PAGES = 0.4;

  /** In points. */
  private static final float SAME_HEIGHT = 3;

  private RunningLines() {}

  /** Removes them from the pages' lines in place. */
  static void remove(List<PdfPage> pages) {
    List<List<PdfLine>> edges = new ArrayList<>();
    Map<Place, Integer> pagesByPlace = new HashMap<>();
    for (PdfPage page : pages) {
      List<PdfLine> edge = edge(page);
      edges.add(edge);
      Set<Place> places = new HashSet<>();
      edge.forEach(line -> places.addAll(Place.of(line)));
      places.forEach(place -> pagesByPlace.merge(place, 1, Integer::sum));
    }
    int enough = pages.size() == 2 ? 2 : FEWEST_PAGES;
    Map<Integer, Integer> pagesByHeight = new HashMap<>();
    for (List<PdfLine> edge : edges) {
      Set<Integer> heights = new HashSet<>();
      for (PdfLine line : edge) {
        if (pages(line, pagesByPlace) >= enough) {
          heights.add(height(line));
        }
      }
      heights.forEach(h -> pagesByHeight.merge(h, 1, Integer::sum));
    }
    for (int i = 0; i < pages.size(); i++) {
      Set<PdfLine> running = new HashSet<>();
      for (PdfLine line : edges.get(i)) {
        boolean repeated = pages(line, pagesByPlace) >= enough;
        int atHeight = pagesByHeight.getOrDefault(height(line), 0);
        boolean usual = atHeight >= enough && atHeight > MOST_PAGES * pages.size();
        if (repeated || (usual && standsAlone(line, pages.get(i)))) {
          running.add(line);
        }
      }
      pages.get(i).lines().removeAll(running);
    }
  }

  private static List<PdfLine> edge(PdfPage page) {
    List<PdfLine> byHeight = new ArrayList<>(page.lines());
    byHeight.sort(Comparator.comparingDouble(PdfLine::y));
    List<PdfLine> edge = new ArrayList<>();
    for (int i = 0; i < byHeight.size(); i++) {
      PdfLine line = byHeight.get(i);
      boolean top = i < MOST_AT_AN_EDGE && line.y() < EDGE * page.height();
      boolean bottom =
          i >= byHeight.size() - MOST_AT_AN_EDGE && line.y() > (1 - EDGE) * page.height();
      if (top || bottom) {
        edge.add(line);
      }
    }
    return edge;
  }

  /** No other line within two lines' height above and below, but on the same height. */
  private static boolean standsAlone(PdfLine line, PdfPage page) {
    return page.lines().stream()
        .map(other -> Math.abs(other.y() - line.y()))
        .noneMatch(distance -> distance > SAME_HEIGHT && distance < 1.6 * line.size());
  }

  private static int pages(PdfLine line, Map<Place, Integer> pagesByPlace) {
    return Place.of(line).stream().mapToInt(place -> place.pages(pagesByPlace)).max().orElse(0);
  }

  private static int height(PdfLine line) {
    return Math.round(line.y() / SAME_HEIGHT);
  }

  /**
   * What stands where, numbers aside; page numbers are digits or, in prefaces, Roman.
   *
   * @param height in units of {@link #SAME_HEIGHT}
   */
  private record Place(String text, int height) {
    /** The name of a chapter may stand beside that of the book. */
    static List<Place> of(PdfLine line) {
      int height = RunningLines.height(line);
      return Stream.of(line.text().split(" \\| ", -1))
          .map(part -> part.replaceAll("[0-9０-９]+", "#"))
          .map(part -> new Place(part.matches("[ivxlcIVXLC]{1,7}") ? "#" : part, height))
          .toList();
    }

    int pages(Map<Place, Integer> pagesByPlace) {
      int pages = 0;
      for (int h = height - 1; h <= height + 1; h++) {
        pages += pagesByPlace.getOrDefault(new Place(text, h), 0);
      }
      return pages;
    }
  }
}
