package earshot.ui.kit;

import java.time.Duration;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;

/// Tells those who hear the screen instead of seeing it what has changed, at most once in 5
/// seconds; of what comes meanwhile, the last.
public final class Announcer {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Node line;
  private final Delays delays;
  private boolean resting;
  private String waiting = "";

  /// @param line whose accessible text says it
  public Announcer(Node line, Delays delays) {
    this.line = line;
    this.delays = delays;
  }

  /// Says it now or as soon as the pause is over; an empty sentence says nothing.
  public void say(String sentence) {
    if (sentence.isEmpty()) return;
    if (resting) {
      waiting = sentence;
      return;
    }
    resting = true;
    line.setAccessibleText(sentence);
    line.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    var unused = delays.after(PAUSE, this::rested);
  }

  private void rested() {
    resting = false;
    String next = waiting;
    waiting = "";
    say(next);
  }
}
