package earshot.listening.mail;

import jakarta.mail.internet.ParameterList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.angus.mail.imap.protocol.BODYSTRUCTURE;

/// A text within a mail, by its place in the structure the server tells.
///
/// @param section its number, such as `1.2` (RFC 9051, 6.4.5)
/// @param coding how it is read
/// @param size in bytes as sent
record TextPart(String section, Coding coding, int size) {
  private static final int DEEPEST = 50;
  private static final int MOST = 20;

  /// How the bytes of a text become words.
  ///
  /// @param html whether it is markup
  /// @param transfer as in `Content-Transfer-Encoding`
  /// @param charset as named, or empty
  record Coding(boolean html, String transfer, String charset, Flow flow) {
    /// From what a part says of itself; absent when it is no text to be read.
    ///
    /// @param type such as `text/html`
    /// @param parameters of the type, by name
    static Optional<Coding> of(
        String type, String transfer, UnaryOperator<String> parameters, String disposition) {
      boolean html = type.equals("text/html") || type.equals("application/xhtml+xml");
      if (!html && !type.equals("text/plain")) return Optional.empty();
      if (disposition.strip().toLowerCase(Locale.ROOT).startsWith("attachment")) {
        return Optional.empty();
      }
      return Optional.of(
          new Coding(html, transfer, parameters.apply("charset"), Flow.of(parameters)));
    }
  }

  /// Whether lines go on in the next (RFC 3676).
  enum Flow {
    /// Each line stands for itself.
    FIXED,
    /// A line that ends in a blank goes on.
    FLOWED,
    /// The same, and the blank is none of the text.
    FLOWED_WITHOUT_BLANK;

    private static Flow of(UnaryOperator<String> parameters) {
      if (!parameters.apply("format").equalsIgnoreCase("flowed")) return FIXED;
      return parameters.apply("delsp").equalsIgnoreCase("yes") ? FLOWED_WITHOUT_BLANK : FLOWED;
    }
  }

  /// The texts of a mail, in their order. What is attached is left alone, whole mails too.
  static List<TextPart> of(BODYSTRUCTURE mail) {
    List<TextPart> found = new ArrayList<>();
    if (mail.isMulti()) collect(mail, "", 0, found);
    else single(mail, "1").ifPresent(found::add);
    return found;
  }

  private static void collect(
      BODYSTRUCTURE parent, String prefix, int depth, List<TextPart> found) {
    if (depth > DEEPEST || parent.bodies == null) return;
    for (int i = 0; i < parent.bodies.length && found.size() < MOST; i++) {
      String section = prefix + (i + 1);
      BODYSTRUCTURE part = parent.bodies[i];
      if (part.isMulti()) collect(part, section + ".", depth + 1, found);
      else single(part, section).ifPresent(found::add);
    }
  }

  private static Optional<TextPart> single(BODYSTRUCTURE part, String section) {
    String type = (text(part.type) + "/" + text(part.subtype)).toLowerCase(Locale.ROOT);
    return Coding.of(
            type,
            text(part.encoding),
            name -> parameter(part.cParams, name),
            text(part.disposition))
        .map(coding -> new TextPart(section, coding, part.size));
  }

  private static String parameter(
      @org.jspecify.annotations.Nullable ParameterList all, String name) {
    return all == null ? "" : text(all.get(name));
  }

  private static String text(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "" : value;
  }
}
