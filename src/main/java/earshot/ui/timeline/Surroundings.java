package earshot.ui.timeline;

import earshot.model.BrandId;
import earshot.model.Mention;
import earshot.ui.kit.FileSave;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// What the window around the timeline knows, and where it can lead; called on the FX thread.
public interface Surroundings {
  /// Since when the program works offline; absent while it is online.
  ObservableValue<Optional<Instant>> offlineSince();

  /// Asks sources again.
  void goOnline();

  /// Leads to where a source is added.
  void addSource();

  /// Leads to where the query of a brand can be tried on a mention.
  void toLab(BrandId brand, Mention mention);

  /// Asks where a file is to be written.
  FileSave saves();

  /// New parts of the detail that other screens make, in the order in which they stand there.
  default List<DetailPart> parts() {
    return List.of();
  }
}
