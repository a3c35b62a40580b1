package earshot.ui.timeline;

import javafx.scene.input.KeyEvent;

/// The keys that act on the open mention and its answer, wherever the right column lies.
final class SideKeys {
  private final TimelineViewModel model;
  private final TimelineView view;
  private final Beside.Ways ways;

  SideKeys(TimelineViewModel model, TimelineView view, Beside.Ways ways) {
    this.model = model;
    this.view = view;
    this.ways = ways;
  }

  /// Takes a key pressed with Ctrl; says whether it was one of these.
  boolean withControl(KeyEvent press) {
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

  /// Puts away what is on top: the question, the answer; says whether there was one.
  boolean escape() {
    if (model.verdicts().choosing().get()) {
      model.verdicts().choosing().set(false);
      return done(ways.toList());
    }
    if (replying() && model.reply().sending().asking().get()) {
      return done(model.reply().sending()::cancel);
    }
    if (!replying()) return false;
    model.reply().saveNow();
    model.pane().set(Pane.DETAIL);
    return done(ways.toList());
  }

  /// Takes a letter typed where nobody writes; says whether it was one of these.
  boolean typed(String letter) {
    if (view.opening()) return true;
    return switch (letter) {
      case "o" -> done(model::openPage);
      case "r" -> done(this::answer);
      case "v" -> done(this::past);
      case "w" -> done(this::why);
      case "u" -> done(model.acts()::unread);
      case "y" -> done(model.verdicts()::confirm);
      case "c" -> done(this::correct);
      case "1", "2", "3", "4" -> done(() -> view.say(Integer.parseInt(letter)));
      case "D" -> done(model.stories()::split);
      case "M" -> done(model.stories()::merge);
      case "z" -> done(model.acts()::undo);
      default -> false;
    };
  }

  private void answer() {
    if (model.cards().selected().get().isEmpty()) return;
    ways.toSide().run();
    view.write();
  }

  private void past() {
    if (model.cards().selected().get().isEmpty()) return;
    model.pane().set(model.pane().get() == Pane.HISTORY ? Pane.DETAIL : Pane.HISTORY);
    ways.toSide().run();
  }

  private void why() {
    if (model.cards().selected().get().isEmpty()) return;
    model.pane().set(Pane.DETAIL);
    ways.toSide().run();
    view.why();
  }

  private void correct() {
    model.pane().set(Pane.DETAIL);
    ways.toSide().run();
    model.verdicts().choose();
  }

  private static boolean done(Runnable work) {
    work.run();
    return true;
  }
}
