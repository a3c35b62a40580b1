package earshot.ui.timeline;

import earshot.model.Brand;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// Names and pictures of what the left column can choose.
final class Scopes {
  private Scopes() {}

  /// "All about us", "Spoken to us", or the name of the brand.
  static String name(FilterViewModel filter, Messages words) {
    return name(filter.scope().get(), filter.brands(), words);
  }

  static String name(Scope scope, List<Brand> brands, Messages words) {
    return switch (scope) {
      case Scope.AboutUs _ -> words.get("scope.us");
      case Scope.Everything _ -> words.get("scope.everything");
      case Scope.BuiltIn builtIn -> words.get("scope." + builtIn.name());
      case Scope.Saved saved -> saved.name();
      case Scope.About about ->
          brands.stream()
              .filter(brand -> brand.id().equals(about.brand()))
              .map(Brand::name)
              .findFirst()
              .orElse(words.get("brand.gone"));
    };
  }

  /// What tells its row from others.
  static String id(Scope scope) {
    return switch (scope) {
      case Scope.AboutUs _ -> "us";
      case Scope.Everything _ -> "everything";
      case Scope.BuiltIn builtIn -> builtIn.name().toLowerCase(Locale.ROOT).replace('_', '-');
      case Scope.Saved saved -> "search-" + saved.id();
      case Scope.About about -> about.brand().toString();
    };
  }

  static Node icon(Scope scope, List<Brand> brands) {
    return switch (scope) {
      case Scope.AboutUs _ -> Icon.INBOX.node(16);
      case Scope.Everything _ -> Icon.ARCHIVES.node(16);
      case Scope.BuiltIn builtIn ->
          switch (builtIn) {
            case SPOKEN_TO_US -> Icon.AT.node(16);
            case NEEDS_ANSWER -> Icon.MESSAGE.node(16);
            case SNOOZED -> Icon.CLOCK.node(16);
            case STARRED -> Icon.STAR.node(16);
            case QUARANTINE -> Icon.SHIELD.node(16);
            case HIDDEN -> Icon.HIDDEN.node(16);
          };
      case Scope.Saved _ -> Icon.SEARCH.node(16);
      case Scope.About about -> {
        HBox coloured = new HBox(Icon.RING.node(16, "client"));
        brands.stream()
            .filter(brand -> brand.id().equals(about.brand()))
            .findFirst()
            .ifPresent(brand -> coloured.getStyleClass().add("client-" + brand.colour()));
        yield coloured;
      }
    };
  }
}
