package earshot.archive;

import earshot.language.Agreement;
import java.util.Optional;

/// Two reviewers of the same mentions beside each other.
///
/// @param one whose labels are the rows
/// @param other whose labels are the columns
/// @param agreement over what both labelled, in the order of [ReviewMerge#classes()]
public record Versus(String one, String other, Agreement agreement) {
  /// Compares what both labelled; labels outside the classes count for nothing.
  public static Versus of(Review one, Review other) {
    long[][] table = new long[ReviewMerge.classes().size()][ReviewMerge.classes().size()];
    for (Review.Given given : one.labels()) {
      Optional<Review.Given> theirs = other.label(given.marks(), given.brand());
      theirs.ifPresent(each -> ReviewMerge.count(given.label(), each.label(), table));
    }
    return new Versus(one.head().reviewer(), other.head().reviewer(), new Agreement(table));
  }
}
