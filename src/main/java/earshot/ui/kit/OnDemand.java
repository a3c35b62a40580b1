package earshot.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;

/// A screen that is made when it is first looked at: all screens of a window together take several
/// times as long to make as the one that a person waits for.
///
/// @param <S> what it is once it is made
public final class OnDemand<S extends Screen> implements Screen {
  private final Supplier<S> making;
  private Optional<S> made = Optional.empty();

  /// @param making makes the screen; called once, on the screen's thread
  public OnDemand(Supplier<S> making) {
    this.making = making;
  }

  /// The screen, made now where it was not before.
  public S get() {
    if (made.isEmpty()) made = Optional.of(making.get());
    return made.get();
  }

  /// The screen where it was made already.
  public Optional<S> ifMade() {
    return made;
  }

  @Override
  public Parent root() {
    return get().root();
  }

  @Override
  public List<Node> panes() {
    return get().panes();
  }

  @Override
  public void shown() {
    get().shown();
  }

  @Override
  public void hidden() {
    made.ifPresent(Screen::hidden);
  }
}
