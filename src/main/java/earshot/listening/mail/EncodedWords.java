package earshot.listening.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import earshot.listening.Charsets;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `=?charset?Q?…?=` in headers (RFC 2047), forgiving: words that touch belong together, so
/// that a letter cut in two between them is whole again.
final class EncodedWords {
  private static final Pattern WORD =
      Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^?]*)\\?=");

  private EncodedWords() {}

  /// The text of a header; throws nothing.
  static String decode(String header) {
    if (!header.contains("=?")) return header;
    StringBuilder text = new StringBuilder(header.length());
    ByteArrayOutputStream pending = new ByteArrayOutputStream();
    String charset = "";
    int done = 0;
    Matcher word = WORD.matcher(header);
    while (word.find()) {
      String between = header.substring(done, word.start());
      boolean touches = pending.size() > 0 && between.isBlank();
      String named = charset(word.group(1));
      if (!touches || !named.equals(charset)) {
        flush(text, pending, charset);
        if (!touches) text.append(between);
        charset = named;
      }
      pending.writeBytes(bytes(word.group(2), word.group(3)));
      done = word.end();
    }
    flush(text, pending, charset);
    return text.append(header, done, header.length()).toString();
  }

  private static void flush(StringBuilder text, ByteArrayOutputStream pending, String charset) {
    if (pending.size() == 0) return;
    text.append(Charsets.decode(pending.toByteArray(), Optional.of(charset)).text());
    pending.reset();
  }

  // RFC 2231 allows a language after the charset.
  private static String charset(String written) {
    int star = written.indexOf('*');
    return (star < 0 ? written : written.substring(0, star)).toLowerCase(Locale.ROOT);
  }

  private static byte[] bytes(String way, String encoded) {
    return way.equalsIgnoreCase("b")
        ? TransferCoding.base64(encoded.getBytes(ISO_8859_1))
        : TransferCoding.quotedPrintable(encoded.replace('_', ' ').getBytes(ISO_8859_1));
  }
}
