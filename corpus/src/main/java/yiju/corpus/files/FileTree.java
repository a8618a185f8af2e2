package yiju.corpus.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Walks files in the order of their names, in whatever order the file system lists them. */
final class FileTree {
  interface Visitor {
    void visit(Path file) throws IOException, InterruptedException;
  }

  private final Path root;
  private final Visitor visitor;
  private final BiConsumer<Path, IOException> unreadable;
  private final Set<Path> open = new HashSet<>();

  private FileTree(Path root, Visitor visitor, BiConsumer<Path, IOException> unreadable) {
    this.root = root;
    this.visitor = visitor;
    this.unreadable = unreadable;
  }

  /** What can't be listed or isn't there goes to {@code unreadable}, and the rest goes on. */
  static void walk(Path root, Visitor visitor, BiConsumer<Path, IOException> unreadable)
      throws IOException, InterruptedException {
    new FileTree(root, visitor, unreadable).walk(root);
  }

  private void walk(Path path) throws IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (Files.isDirectory(path)) {
      walkFolder(path);
    } else if (Files.exists(path)) {
      visitor.visit(path);
    } else {
      unreadable.accept(path, new NoSuchFileException(path.toString()));
    }
  }

  private void walkFolder(Path folder) throws IOException, InterruptedException {
    Path real;
    List<Path> children;
    try {
      real = folder.toRealPath();
      children = visibleChildren(folder);
    } catch (IOException e) {
      unreadable.accept(folder, e);
      return;
    }
    if (!open.add(real)) {
      return;
    }
    for (Path child : children) {
      walk(child);
    }
    open.remove(real);
  }

  private List<Path> visibleChildren(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path child : stream) {
        if (!Files.isHidden(child) && !leadsBack(child)) {
          children.add(child);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Collections.sort(children);
    return children;
  }

  /** A link to a place below the root, whose files are read there. */
  private boolean leadsBack(Path child) throws IOException {
    return Files.isSymbolicLink(child)
        && Files.exists(child)
        && child.toRealPath().startsWith(root.toRealPath());
  }
}
