package yiju.api.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yiju.corpus.files.FileSource;

/**
 * Follows files and folders: what appears or changes is imported, and a document whose file is gone
 * is removed, also when it went while nobody watched. Looks again and again rather than waiting for
 * the system's events, which network and container file systems don't send.
 */
final class Watch {
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
    importing.run(new FileSource(roots), true, new Gone(importing.directory(), roots));
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
}
