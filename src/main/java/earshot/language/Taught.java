package earshot.language;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.LabelOrigin;
import java.util.Optional;

/// A text with what a person said of it, to learn from.
///
/// @param id names it
/// @param story the same for texts that say the same; copies are never both learned from and tested
///   on
/// @param label what the person said
public record Taught(long id, long story, Said said, Label label, LabelOrigin origin) {
  /// A text, and of whom it was judged.
  ///
  /// @param language a BCP 47 tag as it was found or declared, or empty
  /// @param brand absent when the whole text was judged
  public record Said(String text, String language, Optional<BrandId> brand) {}
}
