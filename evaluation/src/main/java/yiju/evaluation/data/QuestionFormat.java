package yiju.evaluation.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The forms in which labelled questions come. */
public enum QuestionFormat {
  /** Our own JSON Lines: {@link QuestionLines}. */
  LINES {
    @Override
    public Stream<LabelledQuestion> read(Path path) throws IOException {
      return QuestionLines.read(path);
    }
  },
  /** SQuAD 1 and 2, CMRC 2018 and DRCD: {@link SquadJson}. */
  SQUAD {
    @Override
    public Stream<LabelledQuestion> read(Path path) throws IOException {
      return SquadJson.read(path);
    }
  },
  /** RGB: {@link RgbLines}. */
  RGB {
    @Override
    public Stream<LabelledQuestion> read(Path path) throws IOException {
      return RgbLines.read(path);
    }
  },
  /** A folder of NoMIRACL for one language: {@link NoMiraclFolder}, its test part. */
  NOMIRACL {
    @Override
    public Stream<LabelledQuestion> read(Path path) throws IOException {
      return new NoMiraclFolder(path, "test").questions();
    }
  },
  /** A BEIR folder: {@link BeirFolder}, its test part. */
  BEIR {
    @Override
    public Stream<LabelledQuestion> read(Path path) throws IOException {
      return new BeirFolder(path).questions("test");
    }
  };

  /**
   * Reads one question at a time; the stream must be closed.
   *
   * @throws DataException from the stream, at a line that isn't of this form
   */
  public abstract Stream<LabelledQuestion> read(Path path) throws IOException;
}
