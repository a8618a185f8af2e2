package yiju.evaluation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import yiju.corpus.Document;
import yiju.corpus.DocumentSink;
import yiju.corpus.files.FileSource;
import yiju.evaluation.ExperimentFile.Options;
import yiju.evaluation.ExperimentFile.Source;
import yiju.evaluation.data.BeirFolder;
import yiju.evaluation.data.CheckFolder;
import yiju.evaluation.data.ClaimFormat;
import yiju.evaluation.data.DocumentLines;
import yiju.evaluation.data.LabelledClaim;
import yiju.evaluation.data.LabelledPremise;
import yiju.evaluation.data.LabelledQuestion;
import yiju.evaluation.data.PremiseFormat;
import yiju.evaluation.data.QuestionFormat;
import yiju.evaluation.data.Sample;
import yiju.evaluation.extraction.LabelledPage;
import yiju.evaluation.extraction.PageSet;

/** Opens what an experiment file names. All streams must be closed. */
final class ExperimentData {
  private final ExperimentFile file;
  private final Path directory;

  /**
   * @param directory what the paths of the file are relative to
   */
  ExperimentData(ExperimentFile file, Path directory) {
    this.file = file;
    this.directory = directory;
  }

  /**
   * Compares the checksums.
   *
   * @throws IOException naming the file that is missing or is another version
   */
  void check() throws IOException {
    check(file.data());
    if (file.distractors() != null) {
      check(file.distractors());
    }
  }

  /** Every question but the excluded. */
  Stream<LabelledQuestion> questions() throws IOException {
    Options options = file.options();
    return format(QuestionFormat.class, file.data())
        .read(path(file.data()))
        .filter(q -> q.answers().stream().noneMatch(options.excludeAnswers()::contains));
  }

  Stream<LabelledQuestion> sampledQuestions() throws IOException {
    return Sample.of(questions(), file.options().limit(), file.options().seed());
  }

  Stream<LabelledClaim> sampledClaims() throws IOException {
    Stream<LabelledClaim> claims = format(ClaimFormat.class, file.data()).read(path(file.data()));
    return Sample.of(claims, file.options().limit(), file.options().seed());
  }

  Stream<LabelledPremise> sampledPremises() throws IOException {
    Stream<LabelledPremise> premises =
        format(PremiseFormat.class, file.data()).read(path(file.data()));
    return Sample.of(premises, file.options().limit(), file.options().seed());
  }

  Stream<Document> distractors() throws IOException {
    Source source = file.distractors();
    if (source == null) {
      return Stream.empty();
    }
    Stream<Document> all = DocumentLines.read(path(source));
    return source.limit() == 0 ? all : all.limit(source.limit());
  }

  /** The documents of a set that comes with a corpus. */
  Stream<Document> corpus() throws IOException {
    return new BeirFolder(path(file.data())).corpus();
  }

  /** The saved pages of a set. */
  List<LabelledPage> pages() throws IOException {
    return format(PageSet.class, file.data()).read(path(file.data()));
  }

  /** The half of a folder of checks that the format names. */
  CheckFolder checks() {
    return new CheckFolder(path(file.data()), format(CheckFolder.Half.class, file.data()));
  }

  /** Adds the folder of documents that the experiment names beside its data. */
  void addCorpus(Workbench.Base base) throws IOException, InterruptedException {
    Source source = file.distractors();
    if (source == null) {
      throw new IOException("field \"distractors\": the folder of documents is missing");
    }
    new FileSource(List.of(path(source)))
        .read(
            new DocumentSink() {
              @Override
              public void accept(Document document) throws IOException {
                base.add(document);
              }

              @Override
              public void removed(String idOrUrl) {}

              @Override
              public void failed(String what, String error) {
                // A corpus may lie beside files that are none, such as its questions.
              }
            });
  }

  private void check(Source source) throws IOException {
    Path path = path(source);
    if (!Files.exists(path)) {
      throw new IOException(
          path + ": no such file; --data names the directory that paths are relative to");
    }
    String wanted = source.sha256();
    if (wanted == null || Files.isDirectory(path)) {
      return;
    }
    String found = sha256(path);
    if (!found.equals(wanted)) {
      throw new IOException(
          path + ": sha256 is " + found + ", the experiment was published for " + wanted);
    }
  }

  private Path path(Source source) {
    return directory.resolve(source.path());
  }

  private static <E extends Enum<E>> E format(Class<E> formats, Source source) {
    String name = source.format().toUpperCase(Locale.ROOT).replace('-', '_');
    for (E format : formats.getEnumConstants()) {
      if (format.name().equals(name)) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "field \"data.format\": no format \""
            + source.format()
            + "\"; there are "
            + Stream.of(formats.getEnumConstants())
                .map(f -> f.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList());
  }

  static String sha256(Path file) throws IOException {
    MessageDigest sha;
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
    try (var in = new DigestInputStream(Files.newInputStream(file), sha)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(sha.digest());
  }
}
