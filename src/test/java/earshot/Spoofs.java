package earshot;

import earshot.model.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Words of strangers that try to steer a terminal, turn a line around or hide in it, and the look
/// for what of them came through raw.
final class Spoofs {
  private static final List<String> FRAMES =
      List.of("invoice%sfdp.exe", "Ana%s", "%sAna", "a%1$s%1$sb", "north%swind", "%s[31mred");

  private Spoofs() {}

  /// More than 500 of them; each names Northwind once more behind, so that it is taken in.
  static List<String> all() {
    List<String> all = new ArrayList<>();
    for (int sign : signs()) {
      for (String frame : FRAMES) all.add(frame.formatted(Character.toString(sign)));
    }
    all.add("e" + "\u0301".repeat(200));
    all.add("half \ud83d");
    all.add("\ude00 half");
    all.add("\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007");
    all.add("\u001b[2J\u001b[1;1Hcleared");
    all.add("\u202Eevil\u202C and \u2067more\u2069");
    return all;
  }

  private static List<Integer> signs() {
    List<Integer> signs = new ArrayList<>();
    IntStream.range(0, 0x20).filter(c -> c != '\n' && c != '\r' && c != '\t').forEach(signs::add);
    IntStream.range(0x7F, 0xA0).forEach(signs::add);
    IntStream.rangeClosed(0x202A, 0x202E).forEach(signs::add);
    IntStream.rangeClosed(0x2066, 0x2069).forEach(signs::add);
    signs.addAll(List.of(0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x061C, 0x180E));
    signs.addAll(List.of(0x115F, 0x3164, 0xFFA0, 0x2800, 0xE0001, 0xE0041, 0xFFF9, 0xFFFB));
    return signs;
  }

  /// The first sign that steers or hides, with what stands around it.
  static Optional<String> rawIn(String output) {
    int before = 0;
    for (int at = 0; at < output.length(); ) {
      int sign = output.codePointAt(at);
      int next = at + Character.charCount(sign);
      int after = next < output.length() ? output.codePointAt(next) : 0;
      boolean half = sign <= 0xFFFF && Character.isSurrogate((char) sign);
      if (half || (sign != '\r' && Shown.isHidden(sign, before, after))) {
        int from = Math.max(0, at - 60);
        String around = output.substring(from, Math.min(output.length(), next + 20));
        return Optional.of(Shown.number(sign) + " in: " + Shown.line(around));
      }
      before = sign;
      at = next;
    }
    return Optional.empty();
  }
}
