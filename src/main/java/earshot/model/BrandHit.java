package earshot.model;

import java.util.List;

/// A brand found in a text and where.
///
/// @param inTitle spans of matched words in the title
/// @param inText spans of matched words in the plain text
public record BrandHit(BrandId brand, List<Span> inTitle, List<Span> inText) {
  /// Copies the lists.
  public BrandHit {
    inTitle = List.copyOf(inTitle);
    inText = List.copyOf(inText);
  }
}
