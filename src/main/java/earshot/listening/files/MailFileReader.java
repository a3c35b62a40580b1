package earshot.listening.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import earshot.listening.FeedItem;
import earshot.listening.files.Members.Member;
import earshot.listening.mail.MailFile;
import earshot.model.Provenance;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads mails out of files: one mail (RFC 5322), a mailbox of many (mbox), or a folder or archive
/// of both. Alert mails give what they found, as in a mail folder that is polled.
final class MailFileReader implements RecordReader {
  private static final Set<String> FIELDS =
      Set.of(
          "from",
          "to",
          "cc",
          "subject",
          "date",
          "received",
          "return-path",
          "message-id",
          "mime-version",
          "content-type",
          "delivered-to",
          "reply-to",
          "sender",
          "references",
          "in-reply-to",
          "x-mailer",
          "content-transfer-encoding",
          "return-receipt-to");

  /// A field of a header; what has a separator of columns behind its colon is a row of a table, as
  /// in the lines that some services put above their columns.
  private static final Pattern FIELD =
      Pattern.compile("([\\x21-\\x39\\x3b-\\x7e]{1,60})[ \\t]*:(?![,;]).*");

  private static final Pattern NAMED =
      Pattern.compile(".*\\.(?:eml|mbox|msg)", Pattern.CASE_INSENSITIVE);

  /// The line before each mail of a mailbox: who, and a time of day or a year.
  private static final Pattern SEPARATOR =
      Pattern.compile("From \\S.*(?:\\d{1,2}:\\d{2}|(?:19|20)\\d{2}).*|From [-\\w.]+@\\S+\\s*");

  private static final int LOOKED_AT = 8 << 10;

  @Override
  public String format() {
    return "Mail (mbox, eml)";
  }

  @Override
  public boolean recognises(Head head) {
    if (!head.members().isEmpty()) {
      return head.members().stream().anyMatch(name -> NAMED.matcher(name).matches());
    }
    // A page that a browser saved whole (MHTML) is dressed as a mail.
    return isMail(head.start()) && !head.latin().contains("From: <Saved by ");
  }

  @Override
  public Optional<Growing> growing(Head head) {
    boolean mailbox = head.members().isEmpty() && startsMailbox(head.start());
    return mailbox ? Optional.of(Growing.mails()) : Optional.empty();
  }

  @Override
  public void read(Contents file, Records to) throws IOException {
    if (file.head().members().isEmpty()) {
      Path path = file.path();
      try (InputStream in = file.open()) {
        mails(new Member(String.valueOf(path.getFileName()), Files.size(path)), in, file, to);
      }
      return;
    }
    InArchive.each(
        file,
        member -> NAMED.matcher(member.name()).matches(),
        to,
        (member, bytes) -> mails(member, bytes, file, to));
  }

  private static void mails(Member member, InputStream bytes, Contents file, Records to)
      throws IOException {
    BufferedInputStream in = new BufferedInputStream(bytes, 64 << 10);
    in.mark(LOOKED_AT);
    byte[] start = in.readNBytes(LOOKED_AT);
    in.reset();
    if (isOutlook(start)) {
      to.reject(
          member.name(), "It is a mail in Outlook's own form; save it as .eml or text first.");
    } else if (startsMailbox(start)) {
      Mailboxes.each(in, mail -> mail(mail, file, to));
    } else {
      // A mail that is named as one is read even when its header is missing.
      mail(in.readNBytes(MailFile.LONGEST), file, to);
    }
  }

  private static void mail(byte[] mail, Contents file, Records to) {
    for (FeedItem item : MailFile.items(mail)) {
      to.take(item.sightedBy(file.source(), file.now(), Provenance.IMPORTED));
    }
  }

  /// Whether a line of a mailbox stands before a mail.
  static boolean isSeparator(String line) {
    return SEPARATOR.matcher(line).matches();
  }

  private static boolean startsMailbox(byte[] start) {
    String text = new String(start, ISO_8859_1);
    return isSeparator(text.substring(0, lineEnd(text)));
  }

  private static int lineEnd(String text) {
    int end = text.indexOf('\n');
    if (end < 0) return text.length();
    return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  private static boolean isOutlook(byte[] start) {
    return start.length > 3 && (start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF;
  }

  /// Whether bytes begin with the header of a mail: with a field that mails have, or with any field
  /// and two of them below it.
  private static boolean isMail(byte[] start) {
    if (startsMailbox(start)) return true;
    int known = 0;
    int lines = 0;
    String text = new String(start, 0, Math.min(start.length, LOOKED_AT), ISO_8859_1);
    for (String line : text.split("\r\n|\n|\r", -1)) {
      if (line.isEmpty()) break;
      Matcher field = FIELD.matcher(line);
      if (field.matches() && FIELDS.contains(field.group(1).toLowerCase(Locale.ROOT))) {
        if (lines == 0) return true;
        known++;
      } else if (lines == 0 && !field.matches()) {
        return false;
      }
      lines++;
    }
    return known >= 2;
  }
}
