package yiju.inference;

/** The test model that make_tiny_reader.py describes. */
final class TinyReader {
  static final ModelSource SOURCE = new ModelSource.ClassPath("yiju/inference/tiny-reader");

  private TinyReader() {}

  static OnnxCrossEncoder open() {
    return OnnxCrossEncoder.open(SOURCE, ModelOptions.defaults().withThreads(1));
  }

  static WordPieces tokenizer() {
    ModelOptions options = ModelOptions.defaults();
    NativeLibraries.prepare(options.cache());
    return new WordPieces(ModelFiles.open(SOURCE, options.cache()));
  }
}
