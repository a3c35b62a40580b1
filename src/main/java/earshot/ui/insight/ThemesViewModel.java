package earshot.ui.insight;

import earshot.insight.Scope;
import earshot.insight.ThemeFigures;
import earshot.model.CueKind;
import earshot.model.MentionId;
import earshot.model.Theme;
import earshot.model.ThemeId;
import earshot.model.ThemeStatus;
import earshot.storage.ChangedMeanwhile;
import earshot.storage.ThemeStore;
import earshot.ui.kit.Done;
import earshot.ui.kit.FigureModel;
import earshot.ui.kit.InOrder;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Decides what the themes board shows and does; every change can be taken back.
public final class ThemesViewModel {
  private static final long SEED = 1;

  private final ThemeDesk desk;
  private final Threads threads;
  private final InstantSource clock;
  private final Messages words;
  private final Later reading;
  private final InOrder writing;
  private final FigureModel<List<ThemeFigures.Card>> board;
  private final FigureModel<List<ThemeFigures.Suggestion>> suggestions;
  private final ReadOnlyObjectWrapper<Optional<ThemeFigures.Detail>> detail =
      new ReadOnlyObjectWrapper<>(this, "detail", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Done>> done =
      new ReadOnlyObjectWrapper<>(this, "done", Optional.empty());
  private Optional<ThemeId> opened = Optional.empty();
  private long seed = SEED;

  /// A board nobody asked for yet.
  ///
  /// @param words of the screen, for what was done
  public ThemesViewModel(ThemeDesk desk, Threads threads, InstantSource clock, Messages words) {
    this.desk = desk;
    this.threads = threads;
    this.clock = clock;
    this.words = words;
    reading = new Later(threads);
    writing = new InOrder(threads.background());
    board = new FigureModel<>(threads, figure -> Long.MAX_VALUE);
    suggestions = new FigureModel<>(threads, figure -> Long.MAX_VALUE);
  }

  FigureModel<List<ThemeFigures.Card>> board() {
    return board;
  }

  FigureModel<List<ThemeFigures.Suggestion>> suggestions() {
    return suggestions;
  }

  /// The theme that is open beside the board.
  ReadOnlyObjectProperty<Optional<ThemeFigures.Detail>> detail() {
    return detail.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Done>> done() {
    return done.getReadOnlyProperty();
  }

  /// Reads the board and the open theme anew.
  void reload() {
    board.ask(_ -> desk.board());
    opened.ifPresent(this::read);
  }

  /// Asks what could become a theme.
  void suggest(Supplier<Scope> scope) {
    suggestions.ask(watch -> desk.suggestions(scope.get(), watch));
  }

  void hidden() {
    board.stop();
    suggestions.stop();
    reading.forget();
  }

  void open(ThemeId theme) {
    opened = Optional.of(theme);
    seed = SEED;
    read(theme);
  }

  void close() {
    opened = Optional.empty();
    reading.forget();
    detail.set(Optional.empty());
  }

  /// Draws other quotes.
  void otherQuotes() {
    seed++;
    opened.ifPresent(this::read);
  }

  private void read(ThemeId theme) {
    long drawn = seed;
    reading.ask(() -> desk.detail(theme, drawn), detail::set, _ -> say(words.get("theme.unread")));
  }

  /// Makes a theme by its name alone.
  void make(String name) {
    if (name.isBlank()) return;
    make(new Theme.About(Optional.empty(), name.strip(), CueKind.COMPLAINT, ""), List.of());
  }

  /// Makes a theme of what was suggested.
  void make(ThemeFigures.Suggestion suggested) {
    make(
        new Theme.About(suggested.brand(), suggested.words(), suggested.cue(), suggested.query()),
        suggested.mentions());
  }

  /// Makes a theme that these mentions speak for.
  void make(String name, List<MentionId> mentions) {
    make(new Theme.About(Optional.empty(), name, CueKind.COMPLAINT, ""), mentions);
  }

  private void make(Theme.About about, List<MentionId> mentions) {
    change(
        () -> {
          Theme made = desk.make(about, mentions);
          return told(words.get("theme.made", about.name()), () -> desk.remove(made.id()));
        });
  }

  /// Puts a theme into another column; what is closed is closed now.
  void move(Theme theme, ThemeStatus to) {
    if (theme.decision().status() == to) return;
    Theme.Decision before = theme.decision();
    Optional<Instant> since = to.isClosed() ? Optional.of(clock.instant()) : Optional.empty();
    decide(
        theme,
        new Theme.Decision(to, before.owner(), before.words(), since),
        words.get("theme.moved", theme.about().name(), words.get("theme.status." + to.name())));
  }

  /// Keeps what it is about, who looks after it, what was decided and since when, as one step.
  void keep(Theme theme, Theme.About about, Theme.Decision decision) {
    if (about.equals(theme.about()) && decision.equals(theme.decision())) return;
    change(
        () -> {
          Theme named = about.equals(theme.about()) ? theme : desk.describe(theme, about);
          Theme now = decision.equals(theme.decision()) ? named : desk.decide(named, decision);
          return told(words.get("theme.decided", about.name()), () -> back(now, theme));
        });
  }

  private void back(Theme now, Theme before) {
    Theme named = now.about().equals(before.about()) ? now : desk.describe(now, before.about());
    if (!now.decision().equals(before.decision())) desk.decide(named, before.decision());
  }

  Instant now() {
    return clock.instant();
  }

  private void decide(Theme theme, Theme.Decision decision, String said) {
    change(
        () -> {
          Theme now = desk.decide(theme, decision);
          return told(said, () -> desk.decide(now, theme.decision()));
        });
  }

  void remove(Theme theme) {
    if (opened.equals(Optional.of(theme.id()))) close();
    change(
        () -> {
          ThemeStore.Removed removed = desk.remove(theme.id());
          return told(
              words.get("theme.removed", theme.about().name()), () -> desk.putBack(removed));
        });
  }

  private Done told(String said, Runnable undo) {
    return new Done(said, undo, this::reload);
  }

  /// Says something in the notice.
  void say(String said) {
    done.set(Optional.of(new Done(said)));
  }

  // Two clicks in a row must not overtake each other.
  private void change(Callable<Done> deed) {
    writing.execute(
        () -> {
          Done said;
          try {
            said = deed.call();
          } catch (ChangedMeanwhile | IllegalArgumentException told) {
            said = new Done(String.valueOf(told.getMessage()));
          } catch (Exception failed) {
            said = new Done(words.get("theme.failed"));
          }
          Done told = said;
          threads
              .screen()
              .execute(
                  () -> {
                    done.set(Optional.of(told));
                    reload();
                  });
        });
  }
}
