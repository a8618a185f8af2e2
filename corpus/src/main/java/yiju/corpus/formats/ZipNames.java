package yiju.corpus.formats;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import yiju.corpus.TextDecoder;

/** Names of files in ZIPs; Chinese Windows writes them in GBK and does not say so. */
final class ZipNames {
  private ZipNames() {}

  static String of(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    boolean unicode =
        entry.getGeneralPurposeBit().usesUTF8ForNames()
            || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME;
    String name = unicode || raw == null ? entry.getName() : TextDecoder.decode(raw, "GB18030");
    return name.replace('\\', '/').replaceFirst("^/+", "");
  }
}
