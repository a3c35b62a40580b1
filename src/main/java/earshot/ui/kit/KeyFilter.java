package earshot.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Tells the screens of a window what a person means by a key, before anything else hears it.
public final class KeyFilter {
  private static final String CHARTS = "charts";

  private final Supplier<String> place;
  private final EventHandler<KeyEvent> hears = this::heard;

  private KeyFilter(Supplier<String> place) {
    this.place = place;
  }

  /// Follows a window's content from scene to scene.
  ///
  /// @param place where one is, such as `timeline`
  public static void on(Node root, Supplier<String> place) {
    KeyFilter filter = new KeyFilter(place);
    root.sceneProperty().subscribe(filter::moved);
  }

  private void moved(Scene was, Scene now) {
    if (was != null) was.removeEventFilter(KeyEvent.ANY, hears);
    if (now != null) now.addEventFilter(KeyEvent.ANY, hears);
  }

  private void heard(KeyEvent event) {
    if (Stroke.isMeant()) return;
    Optional<Consumer<Stroke>> waiting = Keys.waiting();
    if (waiting.isPresent()) {
      // Tab leads on, Escape is told to whoever waits.
      if (event.getCode() == KeyCode.TAB) return;
      event.consume();
      Stroke.of(event).ifPresent(waiting.get());
      return;
    }
    Optional<Stroke> stroke = Stroke.of(event);
    if (stroke.isEmpty()) return;
    boolean writing = Stroke.writing(event);
    if (writing && stroke.get().isOfFields()) return;
    switch (Keys.meaning(places(event), stroke.get())) {
      case Keys.Meaning.Itself _ -> {}
      case Keys.Meaning.Nothing _ -> event.consume();
      case Keys.Meaning.Other other -> {
        // A field would take a letter for what is written.
        if (writing && !other.stroke().letter().isEmpty()) return;
        event.consume();
        other.stroke().at(event.getTarget());
      }
    }
  }

  // A chart has keys of its own, wherever it is.
  private List<String> places(KeyEvent event) {
    for (Node up = Stroke.heard(event).orElse(null); up != null; up = up.getParent()) {
      if (up instanceof Chart) return List.of(CHARTS, place.get());
    }
    return List.of(place.get());
  }
}
