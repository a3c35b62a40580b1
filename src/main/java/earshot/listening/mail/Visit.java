package earshot.listening.mail;

import earshot.listening.FeedHints;
import earshot.listening.FeedItem;
import earshot.listening.Polled;
import earshot.model.PollAttempt.Exchange;
import earshot.model.Provenance;
import earshot.model.Repair;
import earshot.model.Sighting;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One look into a folder: which mails are new since the last one, and what they bring.
///
/// A folder that was numbered anew is read again as far back as at first; its mails are recognised
/// by their Message-ID. The same happens when the brands have changed, and then everything counts
/// as new: what is stored already is recognised by its keys.
final class Visit {
  /// Changes whenever mails would be understood differently; folders are read again then.
  private static final String READER_VERSION = "mail/1";

  private static final Logger LOG = LoggerFactory.getLogger(Visit.class);

  private final MailReader.Asked asked;
  private final MailLimits limits;
  private final Instant now;
  private final String key;
  private final boolean sameReader;
  private final MailPosition before;
  private MailPosition place;
  private boolean goesOn;
  private long last;

  Visit(MailReader.Asked asked, MailLimits limits, Instant now) {
    this.asked = asked;
    this.limits = limits;
    this.now = now;
    this.key = asked.account().url() + " " + READER_VERSION;
    this.sameReader = asked.cursor().validatorsFor().equals(key);
    this.before = MailPosition.in(asked.cursor());
    this.place = before;
  }

  /// The mails to be read, oldest first.
  List<Long> wanted(Mailbox mailbox) throws MessagingException {
    long validity = mailbox.validity();
    long highest = mailbox.highest();
    goesOn = sameReader && before.validity() == validity;
    List<Long> uids =
        goesOn ? mailbox.above(before.uid()) : mailbox.since(now.minus(limits.since()));
    // Mails that lie below are older than what is read; those to come have higher numbers.
    long lowest = goesOn ? before.uid() : highest;
    place = before.at(validity, uids.isEmpty() ? lowest : Math.max(lowest, uids.getLast()));
    last = uids.isEmpty() ? lowest : uids.getLast();
    return uids.subList(0, Math.min(uids.size(), limits.mails()));
  }

  /// There is nothing to be read.
  Polled quiet(Exchange exchange) {
    return new Polled.Unchanged(
        Optional.empty(), cursor(Map.of()), goesOn ? known(exchange) : exchange);
  }

  /// Sorts out what is new in the mails that were read.
  Polled brought(Letters.Read read, Exchange exchange) {
    boolean restLeft = read.upTo() < last;
    if (restLeft) place = before.at(place.validity(), read.upTo());
    LinkedHashMap<Long, Long> shown = new LinkedHashMap<>();
    Set<Long> told = new HashSet<>();
    List<Sighting> all = new ArrayList<>();
    List<Sighting> fresh = new ArrayList<>();
    boolean overlap = goesOn;
    for (Letter letter : read.letters()) {
      long mail = Finds.identity(letter);
      boolean known = asked.cursor().seen().content(mail).isPresent();
      overlap |= known;
      for (FeedItem item : items(letter)) {
        Sighting sighting = item.sightedBy(source(), now, Provenance.MAIL);
        all.add(sighting);
        long identity = item.identityHash();
        boolean seen = known || asked.cursor().seen().content(identity).isPresent();
        shown.putFirst(identity, item.contentHash());
        if (told.add(identity) && !(sameReader && seen)) fresh.add(sighting);
      }
      shown.putFirst(mail, mail);
    }
    Polled.Contents contents = contents(all, overlap, restLeft);
    // Oldest first, so that ids rise with time.
    fresh.sort(Comparator.comparing(sighting -> sighting.time().effective()));
    return fresh.isEmpty()
        ? new Polled.Unchanged(Optional.of(contents), cursor(shown), exchange)
        : new Polled.News(contents, fresh, cursor(shown), exchange);
  }

  private List<FeedItem> items(Letter letter) {
    try {
      return Finds.in(letter);
    } catch (RuntimeException | StackOverflowError defect) {
      // One mail that trips us must not hide the others.
      LOG.warn("stumbled source={} over={}", source(), defect.getClass().getName());
      return List.of();
    }
  }

  private Polled.Contents contents(List<Sighting> all, boolean overlap, boolean restLeft) {
    List<Instant> dates =
        all.stream()
            .map(Sighting::time)
            .filter(time -> time.published().equals(Optional.of(time.effective())))
            .map(Sighting.Time::effective)
            .sorted()
            .toList();
    Set<Repair> repairs = EnumSet.noneOf(Repair.class);
    all.forEach(sighting -> repairs.addAll(sighting.repaired()));
    if (restLeft) repairs.add(Repair.ITEM_CAP);
    return new Polled.Contents(
        all.size(),
        dates.stream().findFirst(),
        dates.isEmpty() ? Optional.empty() : Optional.of(dates.getLast()),
        FeedHints.NONE,
        dates,
        overlap,
        !all.isEmpty() && dates.size() == all.size(),
        repairs,
        Optional.empty(),
        Optional.empty());
  }

  private SourceCursor cursor(Map<Long, Long> shown) {
    return new SourceCursor(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        asked.cursor().seen().after(shown),
        key,
        place.encoded());
  }

  // A folder that is asked for what came after a number proves its silence like a 304 does.
  private static Exchange known(Exchange exchange) {
    return new Exchange(
        exchange.status(),
        exchange.host(),
        exchange.bytesWire(),
        exchange.bytesInflated(),
        true,
        true,
        exchange.retryAfter());
  }

  private SourceId source() {
    return asked.source().id();
  }
}
