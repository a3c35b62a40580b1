package earshot.intake;

import earshot.model.BrandId;
import earshot.search.QueryNames;
import java.util.Optional;

/// What names stand for once a search is kept under its name.
record Kept(QueryNames names, String name, String query) implements QueryNames {
  @Override
  public Optional<BrandId> brand(String asked) {
    return names.brand(asked);
  }

  @Override
  public Optional<String> search(String asked) {
    return asked.strip().equalsIgnoreCase(name) ? Optional.of(query) : names.search(asked);
  }
}
