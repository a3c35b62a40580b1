package earshot.ui.timeline;

import earshot.insight.Mentions;
import earshot.model.MentionFilter;
import earshot.search.QueryError;
import earshot.ui.kit.Delays;
import earshot.ui.kit.Later;
import earshot.ui.kit.Threads;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Tries what is typed into the search field and hands it on once it can be read.
///
/// While it cannot be read the list keeps the last words that could.
final class QueryViewModel {
  static final Duration PAUSE = Duration.ofMillis(300);

  private final Mentions mentions;
  private final FilterViewModel filter;
  private final Later trial;
  private final Delays delays;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyObjectWrapper<Optional<QueryError>> error =
      new ReadOnlyObjectWrapper<>(this, "error", Optional.empty());
  private Delays.Due due = Delays.Due.NONE;

  QueryViewModel(Mentions mentions, Threads threads, Delays delays, FilterViewModel filter) {
    this.mentions = mentions;
    this.filter = filter;
    this.delays = delays;
    this.trial = new Later(threads);
    text.addListener((_, _, typed) -> typed(typed));
    filter.query().addListener((_, _, words) -> follow(words));
  }

  StringProperty text() {
    return text;
  }

  /// Why the words cannot be read, with their place and the cure.
  ReadOnlyObjectProperty<Optional<QueryError>> error() {
    return error.getReadOnlyProperty();
  }

  /// Tries the words at once, as after Enter.
  void tryNow() {
    due.cancel();
    String words = text.get().strip();
    if (words.equals(filter.query().get())) {
      trial.forget();
      error.set(Optional.empty());
      return;
    }
    if (words.isEmpty()) {
      accept(words);
      return;
    }
    MentionFilter asked =
        new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), words, Optional.empty());
    trial.ask(() -> mentions.count(asked), _ -> accept(words), this::refuse);
  }

  private void typed(String typed) {
    due.cancel();
    trial.forget();
    if (typed.strip().equals(filter.query().get())) error.set(Optional.empty());
    else if (typed.isBlank()) accept("");
    else due = delays.after(PAUSE, this::tryNow);
  }

  private void accept(String words) {
    trial.forget();
    error.set(Optional.empty());
    filter.query().set(words);
  }

  private void refuse(Exception failure) {
    if (failure instanceof QueryError unreadable) error.set(Optional.of(unreadable));
    // Another failure meets the list itself, which says so.
    else accept(text.get().strip());
  }

  private void follow(String words) {
    if (!text.get().strip().equals(words)) text.set(words);
  }
}
