package earshot.search;

import earshot.search.QueryTree.Moment;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// What a question means beside its words: the names it may use, the zone of its days, and now.
public record Asking(QueryNames names, ZoneId zone, Instant now) {
  /// For queries in which neither names nor times occur, such as those of brands.
  public static final Asking NO_MATTER = new Asking(QueryNames.NONE, ZoneOffset.UTC, Instant.EPOCH);

  Instant instant(Moment moment) {
    return switch (moment) {
      case Moment.Point point -> point.at().atZone(zone).toInstant();
      case Moment.Ago ago -> now.atZone(zone).minus(ago.amount(), ago.unit()).toInstant();
    };
  }
}
