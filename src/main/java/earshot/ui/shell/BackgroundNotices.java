package earshot.ui.shell;

import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.model.SourceId;
import earshot.ui.kit.FxMailbox;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Subscriptions;
import earshot.ui.kit.Threads;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Tells a person once when a source has gone silent or has moved, a report was made by itself, or
/// a backup was not made, wherever they are in the window.
public final class BackgroundNotices {
  private static final int MOST_WAITING = 50;

  private final Notice notice;
  private final Threads threads;
  private final Messages words;
  private final Steps steps;
  private final Subscriptions hearing = new Subscriptions();
  private BooleanSupplier ofSources = () -> true;

  /// What a notice offers.
  ///
  /// @param sources leads to the sources
  /// @param undoMove takes a move back; called on a background thread
  /// @param archives leads to a page of archives, such as `reports` or `backup`
  public record Steps(Runnable sources, Consumer<SourceId> undoMove, Consumer<String> archives) {}

  /// Notices in the frame of a window.
  public BackgroundNotices(Notice notice, Threads threads, Messages words, Steps steps) {
    this.notice = notice;
    this.threads = threads;
    this.words = words;
    this.steps = steps;
  }

  /// Leaves out what happens to sources while a person does not want to be told.
  public BackgroundNotices ofSources(BooleanSupplier wanted) {
    ofSources = wanted;
    return this;
  }

  /// Starts to follow what happens.
  public void started(Live live) {
    // What piled up is in the table of sources: then the frame only leads there.
    FxMailbox<LiveEvent> mailbox =
        new FxMailbox<>(threads.screen(), MOST_WAITING, this::tell, this::tellOfMany);
    hearing.add(live.subscribe(event -> put(mailbox, event))::close);
    hearing.add(mailbox::close);
  }

  /// Stops to follow what happens.
  public void stopped() {
    hearing.close();
  }

  private static void put(FxMailbox<LiveEvent> mailbox, LiveEvent event) {
    boolean told =
        event instanceof LiveEvent.SourceInTrouble
            || event instanceof LiveEvent.SourceMoved
            || event instanceof LiveEvent.ReportMade
            || event instanceof LiveEvent.SafeguardFailed;
    if (told) mailbox.put(event);
  }

  private void tell(List<LiveEvent> all) {
    List<LiveEvent> events =
        all.stream().filter(each -> ofSources.getAsBoolean() || !isOfSource(each)).toList();
    if (events.isEmpty()) return;
    Optional<LiveEvent.SafeguardFailed> unsafe = unsafe(events);
    if (unsafe.isPresent()) {
      notice.show(
          unsafe.get().why(), words.get("backup.show"), () -> steps.archives().accept("backup"));
      return;
    }
    long troubles = events.stream().filter(LiveEvent.SourceInTrouble.class::isInstance).count();
    if (troubles > 1) {
      lead(words.plural("sources.trouble", troubles));
    } else if (events.getLast() instanceof LiveEvent.SourceInTrouble trouble) {
      lead(words.get("source.trouble", trouble.source().name(), trouble.sentence()));
    } else if (events.getLast() instanceof LiveEvent.ReportMade made) {
      String file = String.valueOf(made.file().getFileName());
      notice.show(
          words.get("report.made", made.name(), file),
          words.get("report.show"),
          () -> steps.archives().accept("reports"));
    } else if (events.getLast() instanceof LiveEvent.SourceMoved moved) {
      SourceId id = moved.source().id();
      notice.undoable(
          words.get("source.moved", moved.source().name(), moved.to().getHost()),
          () -> threads.background().execute(() -> steps.undoMove().accept(id)));
    }
  }

  // The gravest of the day: without a backup, its copy does not matter.
  private static Optional<LiveEvent.SafeguardFailed> unsafe(List<LiveEvent> events) {
    return events.stream()
        .filter(LiveEvent.SafeguardFailed.class::isInstance)
        .map(LiveEvent.SafeguardFailed.class::cast)
        .min(Comparator.comparing(LiveEvent.SafeguardFailed::safeguard));
  }

  private static boolean isOfSource(LiveEvent event) {
    return event instanceof LiveEvent.SourceInTrouble || event instanceof LiveEvent.SourceMoved;
  }

  private void tellOfMany() {
    if (ofSources.getAsBoolean()) lead(words.get("sources.trouble.many"));
  }

  private void lead(String sentence) {
    notice.show(sentence, words.get("sources.look"), steps.sources());
  }
}
