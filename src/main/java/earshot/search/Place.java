package earshot.search;

import earshot.model.Span;
import java.util.Optional;

/// Where a part of a query was written, in UTF-16 units from (included) to (excluded).
///
/// Every place equals every other: two trees are equal when they ask the same, wherever it was
/// written.
public record Place(int from, int to) {
  /// The place of a part that nobody typed, such as one made by a filter on the screen.
  public static final Place NOWHERE = new Place(0, 0);

  /// The smallest place that holds both.
  Place upTo(Place last) {
    return new Place(from, Math.max(to, last.to));
  }

  /// The written characters; absent for a part that nobody typed.
  public Optional<Span> span() {
    return to > from ? Optional.of(new Span(from, to)) : Optional.empty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Place;
  }

  @Override
  public int hashCode() {
    return 0;
  }
}
