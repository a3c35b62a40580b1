package earshot.ui.brands;

import earshot.model.Brand;
import earshot.model.BrandRole;

/// What a person enters for a brand.
///
/// @param colour a client colour by name, such as `fern`
/// @param query in the query language
public record BrandDraft(String name, BrandRole role, String colour, String query) {
  /// What stands in a stored brand.
  public static BrandDraft of(Brand brand) {
    return new BrandDraft(brand.name(), brand.role(), brand.colour(), brand.query());
  }
}
