package yiju.generator.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Opens models that are files, in this process. Found by {@link java.util.ServiceLoader}. */
public interface LocalModels {
  /**
   * @param patience for one reply, waiting for others included
   * @param mostTokens that one reply may have
   * @param context tokens that prompt and reply may fill together
   * @throws IOException when the file can't be read or is no such model
   */
  LanguageModel open(Path file, Duration patience, int mostTokens, int context) throws IOException;
}
