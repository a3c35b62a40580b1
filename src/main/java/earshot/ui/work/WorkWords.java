package earshot.ui.work;

import earshot.model.Mention;
import earshot.model.Status;
import earshot.model.Work;
import earshot.model.WorkPage;
import earshot.ui.acts.TimeWords;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Shown;
import earshot.ui.timeline.Places;
import java.time.Duration;
import java.time.Instant;

/// Says in words what a row of the work tells.
record WorkWords(Messages words, TimeWords times) {
  private static final int EXCERPT = 200;

  WorkWords(Messages words) {
    this(words, TimeWords.in(words.formats()));
  }

  /// Why it came back, or else where it stands.
  String state(Work work) {
    return work.cameBack()
        .map(why -> words.get("back." + why.name()))
        .orElseGet(() -> words.get("status." + work.status().name()));
  }

  String author(Mention mention) {
    return Shown.name(Places.author(mention), 60);
  }

  String excerpt(Mention mention) {
    Mention.Content content = mention.content();
    String title = content.title().strip();
    String both = title.isEmpty() ? content.body() : title + " · " + content.body();
    return Shown.of(both.replaceAll("\\s+", " ").strip(), EXCERPT);
  }

  String channel(Mention mention) {
    return Shown.of(mention.origin().sourceName(), 40);
  }

  /// Until when an answer is due, or until when it sleeps; empty when neither.
  String due(Work work, Instant now) {
    if (work.snooze().untilAnswer()) return words.get("asleep.answer");
    return work.snooze()
        .until()
        .map(at -> words.get("asleep.until", times.moment(at, now)))
        .or(() -> work.due().map(due -> times.due(due, now)))
        .orElse("");
  }

  boolean late(Work work, Instant now) {
    return !work.snooze().asleep() && work.due().filter(now::isAfter).isPresent();
  }

  String assignee(Work work) {
    return work.assignee().map(name -> Shown.of(name, 40)).orElse("");
  }

  String changed(WorkPage.Item item, Instant now) {
    Instant at = item.work().changed().at();
    Instant shown = at.equals(Instant.EPOCH) ? item.mention().storedAt() : at;
    return words.formats().ago(shown, now);
  }

  /// How long an answer took: "40 min", "3 h", "2 working days".
  String took(Duration time) {
    long minutes = time.toMinutes();
    if (minutes < 90) return words.get("took.minutes", minutes);
    long hours = Math.round(minutes / 60.0);
    return words.get("took.hours", hours);
  }

  /// What a reader of the screen says of a row.
  String spoken(WorkPage.Item item, Instant now) {
    String due = due(item.work(), now);
    return words.get(
        "row.spoken",
        state(item.work()),
        author(item.mention()),
        channel(item.mention()),
        due.isEmpty() ? words.get("row.not-due") : due,
        excerpt(item.mention()));
  }

  /// Whether somebody has looked at it.
  static boolean fresh(Work work) {
    return work.status() == Status.NEW;
  }
}
