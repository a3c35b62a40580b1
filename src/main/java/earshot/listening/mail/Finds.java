package earshot.listening.mail;

import earshot.listening.AuthorNames;
import earshot.listening.FeedItem;
import earshot.listening.FeedItem.Dated;
import earshot.listening.Fingerprint;
import earshot.listening.Identities;
import earshot.listening.ItemDates;
import earshot.listening.Written;
import earshot.model.DateSource;
import earshot.model.Repair;
import earshot.model.Sighting;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Turns a mail into what was seen: the finds of an alert, or the mail itself.
final class Finds {
  private Finds() {}

  /// What a mail tells of, at least one item.
  static List<FeedItem> in(Letter letter) {
    List<AlertItem> finds = AlertMail.in(letter);
    if (finds.isEmpty()) return List.of(itself(letter));
    return finds.stream().map(find -> found(find, letter)).toList();
  }

  /// By what the mail itself is known again, whatever it tells of.
  static long identity(Letter letter) {
    Letter.Head head = letter.head();
    return head.id().isEmpty()
        ? Fingerprint.of(head.from(), head.subject(), head.date(), letter.plain(), letter.html())
        : Fingerprint.of(head.id());
  }

  private static FeedItem found(AlertItem find, Letter letter) {
    Set<Repair> repaired = EnumSet.noneOf(Repair.class);
    Written written = Written.plain(find.title(), find.snippet(), "", repaired);
    Dated dated = dated(letter, repaired);
    return new FeedItem(
        Identities.of("", find.link().toString(), written.words(), dated.raw()),
        written.words(),
        AuthorNames.of("", Optional.empty(), find.outlet()),
        dated,
        new Sighting.Conversation("", ""),
        Sighting.Counts.NONE,
        List.of(),
        repaired);
  }

  private static FeedItem itself(Letter letter) {
    Set<Repair> repaired = EnumSet.noneOf(Repair.class);
    repaired.addAll(letter.repaired());
    Letter.Head head = letter.head();
    Written written = written(letter, repaired);
    Dated dated = dated(letter, repaired);
    Sighting.Words words = written.words();
    return new FeedItem(
        new Sighting.Identity(
            Optional.of(head.id()).filter(id -> !id.isEmpty()),
            head.id().isEmpty() ? "" : "message-id",
            Optional.empty(),
            Optional.empty(),
            Fingerprint.hex(words.title(), words.plain(), dated.raw())),
        words,
        AuthorNames.of(head.name(), Optional.empty(), ""),
        dated,
        conversation(head),
        Sighting.Counts.NONE,
        written.media(),
        repaired);
  }

  /// The plain text where there is one; else the markup, read as a person would.
  private static Written written(Letter letter, Set<Repair> repaired) {
    String subject = letter.head().subject();
    if (!letter.plain().isBlank()) {
      return Written.plain(subject, Quotes.cut(letter.plain()), "", repaired);
    }
    if (letter.html().isBlank()) return Written.plain(subject, "", "", repaired);
    String own = Quotes.cut(Pages.of(letter.html())).body().html();
    Written whole = Written.markup(subject, own, "", repaired);
    String kept = Quotes.cut(whole.words().plain());
    return kept.equals(whole.words().plain().strip())
        ? whole
        : Written.plain(subject, kept, "", repaired);
  }

  /// The date as written; else when the server took the mail.
  private static Dated dated(Letter letter, Set<Repair> repaired) {
    String raw = letter.head().date();
    Optional<Instant> sent = ItemDates.of(withoutComment(raw), repaired);
    if (sent.isPresent()) return new Dated(sent, ItemDates.raw(raw), DateSource.PUBLISHED);
    if (letter.received().equals(Instant.EPOCH)) {
      return new Dated(Optional.empty(), ItemDates.raw(raw), DateSource.SEEN);
    }
    return new Dated(Optional.of(letter.received()), ItemDates.raw(raw), DateSource.PUBLISHED);
  }

  // RFC 5322 dates may name their zone once more: "+0100 (CET)".
  private static String withoutComment(String date) {
    int open = date.indexOf('(');
    return open < 0 ? date : date.substring(0, open).strip();
  }

  private static Sighting.Conversation conversation(Letter.Head head) {
    String thread = head.thread().isEmpty() ? head.parent() : head.thread().getFirst();
    return new Sighting.Conversation(head.parent(), thread);
  }
}
