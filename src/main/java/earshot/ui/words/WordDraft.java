package earshot.ui.words;

import earshot.language.ScoreSettings;
import earshot.language.WordList;
import earshot.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The words as a person has changed them so far, beside what is kept.
final class WordDraft {
  private final Function<String, OptionalDouble> general;
  private final Messages messages;
  private BiConsumer<ScoreSettings, ScoreSettings> edited = (before, after) -> {};
  private final ObservableList<WordRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<ScoreSettings> settings =
      new ReadOnlyObjectWrapper<>(this, "settings", ScoreSettings.DEFAULT);
  private final ReadOnlyObjectWrapper<String> language =
      new ReadOnlyObjectWrapper<>(this, "language", WordList.ENGLISH);
  private final ReadOnlyObjectWrapper<String> refused =
      new ReadOnlyObjectWrapper<>(this, "refused", "");
  private ScoreSettings kept = ScoreSettings.DEFAULT;

  /// @param general what a word is worth in the general English list
  WordDraft(Function<String, OptionalDouble> general, Messages messages) {
    this.general = general;
    this.messages = messages;
  }

  /// Who is told each time a person changed something: what it was, and what it is.
  void whenEdited(BiConsumer<ScoreSettings, ScoreSettings> listener) {
    edited = listener;
  }

  /// Goes to other words, as when a change is taken back or done again.
  void restore(ScoreSettings to) {
    refused.set("");
    change(to);
  }

  /// The words of the language on show; what was taken out stands among them until that is kept.
  ObservableList<WordRow> rows() {
    return rows;
  }

  ReadOnlyObjectProperty<ScoreSettings> settings() {
    return settings.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<String> language() {
    return language.getReadOnlyProperty();
  }

  /// Why the last change was refused; empty when it was not.
  ReadOnlyObjectProperty<String> refused() {
    return refused.getReadOnlyProperty();
  }

  /// Whether it differs from what is kept.
  boolean changed() {
    return !settings.get().equals(kept);
  }

  /// How many words differ from what is kept, the threshold counted as one.
  int changes() {
    long changes = settings.get().threshold() == kept.threshold() ? 0 : 1;
    for (String each : languages()) {
      changes +=
          WordRow.of(kept.list(each), list(each), _ -> OptionalDouble.empty()).stream()
              .filter(row -> row.state() != WordRow.State.KEPT)
              .count();
    }
    return Math.toIntExact(changes);
  }

  /// English, and every language that has a list or had one.
  List<String> languages() {
    List<String> all = new ArrayList<>(List.of(WordList.ENGLISH));
    for (ScoreSettings each : List.of(kept, settings.get())) {
      for (WordList list : each.lists()) {
        if (!all.contains(list.language())) all.add(list.language());
      }
    }
    if (!all.contains(language.get())) all.add(language.get());
    return all;
  }

  /// The list on show.
  WordList list() {
    return list(language.get());
  }

  private WordList list(String of) {
    return settings.get().list(of);
  }

  /// Shows the words of another language.
  void turn(String to) {
    language.set(to);
    refill();
  }

  /// Gives a word a value.
  ///
  /// @return false when it was refused; [#refused] says why
  boolean put(String word, String value) {
    try {
      double number = Double.parseDouble(value.strip().replace('\u2212', '-').replace(',', '.'));
      replace(list().with(word, number));
      refused.set("");
      return true;
    } catch (NumberFormatException notNumber) {
      refused.set(messages.get("refused.value"));
    } catch (IllegalArgumentException reason) {
      refused.set(Refusals.sentence(reason));
    }
    return false;
  }

  /// Takes a word out; one that was taken out comes back.
  void remove(WordRow row) {
    if (row.state() != WordRow.State.REMOVED) replace(list().without(row.word()));
    else if (row.value().isPresent()) {
      replace(list().with(row.word(), row.value().getAsDouble()));
    } else {
      replace(list().with(row.role(), row.word()));
    }
  }

  /// Takes another list in the place of that of its language, and shows it.
  void replace(WordList list) {
    language.set(list.language());
    edit(settings.get().with(list));
  }

  /// Moves the border between neutral and the rest.
  void threshold(String value) {
    try {
      edit(settings.get().withThreshold(Double.parseDouble(value.strip().replace(',', '.'))));
      refused.set("");
    } catch (IllegalArgumentException notOne) {
      refused.set(messages.get("refused.threshold"));
    }
  }

  /// Goes back to what is kept.
  void discard() {
    refused.set("");
    edit(kept);
  }

  /// Other words are kept now; what a person is in the middle of changing stays.
  void know(ScoreSettings now) {
    boolean mine = changed();
    kept = now;
    if (mine) refill();
    else change(now);
  }

  /// The draft was kept.
  void settled() {
    kept = settings.get();
    refill();
  }

  private void edit(ScoreSettings next) {
    ScoreSettings before = settings.get();
    change(next);
    if (!before.equals(next)) edited.accept(before, next);
  }

  private void change(ScoreSettings next) {
    settings.set(next);
    refill();
  }

  private void refill() {
    boolean english = language.get().equals(WordList.ENGLISH);
    List<WordRow> next =
        WordRow.of(
            kept.list(language.get()),
            list(),
            word -> english ? general.apply(word) : OptionalDouble.empty());
    if (!rows.equals(next)) rows.setAll(next);
  }
}
