package earshot.ui.kit;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;

/// A change on screen that those who hear the screen are to be told; it rises to the window, whose
/// status line says it.
public final class Announcement extends Event {
  /// Of all of them.
  public static final EventType<Announcement> TOLD = new EventType<>(Event.ANY, "TOLD");

  private static final long serialVersionUID = 1;

  private final String words;

  private Announcement(String words) {
    super(TOLD);
    this.words = words;
  }

  /// Tells what changed at a node; nothing is told where it is not on screen.
  static void of(Node changed, String words) {
    fireEvent(changed, new Announcement(words));
  }

  /// What is to be said.
  public String words() {
    return words;
  }
}
