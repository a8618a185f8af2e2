package yiju.corpus.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.AddressList;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import yiju.corpus.Document;
import yiju.corpus.TextDecoder;
import yiju.corpus.extraction.MainContentExtractor;

/** A mail (.eml) as a document: who wrote to whom and when, and what; its attachments apart. */
public final class MailReader {
  private static final MainContentExtractor EXTRACTOR = new MainContentExtractor();
  private static final int MUCH_MORE = 4;

  private final RawFile file;
  private final DocumentText text = new DocumentText();
  private final List<RawFile> attachments = new ArrayList<>();

  private MailReader(RawFile file) {
    this.file = file;
  }

  /** A mail with the files that came with it. */
  public record Mail(Document message, List<RawFile> attachments) {}

  public static Mail read(RawFile file) throws IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
    builder.setDecodeMonitor(DecodeMonitor.SILENT);
    Message message = builder.parseMessage(new ByteArrayInputStream(file.bytes()));
    try {
      return new MailReader(file).read(message);
    } finally {
      message.dispose();
    }
  }

  private Mail read(Message message) throws IOException {
    String subject = message.getSubject();
    if (subject != null) {
      text.heading(1, subject);
    }
    MailboxList from = message.getFrom();
    addField("From", from == null ? null : names(new AddressList(from, true)));
    addField("To", names(message.getTo()));
    addField("Cc", names(message.getCc()));
    Date date = message.getDate();
    addField("Date", date == null ? null : date.toInstant().toString());
    add(message);
    if (message.getHeader().getFields().isEmpty()) {
      throw new UnreadableFileException("no mail: it has no header");
    }
    return new Mail(
        text.document(file, subject, null, date == null ? null : date.toInstant()), attachments);
  }

  private void addField(String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      text.paragraph(name + ": " + value);
    }
  }

  private static @Nullable String names(@Nullable AddressList addresses) {
    return addresses == null
        ? null
        : addresses.flatten().stream().map(MailReader::name).collect(Collectors.joining(", "));
  }

  private static String name(Mailbox mailbox) {
    String name = mailbox.getName();
    return name == null ? mailbox.getAddress() : name + " <" + mailbox.getAddress() + ">";
  }

  private void add(Entity entity) throws IOException {
    Body body = entity.getBody();
    switch (body) {
      case Multipart parts -> {
        List<Entity> all = parts.getBodyParts();
        boolean alternatives = "alternative".equalsIgnoreCase(parts.getSubType());
        for (Entity part : alternatives ? plainest(all) : all) {
          add(part);
        }
      }
      case Message forwarded -> addForwarded(forwarded);
      case SingleBody single -> addSingle(entity, single);
      default -> {}
    }
  }

  private void addForwarded(Message forwarded) throws IOException {
    MailboxList from = forwarded.getFrom();
    addField("From", from == null ? null : names(new AddressList(from, true)));
    addField("Subject", forwarded.getSubject());
    add(forwarded);
  }

  /**
   * The same text is given in several formats, the plainest first; but newsletters say there only
   * that they are to be seen elsewhere.
   */
  private static List<Entity> plainest(List<Entity> alternatives) throws IOException {
    if (alternatives.isEmpty()) {
      return List.of();
    }
    Entity richest = alternatives.getLast();
    for (Entity part : alternatives) {
      if (part.getMimeType().equals("text/plain")) {
        boolean says = MUCH_MORE * text(part).length() >= text(richest).length();
        return List.of(says ? part : richest);
      }
    }
    return List.of(richest);
  }

  /** Empty for what is no text, or text and pictures together. */
  private static String text(Entity entity) throws IOException {
    if (!(entity.getBody() instanceof TextBody body)) {
      return "";
    }
    try (InputStream in = body.getInputStream()) {
      return text(entity, in.readAllBytes());
    }
  }

  private static String text(Entity entity, byte[] bytes) {
    String content = TextDecoder.decode(bytes, entity.getCharset());
    boolean html = entity.getMimeType().toLowerCase(Locale.ROOT).contains("html");
    return html ? EXTRACTOR.extractWhole(Jsoup.parse(content)).text() : content;
  }

  private void addSingle(Entity entity, SingleBody body) throws IOException {
    String name = entity.getFilename();
    byte[] bytes;
    try (InputStream in = body.getInputStream()) {
      bytes = in.readAllBytes();
    }
    if (name != null && (!(body instanceof TextBody) || isAttached(entity))) {
      attachments.add(file.part(name.replace('/', '_'), bytes));
    } else if (body instanceof TextBody) {
      text.paragraph(text(entity, bytes));
    }
  }

  private static boolean isAttached(Entity entity) {
    return "attachment".equalsIgnoreCase(entity.getDispositionType());
  }
}
