package earshot.ui.timeline;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.GenericStyledArea;

/// The keys of the timeline: single letters act on the list while no text field has them.
final class TimelineKeys {
  private final TimelineViewModel model;
  private final TimelineView view;
  private final SideKeys side;

  TimelineKeys(TimelineViewModel model, TimelineView view) {
    this.model = model;
    this.view = view;
    this.side =
        new SideKeys(
            model,
            view,
            new Beside.Ways(view.cards().list()::requestFocus, view::openSide, view.keys()::ask));
  }

  void listen(Node root) {
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    // Letters act as typed: their key differs from keyboard to keyboard, and the letter that opens
    // the editor must not end up in it.
    root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  /// Whether letters belong to a field.
  static boolean writing(KeyEvent key) {
    return key.getTarget() instanceof TextInputControl
        || key.getTarget() instanceof GenericStyledArea<?, ?, ?>;
  }

  private void pressed(KeyEvent press) {
    boolean done =
        press.isShortcutDown()
            ? side.withControl(press) || all(press)
            : press.getCode() == KeyCode.ESCAPE
                ? escape(press)
                : !press.isAltDown() && !writing(press) && plain(press);
    if (done) press.consume();
  }

  /// Puts away what is on top: the question, the answer, the column over the list.
  private boolean escape(KeyEvent press) {
    if (side.escape() || view.closeTop()) return true;
    if (!writing(press)) return false;
    view.cards().list().requestFocus();
    return true;
  }

  private boolean plain(KeyEvent press) {
    boolean shift = press.isShiftDown();
    CardsViewModel cards = model.cards();
    return switch (press.getCode()) {
      case DOWN -> onList(press) && done(cards::next);
      case UP -> onList(press) && done(cards::previous);
      case HOME -> onList(press) && done(cards::first);
      case END -> onList(press) && done(cards::last);
      case SPACE -> onList(press) && done(() -> view.cards().page(shift ? -1 : 1));
      case ENTER -> onList(press) && done(view::openSide);
      default -> false;
    };
  }

  /// Whether the list itself has the keys; arrows and Enter belong to other controls elsewhere.
  private boolean onList(KeyEvent press) {
    return view.cards().isList(press.getTarget());
  }

  private void typed(KeyEvent key) {
    if (writing(key) || key.isShortcutDown() || key.isAltDown()) return;
    if (view.opening()) {
      key.consume();
      return;
    }
    CardsViewModel cards = model.cards();
    switch (key.getCharacter()) {
      case "j" -> cards.next();
      case "k" -> cards.previous();
      case "g" -> cards.first();
      case "G" -> cards.last();
      case "n" -> cards.showNew();
      case "r" -> view.answer();
      case "x" -> pick();
      case "J" -> extend(1);
      case "K" -> extend(-1);
      case "f" -> cards.fold(!cards.folded().get());
      case "[" -> model.scopes().next(-1);
      case "]" -> model.scopes().next(1);
      default -> {
        if (!side.typed(key.getCharacter()) && !view.keys().typed(key.getCharacter())) return;
      }
    }
    key.consume();
  }

  private void pick() {
    CardsViewModel cards = model.cards();
    if (cards.selected().get().isEmpty()) cards.next();
    cards.selected().get().ifPresent(view.picked()::toggle);
  }

  private void extend(int by) {
    CardsViewModel cards = model.cards();
    view.picked().add(cards.selected().get().stream().toList());
    if (by > 0) cards.next();
    else cards.previous();
    view.picked().add(cards.selected().get().stream().toList());
  }

  /// Selects the rows that are in the list so far.
  private boolean all(KeyEvent press) {
    if (press.getCode() != KeyCode.A || press.isShiftDown() || writing(press)) return false;
    return done(() -> view.picked().add(model.cards().rows().stream().map(Card::id).toList()));
  }

  private static boolean done(Runnable work) {
    work.run();
    return true;
  }
}
