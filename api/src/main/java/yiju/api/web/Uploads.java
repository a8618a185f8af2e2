package yiju.api.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import yiju.api.json.AddedJson.FailedJson;
import yiju.corpus.Document;
import yiju.corpus.DocumentSink;
import yiju.corpus.files.FileSource;
import yiju.indexer.Indexer;

/**
 * Takes uploaded files in, as {@code add} would. A file's document gets the id {@code upload/NAME},
 * so that the same name replaces it; the file itself is not kept.
 */
final class Uploads implements DocumentSink {
  private static final String PREFIX = "upload/";

  private final Indexer indexer;
  private final Path folder;
  private final List<FailedJson> failed = new ArrayList<>();
  private long added;
  private long updated;
  private long unchanged;

  private Uploads(Indexer indexer, Path folder) {
    this.indexer = indexer;
    this.folder = folder;
  }

  record Counts(long added, long updated, long unchanged, List<FailedJson> failed) {}

  static Counts take(List<MultipartFile> files, Indexer indexer) throws IOException {
    Path folder = Files.createTempDirectory("yiju-upload").toRealPath();
    Uploads uploads = new Uploads(indexer, folder);
    try {
      for (MultipartFile file : files) {
        uploads.take(file);
      }
    } finally {
      Files.delete(folder);
    }
    return new Counts(uploads.added, uploads.updated, uploads.unchanged, uploads.failed);
  }

  private void take(MultipartFile file) throws IOException {
    String name = lastName(file.getOriginalFilename());
    Path path;
    try {
      path = folder.resolve(name);
    } catch (InvalidPathException e) {
      failed(name, "not a name that a file here can have");
      return;
    }
    if (name.isBlank() || name.startsWith(".") || !folder.equals(path.getParent())) {
      failed(name, "a file needs a name that does not begin with a dot");
      return;
    }
    try {
      file.transferTo(path);
      new FileSource(List.of(path)).read(this);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.deleteIfExists(path);
    }
  }

  /** Some browsers send the path of a file with its name. */
  static String lastName(@Nullable String sent) {
    String name = sent == null ? "" : sent;
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  @Override
  public void accept(Document d) throws IOException {
    boolean isFile = d.id().startsWith(folder.toString());
    String name = PREFIX + d.id().substring(d.id().lastIndexOf('/') + 1);
    Document kept =
        isFile
            ? new Document(
                name,
                d.title(),
                d.text(),
                null,
                d.lang(),
                d.modified(),
                d.supersedes(),
                d.headings(),
                d.pages())
            : d;
    switch (indexer.add(kept)) {
      case ADDED -> added++;
      case UPDATED -> updated++;
      case UNCHANGED -> unchanged++;
    }
  }

  @Override
  public void removed(String idOrUrl) throws IOException {
    indexer.remove(idOrUrl);
  }

  @Override
  public void failed(String source, String error) {
    failed.add(new FailedJson(source.replace(folder + "/", ""), error));
  }
}
