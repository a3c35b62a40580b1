package earshot.ui.timeline;

import earshot.model.Brand;
import earshot.ui.kit.Messages;

/// Names what the left column has chosen.
final class Scopes {
  private Scopes() {}

  /// "All about us", or the name of the brand.
  static String name(FilterViewModel filter, Messages words) {
    return switch (filter.scope().get()) {
      case Scope.AboutUs _ -> words.get("scope.us");
      case Scope.About about ->
          filter.brands().stream()
              .filter(brand -> brand.id().equals(about.brand()))
              .map(Brand::name)
              .findFirst()
              .orElse(words.get("brand.gone"));
    };
  }
}
