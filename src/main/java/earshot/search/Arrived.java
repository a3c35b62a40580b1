package earshot.search;

import earshot.model.Mention;
import earshot.model.Status;
import earshot.model.Traits;
import java.time.Instant;
import java.util.List;

/// A mention with all that is known of it when it arrives, just before or just after it is stored.
///
/// @param at the time that orders the timeline
/// @param brands the brands it names, with their labels
public record Arrived(
    LiveItem item, Instant at, Status status, List<Mention.BrandMark> brands, Traits traits) {
  /// Copies the list.
  public Arrived {
    brands = List.copyOf(brands);
  }

  /// A stored mention, as if it arrived now.
  public static Arrived of(Mention mention, Traits traits) {
    return new Arrived(
        LiveItem.of(mention), mention.at(), mention.status(), mention.brands(), traits);
  }
}
