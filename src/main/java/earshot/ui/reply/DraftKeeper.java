package earshot.ui.reply;

import earshot.model.Draft;
import earshot.model.MentionId;
import earshot.replies.Drafts;
import earshot.ui.kit.Delays;
import earshot.ui.kit.Threads;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Saves what is typed: 300 ms after the last key, at the latest half a second after the first, and
/// at once when told; half a second is left to the disk, so that no more than the last second of
/// typing can be lost.
///
/// A text that could not be saved stays here and is tried again.
final class DraftKeeper {
  static final Duration PAUSE = Duration.ofMillis(300);
  static final Duration LONGEST = Duration.ofMillis(500);
  static final Duration AGAIN = Duration.ofSeconds(5);

  private final Drafts drafts;
  private final Threads threads;
  private final Delays delays;
  private final BiConsumer<MentionId, Outcome> heard;
  private final Map<MentionId, String> unsaved = new HashMap<>();
  private Delays.Due pause = Delays.Due.NONE;
  private Delays.Due longest = Delays.Due.NONE;
  private boolean counting;

  /// What became of a text.
  sealed interface Outcome {
    record Saved(Draft draft) implements Outcome {}

    record NotSaved() implements Outcome {}
  }

  /// Saves through these drafts.
  ///
  /// @param threads its background runs work in order
  DraftKeeper(Drafts drafts, Threads threads, Delays delays, BiConsumer<MentionId, Outcome> heard) {
    this.drafts = drafts;
    this.threads = threads;
    this.delays = delays;
    this.heard = heard;
  }

  void typed(MentionId mention, String text) {
    unsaved.put(mention, text);
    pause.cancel();
    pause = delays.after(PAUSE, this::saveNow);
    if (!counting) {
      counting = true;
      longest = delays.after(LONGEST, this::saveNow);
    }
  }

  /// What is not on disk yet.
  Optional<String> unsaved(MentionId mention) {
    return Optional.ofNullable(unsaved.get(mention));
  }

  /// Saves everything that is not on disk yet.
  void saveNow() {
    pause.cancel();
    longest.cancel();
    counting = false;
    Map.copyOf(unsaved).forEach(this::save);
  }

  private void save(MentionId mention, String text) {
    threads
        .background()
        .execute(
            () -> {
              Outcome outcome = trySaving(mention, text);
              threads.screen().execute(() -> hear(mention, text, outcome));
            });
  }

  private Outcome trySaving(MentionId mention, String text) {
    try {
      return new Outcome.Saved(drafts.save(drafts.openOrMake(mention).id(), text));
    } catch (RuntimeException failed) {
      return new Outcome.NotSaved();
    }
  }

  private void hear(MentionId mention, String text, Outcome outcome) {
    switch (outcome) {
      case Outcome.Saved _ -> unsaved.remove(mention, text);
      case Outcome.NotSaved _ -> {
        pause.cancel();
        pause = delays.after(AGAIN, this::saveNow);
      }
    }
    heard.accept(mention, outcome);
  }
}
