package earshot.ui.jobs;

import earshot.ui.kit.Job;
import earshot.ui.kit.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Says how a job stands.
record JobWords(Messages words) {
  private static final String BETWEEN = " · ";

  /// How far it is, how long it has run and how long it will still take; or how it ended.
  String stand(Job job) {
    List<String> parts = new ArrayList<>();
    if (job.state() != Job.State.RUNNING) parts.add(words.get("state." + job.state().name()));
    if (job.state().isOver()) {
      return parts.getFirst() + " " + words.get("took", time(job.time()));
    }
    job.far()
        .filter(far -> far.total() > 0)
        .ifPresent(far -> parts.add(words.get("of", far.done(), far.total())));
    parts.add(time(job.time()));
    job.left().ifPresent(left -> parts.add(words.get("left", time(left))));
    return String.join(BETWEEN, parts);
  }

  /// What the entry in the status bar says of those that run.
  String running(List<Job> running) {
    boolean alone = running.size() == 1 && running.getFirst().far().isPresent();
    return alone
        ? words.get("entry.far", running.getFirst().far().get().percent())
        : words.plural("entry", running.size());
  }

  /// And of those that ended since somebody looked.
  String ended(List<Job> unread) {
    long failed = unread.stream().filter(job -> job.state() == Job.State.FAILED).count();
    if (failed > 0) return words.plural("entry.failed", failed);
    return unread.isEmpty() ? "" : words.plural("entry.done", unread.size());
  }

  private String time(Duration time) {
    if (time.toHours() > 0) return words.get("hours", time.toHours(), time.toMinutesPart());
    if (time.toMinutes() > 0) return words.get("minutes", time.toMinutes(), time.toSecondsPart());
    return words.get("seconds", time.toSeconds());
  }
}
