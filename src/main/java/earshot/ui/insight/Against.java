package earshot.ui.insight;

import earshot.model.BrandId;

/// What the figures are held against.
sealed interface Against {
  /// Nothing.
  record Nothing() implements Against {}

  /// The window of the same length right before.
  record WindowBefore() implements Against {}

  /// Another brand in the same window.
  record Other(BrandId brand, String name) implements Against {}
}
