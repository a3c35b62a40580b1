package earshot;

import earshot.model.BrandId;
import earshot.model.Mention;
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
/// @param road leads to queries and rules
/// @param makers makes parts of the detail
record AroundTimeline(
    ShellViewModel frame,
    ObservableValue<Optional<Instant>> offlineSince,
    QueryRoad road,
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
  public void toLab(BrandId brand, Mention mention) {
    road.toLab(brand, mention);
  }

  @Override
  public List<DetailPart> parts() {
    return makers.get();
  }
}
