package earshot.ui.shell;

import earshot.ui.kit.KeyAct;
import earshot.ui.kit.Keys;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Stroke;
import earshot.ui.kit.UndoHistory;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.KeyCode;
import javafx.util.Subscription;

/// Decides what the page of keys shows: which key is asked for, what is in its way, and what was
/// changed; every change can be taken back.
public final class KeysViewModel {
  private final UndoHistory history;
  private final Messages words;
  private final ReadOnlyObjectWrapper<Optional<KeyAct>> asked =
      new ReadOnlyObjectWrapper<>(this, "asked", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Said>> said =
      new ReadOnlyObjectWrapper<>(this, "said", Optional.empty());

  private final ReadOnlyIntegerWrapper turn = new ReadOnlyIntegerWrapper(this, "turn");
  private Subscription following = Subscription.EMPTY;

  /// Why a key was not taken.
  ///
  /// @param act for which it was pressed
  record Said(KeyAct act, String why) {}

  /// Nothing is asked at first.
  public KeysViewModel(UndoHistory history, Messages words) {
    this.history = history;
    this.words = words;
  }

  /// Follows what keys are until [#hidden].
  void shown() {
    following.unsubscribe();
    following = Keys.turn().subscribe(now -> turn.set(turn.get() + 1));
  }

  void hidden() {
    following.unsubscribe();
    following = Subscription.EMPTY;
    leave();
  }

  /// Grows whenever keys were changed.
  ReadOnlyIntegerProperty turnProperty() {
    return turn.getReadOnlyProperty();
  }

  /// For which act the next key is taken.
  ReadOnlyObjectProperty<Optional<KeyAct>> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /// Why the last key was not taken.
  ReadOnlyObjectProperty<Optional<Said>> saidProperty() {
    return said.getReadOnlyProperty();
  }

  /// Takes the next key that is pressed for an act; asked again, takes none.
  void ask(KeyAct act) {
    boolean again = asked.get().equals(Optional.of(act));
    leave();
    said.set(Optional.empty());
    if (again) return;
    asked.set(Optional.of(act));
    Keys.next(this::pressed);
  }

  /// Takes no key any more.
  void leave() {
    Keys.nextActs();
    asked.set(Optional.empty());
  }

  private void pressed(Stroke stroke) {
    Optional<KeyAct> act = asked.get();
    if (act.isEmpty() || stroke.code() == KeyCode.ESCAPE) {
      leave();
      return;
    }
    String hindrance = hindrance(act.get(), stroke);
    if (hindrance.isEmpty()) {
      leave();
      said.set(Optional.empty());
      change(act.get(), stroke);
    } else {
      said.set(Optional.of(new Said(act.get(), hindrance)));
    }
  }

  private String hindrance(KeyAct act, Stroke stroke) {
    // A key that came with the program is always allowed back.
    if (stroke.stays() && !act.usual().contains(stroke)) {
      return words.get("keys.stays", stroke.written());
    }
    return Keys.clash(act, stroke)
        .map(other -> words.get("keys.clash", stroke.written(), other.word()))
        .orElse("");
  }

  /// Whether an act has another key than it came with.
  boolean isChanged(KeyAct act) {
    return Keys.changed().containsKey(act.id());
  }

  /// Gives an act its own key back, unless another act has that now.
  void back(KeyAct act) {
    leave();
    for (Stroke own : act.usual()) {
      Optional<KeyAct> taken = Keys.clash(act, own);
      if (taken.isEmpty()) continue;
      String why = words.get("keys.clash", own.written(), taken.get().word());
      said.set(Optional.of(new Said(act, why)));
      return;
    }
    said.set(Optional.empty());
    change(act, act.usual().getFirst());
  }

  /// Gives all acts their own keys back.
  void allBack() {
    leave();
    said.set(Optional.empty());
    Map<String, Stroke> before = Keys.changed();
    if (before.isEmpty()) return;
    put(Map.of());
    history.did(
        new UndoHistory.Step(() -> put(Map.of()), () -> put(before)), words.get("keys.all-back"));
  }

  private void change(KeyAct act, Stroke stroke) {
    Map<String, Stroke> before = Keys.changed();
    Keys.change(act.id(), stroke);
    Map<String, Stroke> after = Keys.changed();
    if (after.equals(before)) return;
    history.did(
        new UndoHistory.Step(() -> put(after), () -> put(before)),
        words.get("keys.changed", act.word(), Keys.shown(act)));
  }

  private static void put(Map<String, Stroke> keys) {
    Keys.changeAll(keys);
  }
}
