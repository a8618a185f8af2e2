package yiju.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {
  private final Path temp;

  ModelFilesTest(@TempDir Path temp) {
    this.temp = temp;
  }

  private Path copyOfTheModel() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("reader"));
    for (String file : List.of("manifest.json", "model.onnx", "tokenizer.json")) {
      try (InputStream in = TinyReader.SOURCE.open(file)) {
        Files.copy(in, folder.resolve(file));
      }
    }
    return folder;
  }

  @Test
  void aFolderIsReadInPlace() throws IOException {
    Path folder = copyOfTheModel();
    try (OnnxCrossEncoder reader = OnnxCrossEncoder.open(folder, ModelOptions.defaults())) {
      assertThat(reader.id()).startsWith("tiny-reader@").hasSize("tiny-reader@".length() + 16);
      assertThat(reader.manifest().maxLength()).isEqualTo(256);
    }
  }

  @Test
  void changedWeightsAreRefused() throws IOException {
    Path folder = copyOfTheModel();
    Path model = folder.resolve("model.onnx");
    Files.write(model, new byte[] {0}, StandardOpenOption.APPEND);
    assertThatThrownBy(() -> OnnxCrossEncoder.open(folder, ModelOptions.defaults()))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining(model.toString())
        .hasMessageContaining("manifest of tiny-reader says")
        .hasMessageContaining("copy the model's folder again");
  }

  @Test
  void aChangedTokenizerIsRefused() throws IOException {
    Path folder = copyOfTheModel();
    Path tokenizer = folder.resolve("tokenizer.json");
    Files.writeString(tokenizer, " ", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> OnnxCrossEncoder.open(folder, ModelOptions.defaults()))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining(tokenizer.toString());
  }

  @Test
  void aManifestWithoutAFieldIsRefusedByName() throws IOException {
    Path folder = copyOfTheModel();
    Path manifest = folder.resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("licence", "license"));
    assertThatThrownBy(() -> OnnxCrossEncoder.open(folder, ModelOptions.defaults()))
        .isInstanceOf(ModelException.class)
        .hasMessage("model manifest " + manifest + ": field licence is missing");
  }

  @Test
  void weightsOfTheClassPathAreTakenOutOnceAndMendedWhenDamaged() throws IOException {
    ModelFiles files = ModelFiles.open(TinyReader.SOURCE, temp.resolve("cache"));
    Path kept = files.model();
    assertThat(kept).startsWith(temp.resolve("cache"));
    long size = Files.size(kept);
    Files.write(kept, new byte[] {1, 2, 3});
    assertThat(files.model()).isEqualTo(kept).hasSize(size);
    assertThat(kept.getParent()).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aCacheThatCannotBeWrittenIsDoneWithout() throws IOException {
    Path file = Files.createFile(temp.resolve("file"));
    assertThat(ModelFiles.open(TinyReader.SOURCE, file).model()).isRegularFile();
  }
}
