package earshot.ui.timeline;

import earshot.model.BrandId;

/// What the left column has chosen: everything about us, or one brand.
sealed interface Scope {
  /// All our own brands.
  record AboutUs() implements Scope {}

  /// One brand or rival.
  record About(BrandId brand) implements Scope {}
}
