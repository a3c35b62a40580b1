package earshot.listening.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import earshot.listening.mail.MailFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/// Takes a mailbox file apart (RFC 4155, with the quoting of mboxo and mboxrd undone).
final class Mailboxes {
  private static final byte[] FROM = "From ".getBytes(ISO_8859_1);
  private static final int LONGEST_SEPARATOR = 1_000;

  private final InputStream in;
  private final ByteArrayOutputStream mail = new ByteArrayOutputStream(64 << 10);
  private final byte[] start = new byte[LONGEST_SEPARATOR];
  private boolean inMail;
  private boolean afterBlank = true;

  private Mailboxes(InputStream in) {
    this.in = in;
  }

  /// Gives each mail without its separator; of a large one what a reading looks at.
  ///
  /// @param in buffered
  static void each(InputStream in, Consumer<byte[]> mails) throws IOException {
    new Mailboxes(in).read(mails);
  }

  private void read(Consumer<byte[]> mails) throws IOException {
    while (true) {
      int length = lineStart();
      if (length < 0) break;
      boolean whole = length > 0 && start[length - 1] == '\n';
      if (afterBlank && isSeparator(length)) {
        give(mails);
        inMail = true;
        if (!whole) passRest(false);
        afterBlank = false;
        continue;
      }
      int quote = isQuoted(length) ? 1 : 0;
      keep(start, quote, length - quote);
      if (!whole) passRest(true);
      afterBlank = whole && isBlank(length);
    }
    give(mails);
  }

  private void give(Consumer<byte[]> mails) {
    if (inMail) mails.accept(mail.toByteArray());
    mail.reset();
  }

  /// Reads the beginning of a line, with its end when it is short; -1 at the end of the file.
  private int lineStart() throws IOException {
    int length = 0;
    while (length < start.length) {
      int one = in.read();
      if (one < 0) return length == 0 ? -1 : length;
      start[length++] = (byte) one;
      if (one == '\n') break;
    }
    return length;
  }

  private void passRest(boolean keep) throws IOException {
    byte[] one = new byte[1];
    for (int read = in.read(); read >= 0; read = in.read()) {
      one[0] = (byte) read;
      if (keep) keep(one, 0, 1);
      if (read == '\n') return;
    }
  }

  private void keep(byte[] bytes, int from, int length) {
    int room = MailFile.LONGEST - mail.size();
    if (room > 0) mail.write(bytes, from, Math.min(room, length));
  }

  private boolean isSeparator(int length) {
    if (!begins(0, length)) return false;
    return MailFileReader.isSeparator(new String(start, 0, length, ISO_8859_1).stripTrailing());
  }

  private boolean isQuoted(int length) {
    int quotes = 0;
    while (quotes < length && start[quotes] == '>') quotes++;
    return quotes > 0 && begins(quotes, length);
  }

  private boolean begins(int at, int length) {
    if (length - at < FROM.length) return false;
    for (int i = 0; i < FROM.length; i++) if (start[at + i] != FROM[i]) return false;
    return true;
  }

  private boolean isBlank(int length) {
    return length == 1 || (length == 2 && start[0] == '\r');
  }
}
