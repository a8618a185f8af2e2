package yiju.inference;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of a model are. */
sealed interface ModelSource {
  boolean has(String file);

  InputStream open(String file) throws IOException;

  /** Names a file for messages. */
  String where(String file);

  /** Says how to replace a file that is damaged. */
  String remedy();

  /** {@code root} is a folder without leading slash; empty for the root of the class path. */
  record ClassPath(String root) implements ModelSource {
    private String path(String file) {
      return root.isEmpty() ? file : root + "/" + file;
    }

    @Override
    public boolean has(String file) {
      return ModelSource.class.getClassLoader().getResource(path(file)) != null;
    }

    @Override
    public InputStream open(String file) throws IOException {
      InputStream in = ModelSource.class.getClassLoader().getResourceAsStream(path(file));
      if (in == null) {
        throw new FileNotFoundException(where(file));
      }
      return in;
    }

    @Override
    public String where(String file) {
      return path(file) + " on the class path";
    }

    @Override
    public String remedy() {
      return "the jar that holds it was changed or cut off; delete that jar and build again";
    }
  }

  record Folder(Path path) implements ModelSource {
    @Override
    public boolean has(String file) {
      return Files.isRegularFile(path.resolve(file));
    }

    @Override
    public InputStream open(String file) throws IOException {
      return Files.newInputStream(path.resolve(file));
    }

    @Override
    public String where(String file) {
      return path.resolve(file).toString();
    }

    @Override
    public String remedy() {
      return "copy the model's folder again";
    }
  }
}
