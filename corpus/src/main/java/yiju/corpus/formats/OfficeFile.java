package yiju.corpus.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Document;

/** What Word, PowerPoint and Excel files have in common. */
public final class OfficeFile {
  /** The two families of formats, told by the first bytes, since names lie. */
  enum Family {
    /** Since 2007: XML in a ZIP. */
    XML,
    /** Before: compound files. */
    BINARY
  }

  /** What a file is by its name. */
  public enum Kind {
    WORD,
    SLIDES,
    SHEETS
  }

  private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");

  private OfficeFile() {}

  /** Whether the bytes are in one of the families at all. */
  public static boolean is(byte[] bytes) {
    FileMagic magic = FileMagic.valueOf(bytes);
    return magic == FileMagic.OOXML || magic == FileMagic.OLE2;
  }

  /**
   * @throws UnreadableFileException if it needs a password or holds no text
   */
  public static Document read(RawFile file, Kind kind) throws IOException {
    Family family = family(file);
    try {
      return switch (kind) {
        case WORD -> family == Family.XML ? WordReader.read(file) : OldWordReader.read(file);
        case SLIDES -> SlidesReader.read(file);
        case SHEETS -> family == Family.XML ? SheetsReader.read(file) : OldSheetsReader.read(file);
      };
    } catch (EncryptedDocumentException e) {
      throw encrypted();
    }
  }

  private static Family family(RawFile file) throws IOException {
    if (FileMagic.valueOf(file.bytes()) == FileMagic.OOXML) {
      return Family.XML;
    }
    try (POIFSFileSystem parts = new POIFSFileSystem(new ByteArrayInputStream(file.bytes()))) {
      if (parts.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
        throw encrypted();
      }
    }
    return Family.BINARY;
  }

  private static UnreadableFileException encrypted() {
    return new UnreadableFileException("encrypted; save it without a password and add that");
  }

  static Document document(DocumentText text, RawFile file, CoreProperties properties) {
    return text.document(file, properties.getTitle(), null, date(properties.getModified()));
  }

  static Document document(
      DocumentText text, RawFile file, @Nullable SummaryInformation properties) {
    if (properties == null) {
      return text.document(file, null, null, null);
    }
    return text.document(file, properties.getTitle(), null, date(properties.getLastSaveDateTime()));
  }

  /** A date that was never set is the first day of the format's calendar. */
  private static @Nullable Instant date(@Nullable Date stated) {
    return stated == null || stated.toInstant().isBefore(EARLIEST) ? null : stated.toInstant();
  }
}
