package yiju.inference;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The files of one model, given out only where their checksums are those of the manifest. */
final class ModelFiles {
  private final ModelManifest manifest;
  private final ModelSource source;
  private final Path cache;

  private ModelFiles(ModelManifest manifest, ModelSource source, Path cache) {
    this.manifest = manifest;
    this.source = source;
    this.cache = cache;
  }

  /** A model whose manifest and files may lie apart, as with those of other people's artifacts. */
  static ModelFiles open(ModelSource manifests, String manifest, ModelSource source, Path cache) {
    return new ModelFiles(ModelManifest.read(manifests, manifest), source, cache);
  }

  static ModelFiles open(ModelSource source, Path cache) {
    return open(source, "manifest.json", source, cache);
  }

  ModelManifest manifest() {
    return manifest;
  }

  String tokenizer() {
    String file = manifest.tokenizer();
    try (InputStream in = source.open(file)) {
      byte[] bytes = in.readAllBytes();
      require(file, HexFormat.of().formatHex(sha256().digest(bytes)));
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ModelException("can't read " + source.where(file), e);
    }
  }

  /** A file that ONNX Runtime can read: weights in a jar are taken out once, into the cache. */
  Path model() {
    String file = manifest.model();
    try {
      if (source instanceof ModelSource.Folder folder) {
        Path path = folder.path().resolve(file);
        require(file, digest(path));
        return path;
      }
      String sha256 = manifest.sha256(file);
      Path kept = cache.resolve("models").resolve(sha256 + ".onnx");
      return Files.exists(kept) && digest(kept).equals(sha256) ? kept : extract(file, kept);
    } catch (IOException e) {
      throw new ModelException("can't read " + source.where(file), e);
    }
  }

  private Path extract(String file, Path kept) throws IOException {
    Path part;
    boolean lasting = true;
    try {
      Files.createDirectories(kept.getParent());
      part = Files.createTempFile(kept.getParent(), "model", ".part");
    } catch (IOException unwritable) {
      part = Files.createTempFile("yiju-model", ".onnx");
      lasting = false;
    }
    part.toFile().deleteOnExit();
    try (DigestInputStream in = new DigestInputStream(source.open(file), sha256());
        OutputStream out = Files.newOutputStream(part)) {
      in.transferTo(out);
      require(file, HexFormat.of().formatHex(in.getMessageDigest().digest()));
    } catch (IOException | ModelException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    return lasting ? Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE) : part;
  }

  private void require(String file, String found) {
    if (!found.equals(manifest.sha256(file))) {
      throw new ModelException(
          "%s has sha256 %s, but the manifest of %s says %s: %s"
              .formatted(
                  source.where(file),
                  found,
                  manifest.name(),
                  manifest.sha256(file),
                  source.remedy()));
    }
  }

  private static String digest(Path path) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 18];
    try (InputStream in = Files.newInputStream(path)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
