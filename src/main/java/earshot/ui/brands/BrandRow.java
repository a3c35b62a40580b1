package earshot.ui.brands;

import earshot.model.Brand;

/// One line of the list of brands.
///
/// @param mentions how many stored mentions it has
public record BrandRow(Brand brand, long mentions) {}
