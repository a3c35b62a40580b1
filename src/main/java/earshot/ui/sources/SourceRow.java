package earshot.ui.sources;

import earshot.listening.Health;
import earshot.listening.folder.WatchedFolder;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.SourceState;
import earshot.model.SourceStatus;
import java.util.Optional;

/// One line of the table of sources, with its words.
///
/// @param state the short sentence on its health
/// @param perDay mentions stored a day, over the last seven days
/// @param last when it was asked last, in words
/// @param next when it is asked next, in words
public record SourceRow(
    SourceStatus status,
    Health.Diagnosis health,
    String state,
    CoverageHours week,
    double perDay,
    String last,
    String next) {

  /// Which source it is.
  public SourceId id() {
    return source().id();
  }

  /// The source itself.
  public Source source() {
    return status.source();
  }

  /// The host that is asked, or the folder that is looked into.
  public String host() {
    return Optional.ofNullable(source().url().getHost()).orElseGet(this::address);
  }

  /// Its whole address, or the path of a folder of this computer.
  public String address() {
    return source().setup().local()
        ? WatchedFolder.shown(source().setup())
        : source().url().toString();
  }

  /// Whether it can be paused; what is not asked can be resumed instead.
  public boolean asked() {
    return source().state() == SourceState.ACTIVE;
  }
}
