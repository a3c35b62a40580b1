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

  TimelineKeys(TimelineViewModel model, TimelineView view) {
    this.model = model;
    this.view = view;
  }

  void listen(Node root) {
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    // Letters act as typed: their key differs from keyboard to keyboard, and the letter that opens
    // the editor must not end up in it.
    root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  private static boolean writing(KeyEvent key) {
    return key.getTarget() instanceof TextInputControl
        || key.getTarget() instanceof GenericStyledArea<?, ?, ?>;
  }

  private void pressed(KeyEvent press) {
    boolean done =
        press.isShortcutDown()
            ? withControl(press)
            : press.getCode() == KeyCode.ESCAPE
                ? escape(press)
                : !press.isAltDown() && !writing(press) && plain(press);
    if (done) press.consume();
  }

  private boolean withControl(KeyEvent press) {
    boolean shift = press.isShiftDown();
    return switch (press.getCode()) {
      case ENTER -> replying() && done(shift ? model.reply()::askSent : model.reply()::copyAndOpen);
      case S -> replying() && done(model.reply()::saveNow);
      default -> false;
    };
  }

  private boolean replying() {
    return model.pane().get() == Pane.REPLY;
  }

  /// Puts away what is on top: the question, the answer, the column over the list.
  private boolean escape(KeyEvent press) {
    if (model.verdicts().choosing().get()) {
      model.verdicts().choosing().set(false);
      view.cards().list().requestFocus();
      return true;
    }
    if (replying() && model.reply().sending().asking().get()) {
      return done(model.reply().sending()::cancel);
    }
    if (replying()) {
      model.reply().saveNow();
      model.pane().set(Pane.DETAIL);
      view.cards().list().requestFocus();
      return true;
    }
    if (view.closeTop()) return true;
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
    return press.getTarget() == view.cards().list() || press.getTarget() == view.cards().node();
  }

  private void typed(KeyEvent key) {
    if (writing(key) || key.isShortcutDown() || key.isAltDown()) return;
    CardsViewModel cards = model.cards();
    switch (key.getCharacter()) {
      case "j" -> cards.next();
      case "k" -> cards.previous();
      case "g" -> cards.first();
      case "G" -> cards.last();
      case "n" -> cards.showNew();
      case "o" -> model.openPage();
      case "r" -> view.answer();
      case "e" -> model.acts().noAnswer();
      case "u" -> model.acts().unread();
      case "y" -> model.verdicts().confirm();
      case "c" -> view.correct();
      case "1", "2", "3", "4" -> view.say(Integer.parseInt(key.getCharacter()));
      case "f" -> cards.fold(!cards.folded().get());
      case "D" -> model.stories().split();
      case "M" -> model.stories().merge();
      case "z" -> model.acts().undo();
      case "[" -> model.nextScope(-1);
      case "]" -> model.nextScope(1);
      default -> {
        return;
      }
    }
    key.consume();
  }

  private static boolean done(Runnable work) {
    work.run();
    return true;
  }
}
