package earshot.listening.mail;

import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.BODYSTRUCTURE;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.UID;

/// Fetches the texts of mails, and nothing else of them: first what each one holds, then only its
/// text parts.
final class Letters {
  private static final int AT_ONCE = 50;
  private static final long BYTES_AT_ONCE = 4L << 20;

  private static final String OUTLINE =
      "INTERNALDATE BODYSTRUCTURE BODY.PEEK[HEADER.FIELDS (%s)]<0.%d>"
          .formatted(Heads.FIELDS, MailLimits.HEADER_BYTES);

  private final Mailbox mailbox;
  private final BooleanSupplier enough;

  /// @param enough asked between two steps; when true, what is left is left for next time
  Letters(Mailbox mailbox, BooleanSupplier enough) {
    this.mailbox = mailbox;
    this.enough = enough;
  }

  /// What was read.
  ///
  /// @param upTo the last of the UIDs that were asked for and need not be asked for again
  record Read(List<Letter> letters, long upTo) {
    /// Copies the list.
    Read {
      letters = List.copyOf(letters);
    }
  }

  /// Reads mails in the order of their UIDs; a mail that has vanished meanwhile is passed over.
  ///
  /// @param uids rising, at least one
  Read read(List<Long> uids) throws MessagingException {
    List<Letter> letters = new ArrayList<>();
    int done = 0;
    while (done < uids.size() && (done == 0 || !enough.getAsBoolean())) {
      List<Long> some = uids.subList(done, Math.min(uids.size(), done + AT_ONCE));
      letters.addAll(letters(some));
      done += some.size();
    }
    return new Read(letters, uids.get(done - 1));
  }

  /// What the server tells of a mail.
  private record Outline(Letter.Head head, Instant received, List<TextPart> texts) {}

  private List<Letter> letters(List<Long> uids) throws MessagingException {
    Map<Long, Outline> outlines = new HashMap<>();
    for (FetchResponse answer : mailbox.fetch(uids, OUTLINE)) {
      outline(answer).ifPresent(outline -> outlines.put(uid(answer), outline));
    }
    Map<Long, Letter> letters = new HashMap<>();
    for (Map.Entry<String, List<Long>> alike : alike(uids, outlines).entrySet()) {
      for (List<Long> some : portions(alike.getValue(), outlines)) {
        for (FetchResponse answer : mailbox.fetch(some, alike.getKey())) {
          Outline outline = outlines.get(uid(answer));
          if (outline != null) letters.put(uid(answer), letter(outline, answer));
        }
      }
    }
    List<Letter> inOrder = new ArrayList<>();
    for (Long uid : uids) {
      Outline outline = outlines.get(uid);
      Optional<Letter> letter =
          outline == null
              ? whole(uid)
              : Optional.of(
                  letters.getOrDefault(
                      uid, new Texts().letter(outline.head(), outline.received())));
      letter.ifPresent(inOrder::add);
    }
    return inOrder;
  }

  private static Optional<Outline> outline(FetchResponse answer) {
    BODYSTRUCTURE structure = answer.getItem(BODYSTRUCTURE.class);
    byte[] head = bytes(answer, "HEADER");
    if (structure == null || head.length == 0) return Optional.empty();
    return Optional.of(
        new Outline(Heads.of(head), received(answer), withinBudget(TextPart.of(structure))));
  }

  private static List<TextPart> withinBudget(List<TextPart> texts) {
    List<TextPart> kept = new ArrayList<>();
    long room = MailLimits.TEXT_BYTES;
    for (TextPart text : texts) {
      if (room <= 0) break;
      kept.add(text);
      room -= text.size();
    }
    return kept;
  }

  /// Mails whose texts stand at the same places are asked for together.
  private static Map<String, List<Long>> alike(List<Long> uids, Map<Long, Outline> outlines) {
    Map<String, List<Long>> alike = new LinkedHashMap<>();
    for (Long uid : uids) {
      Outline outline = outlines.get(uid);
      if (outline == null || outline.texts().isEmpty()) continue;
      StringBuilder what = new StringBuilder();
      for (TextPart text : outline.texts()) {
        what.append(what.isEmpty() ? "" : " ")
            .append("BODY.PEEK[%s]<0.%d>".formatted(text.section(), MailLimits.TEXT_BYTES));
      }
      alike.computeIfAbsent(what.toString(), each -> new ArrayList<>()).add(uid);
    }
    return alike;
  }

  private static List<List<Long>> portions(List<Long> uids, Map<Long, Outline> outlines) {
    List<List<Long>> portions = new ArrayList<>();
    long bytes = 0;
    for (Long uid : uids) {
      Outline outline = outlines.get(uid);
      long size = outline == null ? 0 : outline.texts().stream().mapToLong(TextPart::size).sum();
      if (portions.isEmpty() || bytes + size > BYTES_AT_ONCE) {
        portions.add(new ArrayList<>());
        bytes = 0;
      }
      portions.getLast().add(uid);
      bytes += size;
    }
    return portions;
  }

  private static Letter letter(Outline outline, FetchResponse answer) {
    Texts texts = new Texts();
    for (TextPart text : outline.texts()) {
      texts.add(bytes(answer, text.section()), text.coding());
    }
    return texts.letter(outline.head(), outline.received());
  }

  /// A mail whose structure the server told badly or not at all.
  private Optional<Letter> whole(long uid) throws MessagingException {
    String what = "INTERNALDATE BODY.PEEK[]<0.%d>".formatted(MailLimits.TEXT_BYTES);
    for (FetchResponse answer : mailbox.fetch(List.of(uid), what)) {
      byte[] mail = bytes(answer, "");
      if (uid(answer) == uid && mail.length > 0) {
        return Optional.of(WholeMail.of(mail, received(answer)));
      }
    }
    return Optional.empty();
  }

  private static Instant received(FetchResponse answer) {
    INTERNALDATE date = answer.getItem(INTERNALDATE.class);
    Date parsed = date == null ? null : date.getDate();
    return parsed == null ? Instant.EPOCH : parsed.toInstant();
  }

  private static long uid(FetchResponse answer) {
    UID uid = answer.getItem(UID.class);
    return uid == null ? 0 : uid.uid;
  }

  /// The bytes of a section; none when the answer does not hold it.
  private static byte[] bytes(FetchResponse answer, String section) {
    for (int i = 0; i < answer.getItemCount(); i++) {
      if (!(answer.getItem(i) instanceof BODY body)) continue;
      boolean wanted =
          section.equals("HEADER") ? body.isHeader() : body.getSection().equals(section);
      ByteArray bytes = body.getByteArray();
      if (wanted && bytes != null) return bytes.getNewBytes();
    }
    return new byte[0];
  }
}
