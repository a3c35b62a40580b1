package earshot.ui.reply;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the reply pane that do not belong to the place around it.
final class ReplyKeys {
  private final ReplyViewModel model;
  private final EditorView compose;
  private final Supplier<FindingKeys> findings;

  ReplyKeys(ReplyViewModel model, EditorView compose, Supplier<FindingKeys> findings) {
    this.model = model;
    this.compose = compose;
    this.findings = findings;
  }

  void listen(Node root) {
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent press) {
    boolean done =
        press.getCode() == KeyCode.ESCAPE
            ? escape()
            : press.isShortcutDown()
                ? withControl(press)
                : press.isAltDown() && finding(press.getCode());
    if (done) press.consume();
  }

  private boolean escape() {
    if (model.approval().form().get() != ApprovalViewModel.Form.NONE) {
      model.approval().close();
      compose.field().requestFocus();
      return true;
    }
    return compose.closeTop();
  }

  private boolean withControl(KeyEvent press) {
    if (model.state().get() != ReplyViewModel.State.WRITING || !model.mode().on()) return false;
    return switch (press.getCode()) {
      case T -> done(() -> compose.turn(PickViewModel.Shelf.TEMPLATES));
      case P -> press.isShiftDown() && done(compose::placeholder);
      case A -> press.isShiftDown() && done(this::ask);
      default -> false;
    };
  }

  private void ask() {
    model.saveNow();
    model.approval().turn(ApprovalViewModel.Form.ASK);
  }

  private boolean finding(KeyCode code) {
    return switch (code) {
      case DOWN -> done(() -> findings.get().next());
      case UP -> done(() -> findings.get().previous());
      case ENTER -> done(() -> findings.get().keep());
      default -> false;
    };
  }

  private static boolean done(Runnable work) {
    work.run();
    return true;
  }
}
