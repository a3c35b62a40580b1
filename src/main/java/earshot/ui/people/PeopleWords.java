package earshot.ui.people;

import earshot.model.Person;
import earshot.replies.people.People;
import earshot.storage.PersonStore;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Shown;
import java.time.Duration;
import java.time.Instant;

/// Says in words how somebody stands to us.
final class PeopleWords {
  private static final int MINUTES = 120;
  private static final int HOURS = 48;

  private final Messages words;

  PeopleWords(Messages words) {
    this.words = words;
  }

  /// Such as `reddit: grindsize22`.
  String account(PersonStore.Face face) {
    String handle = face.handle().startsWith("@") ? face.handle().substring(1) : face.handle();
    String host = "@" + face.site();
    if (handle.endsWith(host)) handle = handle.substring(0, handle.length() - host.length());
    return Shown.of(handle.isEmpty() ? face.site() : words.get("account", face.site(), handle), 60);
  }

  /// Such as `12 mentions`.
  String mentions(PersonStore.Face face) {
    return face.spoken().mentions() >= People.MOST_COUNTED
        ? words.get("mentions.many", People.MOST_COUNTED)
        : words.plural("mentions", face.spoken().mentions());
  }

  /// Such as `Answered once, last on 3 Nov.`
  String talk(People.Talk talk) {
    if (talk.last().isEmpty()) return words.get("talk.never");
    return words.plural("talk", talk.answers(), day(talk.last().get()));
  }

  /// Such as `2 of at most 2 answers in 30 days`.
  String lately(People.Talk talk) {
    return words.get("lately", talk.lately(), talk.cap());
  }

  /// Such as `Opted out on 3 Nov`.
  String optedOut(Instant since) {
    return words.get("opted-out", day(since));
  }

  /// What a list says of somebody under the name.
  String line(People.Entry entry) {
    String account = account(entry.face());
    if (entry.last().isEmpty()) return account;
    String answers =
        words.plural("answers", entry.answers(), words.formats().as("d MMM", entry.last().get()));
    return account + " · " + answers;
  }

  /// Whether colleagues should see at once that this is somebody special; empty when not.
  String mark(Person.Told told) {
    if (told.wishes().optedOut().isPresent()) return words.get("mark.out");
    return told.advocate().is() ? words.get("mark.advocate") : "";
  }

  /// Such as `after 2 h`.
  String took(Duration took) {
    long minutes = Math.max(0, took.toMinutes());
    if (minutes < MINUTES) return words.get("took.minutes", minutes);
    long hours = took.toHours();
    return hours < HOURS ? words.get("took.hours", hours) : words.get("took.days", took.toDays());
  }

  String day(Instant at) {
    return words.formats().as("d MMM yyyy", at);
  }
}
