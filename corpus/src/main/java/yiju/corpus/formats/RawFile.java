package yiju.corpus.formats;

import org.jspecify.annotations.Nullable;

/**
 * A file's bytes, wherever they come from: a folder, an archive, a mail.
 *
 * @param id of the document that it becomes
 * @param url address to show
 * @param name the last part of its path
 * @param charset that came with it, such as an HTTP header's
 */
@SuppressWarnings("ArrayRecordComponent") // files are never compared
public record RawFile(String id, String url, String name, byte[] bytes, @Nullable String charset) {
  public RawFile(String id, String url, String name, byte[] bytes) {
    this(id, url, name, bytes, null);
  }

  /** The name without its ending, for documents that have no title. */
  public String stem() {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** A file within this one, such as a mail's attachment or an entry of an archive. */
  public RawFile part(String path, byte[] content) {
    return new RawFile(partId(id, path), partUrl(url, path), path.replaceFirst(".*/", ""), content);
  }

  /** The id of what stands at {@code path} within the file {@code id}. */
  public static String partId(String id, String path) {
    return id + "!/" + path;
  }

  /** The file that holds what {@code id} stands for, however deep: the id itself if none does. */
  public static String outermost(String id) {
    int within = id.indexOf("!/");
    return within < 0 ? id : id.substring(0, within);
  }

  /** The address of what stands at {@code path} within the file at {@code url}. */
  public static String partUrl(String url, String path) {
    return (url.startsWith("jar:") ? url : "jar:" + url) + "!/" + path;
  }
}
