package yiju.api.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yiju.corpus.files.Sources;
import yiju.indexer.DocumentSummary;
import yiju.indexer.Encoders;
import yiju.indexer.Indexer;
import yiju.indexer.KnowledgeBase;

/**
 * Follows files and folders: what appears or changes is imported, and a document whose file is gone
 * is removed, also when it went while nobody watched. Looks again and again rather than waiting for
 * the system's events, which network and container file systems don't send.
 */
final class Watch {
  private static final int PAGE = 1000;

  private final Import importing;
  private final List<Path> roots;
  private @Nullable Map<Path, State> imported;

  Watch(Import importing, List<Path> paths) {
    this.importing = importing;
    this.roots = paths.stream().map(p -> p.toAbsolutePath().normalize()).toList();
  }

  private record State(FileTime modified, long size) {}

  /** Until the thread is interrupted; a file is imported once it has kept still for a pause. */
  void follow(Duration pause) throws IOException, InterruptedException {
    Map<Path, State> before = Map.of();
    while (true) {
      Map<Path, State> now = files();
      if (now.equals(before) || imported == null) {
        catchUp(now);
      }
      before = now;
      Thread.sleep(pause);
    }
  }

  /** Imports and removes what has changed since the last time. */
  void catchUp() throws IOException {
    catchUp(files());
  }

  private void catchUp(Map<Path, State> now) throws IOException {
    if (now.equals(imported)) {
      return;
    }
    importing.run(Sources.of(roots), true);
    for (String gone : removeGone()) {
      importing.terminal().out().println("removed " + gone);
    }
    imported = now;
  }

  private Map<Path, State> files() throws IOException {
    Map<Path, State> found = new TreeMap<>();
    for (Path root : roots) {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
              found.put(file, new State(is.lastModifiedTime(), is.size()));
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
              if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
              }
              throw e;
            }
          });
    }
    return found;
  }

  private List<String> removeGone() throws IOException {
    List<String> gone = new ArrayList<>();
    try (KnowledgeBase knowledge = KnowledgeBase.open(importing.directory())) {
      long all = knowledge.statistics().documents();
      for (int from = 0; from < all; from += PAGE) {
        knowledge.documents(from, PAGE).stream()
            .map(DocumentSummary::id)
            .filter(this::isGone)
            .forEach(gone::add);
      }
    }
    if (!gone.isEmpty()) {
      try (Indexer indexer = Indexer.open(importing.directory(), Encoders.none())) {
        for (String id : gone) {
          indexer.remove(id);
        }
        indexer.commit();
      }
    }
    return gone;
  }

  /**
   * Whether a document came from a file of these folders that is no more. Of a folder that is gone
   * itself nothing is removed: it may be a disk that is not there today.
   */
  private boolean isGone(String id) {
    try {
      Path file = Path.of(id);
      return Files.notExists(file)
          && roots.stream()
              .anyMatch(root -> file.startsWith(root) && (file.equals(root) || Files.exists(root)));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
