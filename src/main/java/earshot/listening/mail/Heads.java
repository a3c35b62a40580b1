package earshot.listening.mail;

import earshot.listening.Caps;
import earshot.listening.Charsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the first lines of a mail (RFC 5322), however they were written.
final class Heads {
  /// The fields that are asked for.
  static final String FIELDS = "FROM SUBJECT DATE MESSAGE-ID IN-REPLY-TO REFERENCES";

  private static final int LONGEST_FIELD = 16 << 10;
  private static final int MOST_REFERENCES = 200;
  private static final Pattern ID = Pattern.compile("<([^<>\\s]{1," + Caps.EXTERNAL_ID + "})>");
  private static final Pattern ADDRESS = Pattern.compile("<[^<>]*>");

  private Heads() {}

  /// Reads a block of header fields; whatever is none is passed over.
  static Letter.Head of(byte[] block) {
    Map<String, String> fields = fields(Charsets.decode(block, Optional.empty()).text());
    String from = fields.getOrDefault("from", "");
    List<String> thread = ids(fields.getOrDefault("references", ""));
    List<String> answered = ids(fields.getOrDefault("in-reply-to", ""));
    String parent =
        !answered.isEmpty() ? answered.getFirst() : thread.isEmpty() ? "" : thread.getLast();
    return new Letter.Head(
        EncodedWords.decode(from),
        name(from),
        EncodedWords.decode(fields.getOrDefault("subject", "")),
        fields.getOrDefault("date", ""),
        id(fields.getOrDefault("message-id", "")),
        parent,
        thread);
  }

  /// The value of each field by its lower-case name, unfolded; of repeated ones the first.
  static Map<String, String> fields(String block) {
    Map<String, String> fields = new HashMap<>();
    String name = "";
    StringBuilder value = new StringBuilder();
    for (String line : block.split("\r\n|\n|\r", -1)) {
      if (line.isEmpty()) break;
      boolean more = line.charAt(0) == ' ' || line.charAt(0) == '\t';
      if (more) {
        if (value.length() < LONGEST_FIELD) value.append(' ').append(line.strip());
        continue;
      }
      if (!name.isEmpty()) fields.putIfAbsent(name, value.toString().strip());
      value.setLength(0);
      int colon = line.indexOf(':');
      name = colon <= 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      if (colon > 0) value.append(cut(line.substring(colon + 1).strip()));
    }
    if (!name.isEmpty()) fields.putIfAbsent(name, value.toString().strip());
    return fields;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_FIELD ? text : text.substring(0, LONGEST_FIELD);
  }

  private static List<String> ids(String field) {
    List<String> ids = new ArrayList<>();
    Matcher each = ID.matcher(field);
    while (each.find() && ids.size() < MOST_REFERENCES) ids.add(each.group(1));
    return ids;
  }

  private static String id(String field) {
    List<String> ids = ids(field);
    if (!ids.isEmpty()) return ids.getFirst();
    String bare = field.strip();
    boolean usable = !bare.isEmpty() && bare.length() <= Caps.EXTERNAL_ID && !bare.contains(" ");
    return usable && bare.indexOf('<') < 0 ? bare : "";
  }

  /// The name beside an address; empty when there is none, so that an address is never shown.
  private static String name(String from) {
    Matcher address = ADDRESS.matcher(from);
    String written;
    if (address.find()) {
      written = from.substring(0, address.start());
    } else {
      int open = from.indexOf('(');
      int close = from.lastIndexOf(')');
      written = open >= 0 && close > open ? from.substring(open + 1, close) : from;
    }
    String name = EncodedWords.decode(unquoted(written.strip())).strip();
    return name.indexOf('@') >= 0 ? "" : name;
  }

  private static String unquoted(String written) {
    boolean quoted = written.length() >= 2 && written.startsWith("\"") && written.endsWith("\"");
    return quoted
        ? written.substring(1, written.length() - 1).replaceAll("\\\\(.)", "$1")
        : written;
  }
}
