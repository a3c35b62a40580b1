package earshot.listening.mail;

import earshot.listening.FeedItem;
import java.time.Instant;
import java.util.List;

/// Reads mails that lie in files, as those in a mail folder are read.
public final class MailFile {
  /// Bytes of one mail that are looked at.
  public static final int LONGEST = MailLimits.TEXT_BYTES;

  private MailFile() {}

  /// What one mail tells of, at least one item: the finds of an alert, or the mail itself. Every
  /// sequence of bytes has a reading.
  public static List<FeedItem> items(byte[] mail) {
    return Finds.in(WholeMail.of(mail, Instant.EPOCH));
  }
}
