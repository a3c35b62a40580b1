package earshot.listening.mail;

import java.time.Duration;

/// How much time and how many mails one reading may cost.
///
/// @param silence the longest wait for a connection, and for each answer
/// @param enough after this no further mail is begun; the rest comes next time
/// @param whole when the connection is cut, whatever it is doing
/// @param mails the most mails of one reading
/// @param since how far back the first reading goes
record MailLimits(Duration silence, Duration enough, Duration whole, int mails, Duration since) {
  static final MailLimits STANDARD =
      new MailLimits(
          Duration.ofSeconds(30),
          Duration.ofSeconds(90),
          Duration.ofSeconds(120),
          500,
          Duration.ofDays(30));

  /// Bytes of the headers of one mail that are looked at.
  static final int HEADER_BYTES = 64 << 10;

  /// Bytes of the texts of one mail, as they are sent.
  static final int TEXT_BYTES = 2 << 20;

  /// Bytes that one connection may bring.
  static final long LINE_BYTES = 256L << 20;

  /// Bytes of one announced piece of an answer.
  static final int PIECE_BYTES = 4 << 20;

  /// Bytes of one line of an answer outside of announced pieces.
  static final int ROW_BYTES = 4 << 20;
}
