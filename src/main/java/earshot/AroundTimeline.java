package earshot;

import earshot.ui.kit.FileSave;
import earshot.ui.shell.ShellViewModel;
import earshot.ui.timeline.DetailPart;
import earshot.ui.timeline.Surroundings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/// What the frame of a window tells the timeline in it.
///
/// @param makers makes parts of the detail
record AroundTimeline(
    ShellViewModel frame,
    ObservableValue<Optional<Instant>> offlineSince,
    FileSave saves,
    Supplier<List<DetailPart>> makers)
    implements Surroundings {
  @Override
  public void goOnline() {
    frame.workOffline(false);
  }

  @Override
  public void addSource() {
    frame.open("sources");
  }

  @Override
  public List<DetailPart> parts() {
    return makers.get();
  }
}
