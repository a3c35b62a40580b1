package earshot;

import earshot.ui.shell.ShellViewModel;
import earshot.ui.timeline.Surroundings;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// What the frame of a window tells the timeline in it.
record AroundTimeline(ShellViewModel frame, ObservableValue<Optional<Instant>> offlineSince)
    implements Surroundings {
  @Override
  public void goOnline() {
    frame.workOffline(false);
  }

  @Override
  public void addSource() {
    frame.open("sources");
  }
}
