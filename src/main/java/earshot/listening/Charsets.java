package earshot.listening;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.model.Repair;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Turns bytes into characters, trusting what the bytes show more than what a label says.
///
/// The order is byte order mark, pattern of the first bytes, Content-Type, the document's own
/// declaration, UTF-8 where valid, windows-1252.
public final class Charsets {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset EBCDIC = Charset.forName("IBM037");
  private static final int DECLARATION_WINDOW = 1_024;
  private static final byte BEYOND_ASCII = 1;
  private static final byte CONTROL = 2;
  private static final byte[] KINDS = table();

  /// Labels that are used for a larger charset than they name.
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("latin-1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("ks_c_5601", "x-windows-949"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("mac-cyrillic", "x-MacCyrillic"),
          Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("utf8", "UTF-8"));

  private Charsets() {}

  /// Characters and whether the label was wrong.
  ///
  /// @param mayHoldControls false when a look at the bytes has shown that nothing is to be dropped
  public record Decoded(String text, Set<Repair> repaired, boolean mayHoldControls) {
    Decoded(String text, Set<Repair> repaired) {
      this(text, repaired, true);
    }
  }

  /// Decodes a document; every byte sequence has a reading.
  ///
  /// @param named the charset of the Content-Type header
  public static Decoded decode(byte[] body, Optional<String> named) {
    Optional<Decoded> marked = byFirstBytes(body);
    if (marked.isPresent()) return marked.get();
    Optional<Charset> fromHeader = named.flatMap(Charsets::meant);
    Optional<Charset> fromDocument = declared(body).flatMap(Charsets::meant);
    Optional<Charset> label = fromHeader.or(() -> fromDocument);
    return byLabel(body, label, fromDocument);
  }

  private static Optional<Decoded> byFirstBytes(byte[] body) {
    if (starts(body, 0xEF, 0xBB, 0xBF)) {
      int from = 3;
      while (startsAt(body, from, 0xEF, 0xBB, 0xBF)) from += 3;
      byte[] rest = Arrays.copyOfRange(body, from, body.length);
      return Optional.of(byLabel(rest, Optional.of(UTF_8), Optional.empty()));
    }
    if (starts(body, 0x00, 0x00, 0xFE, 0xFF)) return Optional.of(wide(body, 4, UTF_32BE));
    if (starts(body, 0xFF, 0xFE, 0x00, 0x00)) return Optional.of(wide(body, 4, UTF_32LE));
    if (starts(body, 0xFE, 0xFF)) return Optional.of(wide(body, 2, UTF_16BE));
    if (starts(body, 0xFF, 0xFE)) return Optional.of(wide(body, 2, UTF_16LE));
    if (starts(body, 0x00, 0x00, 0x00, '<')) return Optional.of(wide(body, 0, UTF_32BE));
    if (starts(body, '<', 0x00, 0x00, 0x00)) return Optional.of(wide(body, 0, UTF_32LE));
    if (starts(body, 0x00, '<')) return Optional.of(wide(body, 0, UTF_16BE));
    if (starts(body, '<', 0x00)) return Optional.of(wide(body, 0, UTF_16LE));
    if (starts(body, 0x4C, 0x6F, 0xA7, 0x94)) {
      String opening = new String(body, 0, Math.min(body.length, 200), EBCDIC);
      Charset exact = declared(opening.getBytes(US_ASCII)).flatMap(Charsets::known).orElse(EBCDIC);
      return Optional.of(wide(body, 0, exact));
    }
    return Optional.empty();
  }

  private static Decoded wide(byte[] body, int from, Charset charset) {
    return new Decoded(new String(body, from, body.length - from, charset), Set.of());
  }

  /// Believes a label only as far as the bytes agree with it.
  private static Decoded byLabel(
      byte[] body, Optional<Charset> label, Optional<Charset> fromDocument) {
    int seen = kinds(body);
    if ((seen & BEYOND_ASCII) == 0 && label.map(Charsets::keepsAscii).orElse(true)) {
      return new Decoded(new String(body, ISO_8859_1), Set.of(), (seen & CONTROL) != 0);
    }
    Optional<String> asUtf8 = strictly(body, UTF_8);
    if (label.isEmpty()) {
      return new Decoded(asUtf8.orElseGet(() -> new String(body, WINDOWS_1252)), Set.of());
    }
    Charset said = label.get();
    if (asUtf8.isPresent() && (said.equals(UTF_8) || said.equals(WINDOWS_1252))) {
      return new Decoded(asUtf8.get(), said.equals(UTF_8) ? Set.of() : mislabelled());
    }
    if (said.equals(UTF_8)) return new Decoded(insteadOfUtf8(body, fromDocument), mislabelled());
    Optional<String> asSaid = strictly(body, said);
    if (asSaid.isPresent()) return new Decoded(asSaid.get(), Set.of());
    if (asUtf8.isPresent()) return new Decoded(asUtf8.get(), mislabelled());
    // A few bad bytes do not make another charset: those become U+FFFD, the rest stays readable.
    return new Decoded(new String(body, said), mislabelled());
  }

  private static String insteadOfUtf8(byte[] body, Optional<Charset> fromDocument) {
    return fromDocument
        .filter(charset -> !charset.equals(UTF_8))
        .flatMap(charset -> strictly(body, charset))
        .orElseGet(() -> new String(body, WINDOWS_1252));
  }

  private static Set<Repair> mislabelled() {
    return EnumSet.of(Repair.CHARSET_MISLABELLED);
  }

  private static boolean keepsAscii(Charset charset) {
    return charset.equals(UTF_8)
        || charset.equals(WINDOWS_1252)
        || (!charset.name().startsWith("ISO-2022") && charset.contains(US_ASCII));
  }

  /// What kinds of bytes there are; without an early way out, which keeps the loop quick.
  private static int kinds(byte[] body) {
    int seen = 0;
    for (byte one : body) seen |= KINDS[one & 0xFF];
    return seen;
  }

  private static byte[] table() {
    byte[] kinds = new byte[256];
    for (int i = 0x80; i < 256; i++) kinds[i] = BEYOND_ASCII;
    for (int i = 0; i < 0x20; i++) if (i != '\t' && i != '\n' && i != '\r') kinds[i] = CONTROL;
    kinds[0x7F] = CONTROL;
    return kinds;
  }

  /// The text when every byte of it is valid in a charset.
  private static Optional<String> strictly(byte[] body, Charset charset) {
    if (charset.equals(UTF_8)) {
      // The quick decoder writes U+FFFD for what is invalid; only then the exact one is needed.
      String quick = new String(body, UTF_8);
      if (quick.indexOf('\uFFFD') < 0) return Optional.of(quick);
    }
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(body))
              .toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  /// The charset that a label of the outside stands for; absent when it is unknown or unsafe.
  static Optional<Charset> meant(String label) {
    Optional<Charset> charset = known(label);
    // Labels of two bytes per character contradict a label that was readable byte by byte.
    return charset.filter(found -> !found.name().startsWith("UTF-16") && !wide32(found));
  }

  private static boolean wide32(Charset charset) {
    return charset.name().startsWith("UTF-32");
  }

  private static Optional<Charset> known(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT).replace("\"", "").replace("'", "");
    if (name.isEmpty() || name.contains("utf-7") || name.contains("utf7")) return Optional.empty();
    try {
      return Optional.of(Charset.forName(MEANT.getOrDefault(name, name)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  /// What `<?xml … encoding="…"?>` or `<meta charset=…>` says near the start of the document.
  private static Optional<String> declared(byte[] body) {
    String opening = new String(body, 0, Math.min(body.length, DECLARATION_WINDOW), ISO_8859_1);
    int xml = opening.indexOf("<?xml");
    if (xml >= 0) {
      int end = opening.indexOf('>', xml);
      String declaration = opening.substring(xml, end < 0 ? opening.length() : end);
      Optional<String> found = value(declaration, "encoding");
      if (found.isPresent()) return found;
    }
    String lower = opening.toLowerCase(Locale.ROOT);
    int meta = lower.indexOf("<meta");
    boolean page = meta >= 0 && lower.contains("<html");
    return page ? value(lower.substring(meta), "charset") : Optional.empty();
  }

  private static Optional<String> value(String text, String name) {
    int at = text.indexOf(name);
    if (at < 0) return Optional.empty();
    int from = at + name.length();
    while (from < text.length() && "= \t\r\n\"'".indexOf(text.charAt(from)) >= 0) from++;
    int to = from;
    while (to < text.length() && isLabelPart(text.charAt(to))) to++;
    return to == from ? Optional.empty() : Optional.of(text.substring(from, to));
  }

  private static boolean isLabelPart(char c) {
    return Ascii.isLetterOrDigit(c) || "-_.:+".indexOf(c) >= 0;
  }

  private static boolean starts(byte[] body, int... values) {
    return startsAt(body, 0, values);
  }

  private static boolean startsAt(byte[] body, int from, int... values) {
    if (body.length < from + values.length) return false;
    for (int i = 0; i < values.length; i++) {
      if ((body[from + i] & 0xFF) != values[i]) return false;
    }
    return true;
  }
}
