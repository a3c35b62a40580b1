package earshot.listening.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Ends the conversation with a server whose answers are larger than any honest one.
///
/// An IMAP answer announces pieces by their size, `{4000000000}`, and whoever reads it makes room
/// for that at once; so the announcement itself has to be judged (RFC 9051, 4.3).
final class AnswerLimit extends FilterInputStream {
  private final AtomicReference<@Nullable IOException> fault;
  private long left = MailLimits.LINE_BYTES;
  private long piece;
  private long announced = -1;
  private boolean closed;
  private int row;

  /// @param fault told of the first thing that goes wrong; the mail library does not pass it on
  AnswerLimit(InputStream in, AtomicReference<@Nullable IOException> fault) {
    super(in);
    this.fault = fault;
  }

  /// An answer was too large.
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;

    TooMuch() {
      super("the answer of the mail server is too large");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    try {
      int read = super.read(buffer, from, length);
      for (int i = from; i < from + read; i++) look(buffer[i]);
      return read;
    } catch (IOException broken) {
      fault.compareAndSet(null, broken);
      throw broken;
    }
  }

  private void look(byte one) throws IOException {
    if (--left < 0) throw new TooMuch();
    if (piece > 0) {
      piece--;
      return;
    }
    if (++row > MailLimits.ROW_BYTES) throw new TooMuch();
    switch (one) {
      case '{' -> {
        announced = 0;
        closed = false;
      }
      case '}' -> closed = announced >= 0;
      case '\r' -> {
        // Stands between the announcement and its piece.
      }
      case '\n' -> {
        if (closed) piece = announced;
        if (piece > MailLimits.PIECE_BYTES) throw new TooMuch();
        row = 0;
        announced = -1;
        closed = false;
      }
      default -> digit(one);
    }
  }

  private void digit(byte one) {
    boolean digit = one >= '0' && one <= '9' && announced >= 0 && !closed;
    announced = digit ? Math.min(announced * 10 + (one - '0'), Integer.MAX_VALUE) : -1;
    if (!digit) closed = false;
  }
}
