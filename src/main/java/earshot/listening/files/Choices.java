package earshot.listening.files;

import java.time.ZoneId;
import java.util.Optional;

/// What a person said of a file that the file does not say itself.
///
/// @param zone of times that name none
/// @param dayFirst whether 03/04 is the third of April
/// @param columns which column holds what
public record Choices(
    Optional<ZoneId> zone, Optional<Boolean> dayFirst, Optional<ColumnMap> columns) {
  /// Nothing was said.
  public static final Choices NONE =
      new Choices(Optional.empty(), Optional.empty(), Optional.empty());

  /// The same with times in this zone.
  public Choices in(ZoneId said) {
    return new Choices(Optional.of(said), dayFirst, columns);
  }

  /// The same with this order of day and month.
  public Choices dayFirst(boolean said) {
    return new Choices(zone, Optional.of(said), columns);
  }

  /// The same with these columns.
  public Choices by(ColumnMap said) {
    return new Choices(zone, dayFirst, Optional.of(said));
  }
}
