package yiju.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import yiju.corpus.formats.RawFile;
import yiju.indexer.DocumentSummary;
import yiju.indexer.Indexer;
import yiju.indexer.KnowledgeBase;

/**
 * Removes the documents whose files are no more, or no longer hold them.
 *
 * @param roots what was named: files and folders, absolute and normalised
 */
record Gone(Path directory, List<Path> roots) {
  private static final int PAGE = 1000;

  Gone {
    roots = roots.stream().map(p -> p.toAbsolutePath().normalize()).toList();
  }

  /**
   * To be called when all that is below the roots was imported and committed.
   *
   * @return ids of what was removed
   */
  Set<String> remove(Indexer indexer, Origins origins) throws IOException {
    Set<String> gone = new LinkedHashSet<>(origins.vanished(roots));
    if (roots.stream().anyMatch(root -> !Files.isRegularFile(root))) {
      addVanishedFiles(gone);
    }
    Set<String> removed = new LinkedHashSet<>();
    for (String id : gone) {
      if (indexer.remove(id)) {
        removed.add(id);
      }
    }
    return removed;
  }

  private void addVanishedFiles(Set<String> gone) throws IOException {
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory)) {
      long all = knowledge.statistics().documents();
      for (int from = 0; from < all; from += PAGE) {
        knowledge.documents(from, PAGE).stream()
            .map(DocumentSummary::id)
            .filter(this::isOfVanishedFile)
            .forEach(gone::add);
      }
    }
  }

  private boolean isOfVanishedFile(String id) {
    try {
      return is(Path.of(RawFile.outermost(id)), roots);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * Whether a file below one of the roots is no more. Of a folder that is gone itself nothing is
   * taken for gone: it may be a disk that is not there today.
   */
  static boolean is(Path file, List<Path> roots) {
    return Files.notExists(file)
        && roots.stream()
            .anyMatch(root -> file.startsWith(root) && (file.equals(root) || Files.exists(root)));
  }
}
