package earshot.listening.mail;

import earshot.listening.Charsets;
import earshot.listening.mail.TextPart.Coding;
import earshot.listening.mail.TextPart.Flow;
import earshot.model.Repair;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Collects the texts of one mail, up to two million bytes.
final class Texts {
  private final StringBuilder plain = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private final Set<Repair> repaired = EnumSet.noneOf(Repair.class);
  private int room = MailLimits.TEXT_BYTES;

  /// How many bytes may still be added.
  int room() {
    return room;
  }

  /// Adds a text as it was sent.
  void add(byte[] sent, Coding coding) {
    byte[] packed = sent.length <= room ? sent : java.util.Arrays.copyOf(sent, room);
    room -= packed.length;
    Charsets.Decoded decoded =
        Charsets.decode(
            TransferCoding.decode(packed, coding.transfer()),
            Optional.of(coding.charset()).filter(name -> !name.isBlank()));
    repaired.addAll(decoded.repaired());
    StringBuilder to = coding.html() ? html : plain;
    if (!to.isEmpty()) to.append('\n');
    to.append(coding.flow() == Flow.FIXED ? decoded.text() : joined(decoded.text(), coding.flow()));
  }

  /// The mail they belong to.
  Letter letter(Letter.Head head, Instant received) {
    return new Letter(
        head,
        plain.toString().replace("\r\n", "\n").replace('\r', '\n'),
        html.toString(),
        received,
        repaired);
  }

  private static String joined(String flowed, Flow flow) {
    StringBuilder text = new StringBuilder(flowed.length());
    for (String line : flowed.split("\r\n|\n|\r", -1)) {
      String unstuffed = line.startsWith(" ") ? line.substring(1) : line;
      boolean goesOn =
          unstuffed.endsWith(" ") && !unstuffed.equals("-- ") && !unstuffed.startsWith(">");
      boolean dropped = goesOn && flow == Flow.FLOWED_WITHOUT_BLANK;
      text.append(unstuffed, 0, unstuffed.length() - (dropped ? 1 : 0));
      if (!goesOn) text.append('\n');
    }
    return text.toString();
  }
}
