package earshot.ui.template;

import earshot.model.BrandId;
import earshot.model.Template;
import java.util.Optional;

/// What is written about a template, before it is checked.
record Written(
    Template.Kind kind, Optional<BrandId> brand, String language, String name, String body) {
  /// What is kept of it.
  ///
  /// @throws IllegalArgumentException when it cannot be kept so
  Template.Terms terms() {
    return new Template.Terms(kind, brand, language.strip(), name, body);
  }
}
