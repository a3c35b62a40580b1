package earshot.listening.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import earshot.listening.mail.TextPart.Coding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a mail from its bytes, for servers that cannot tell its structure and for mails that lie
/// in files. Every sequence of bytes has a reading.
final class WholeMail {
  private static final int DEEPEST = 50;
  private static final int MOST_PARTS = 500;
  private static final Pattern BLANK_LINE = Pattern.compile("\r\n\r\n|\n\n|\r\r");
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*([\\w*-]{1,40})\\s*=\\s*(?:\"([^\"]*)\"?|([^;\\s]*))");

  private final Texts texts = new Texts();
  private int parts;

  private WholeMail() {}

  /// Reads a mail; more than two million bytes of it are not looked at.
  static Letter of(byte[] bytes, Instant received) {
    int length = Math.min(bytes.length, MailLimits.TEXT_BYTES);
    String mail = withoutMboxLine(new String(bytes, 0, length, ISO_8859_1));
    Entity whole = Entity.of(mail);
    WholeMail reading = new WholeMail();
    reading.read(whole, 0);
    return reading.texts.letter(Heads.of(whole.head().getBytes(ISO_8859_1)), received);
  }

  // Mailbox files put such a line before each mail; it is no field.
  private static String withoutMboxLine(String mail) {
    return mail.startsWith("From ") ? mail.substring(mail.indexOf('\n') + 1) : mail;
  }

  /// A mail or a part of one: its fields, and what they describe.
  private record Entity(String head, String body) {
    static Entity of(String whole) {
      if (whole.startsWith("\r\n")) return new Entity("", whole.substring(2));
      if (whole.startsWith("\n")) return new Entity("", whole.substring(1));
      Matcher blank = BLANK_LINE.matcher(whole);
      return blank.find()
          ? new Entity(whole.substring(0, blank.start()), whole.substring(blank.end()))
          : new Entity(whole, "");
    }
  }

  private void read(Entity entity, int depth) {
    if (depth > DEEPEST || ++parts > MOST_PARTS || texts.room() == 0) return;
    Map<String, String> fields = Heads.fields(entity.head);
    String declared = fields.getOrDefault("content-type", "text/plain");
    String type = declared.split("[;\\s]", 2)[0].strip().toLowerCase(Locale.ROOT);
    Optional<String> boundary = parameter(declared, "boundary").filter(name -> !name.isEmpty());
    if (type.startsWith("multipart/") && boundary.isPresent()) {
      List<String> inside = split(entity.body, "--" + boundary.get());
      for (String part : inside) read(Entity.of(part), depth + 1);
      if (!inside.isEmpty()) return;
    }
    // What claims to have parts and has none is read as it stands.
    String read = type.startsWith("multipart/") || type.indexOf('/') < 0 ? "text/plain" : type;
    Coding.of(
            read,
            fields.getOrDefault("content-transfer-encoding", ""),
            name -> parameter(declared, name).orElse(""),
            fields.getOrDefault("content-disposition", ""))
        .ifPresent(coding -> texts.add(entity.body.getBytes(ISO_8859_1), coding));
  }

  /// The parts between lines that begin with a delimiter; the last one may miss its end.
  private static List<String> split(String body, String delimiter) {
    List<String> parts = new ArrayList<>();
    int start = -1;
    for (int at = nextLine(body, delimiter, 0); at >= 0; at = nextLine(body, delimiter, at + 1)) {
      if (start >= 0) parts.add(withoutLastBreak(body.substring(start, at)));
      if (parts.size() >= MOST_PARTS) return parts;
      start = afterLine(body, at);
      if (body.startsWith("--", at + delimiter.length())) return parts;
    }
    if (start >= 0 && start < body.length()) parts.add(body.substring(start));
    return parts;
  }

  private static int nextLine(String body, String delimiter, int from) {
    int at = body.indexOf(delimiter, from);
    while (at > 0 && body.charAt(at - 1) != '\n' && body.charAt(at - 1) != '\r') {
      at = body.indexOf(delimiter, at + 1);
    }
    return at;
  }

  private static int afterLine(String body, int at) {
    int end = body.indexOf('\n', at);
    return end < 0 ? body.length() : end + 1;
  }

  private static String withoutLastBreak(String part) {
    if (part.endsWith("\r\n")) return part.substring(0, part.length() - 2);
    return part.endsWith("\n") ? part.substring(0, part.length() - 1) : part;
  }

  private static Optional<String> parameter(String field, String name) {
    Matcher each = PARAMETER.matcher(field);
    while (each.find()) {
      if (!each.group(1).equalsIgnoreCase(name)) continue;
      return Optional.of(each.group(2) != null ? each.group(2) : each.group(3));
    }
    return Optional.empty();
  }
}
