package earshot;

import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.SavedSearch;
import earshot.search.QueryNames;
import earshot.storage.Stores;
import java.util.Optional;

/// Tells the query language what the names of a workspace stand for.
final class WorkspaceNames implements QueryNames {
  private final Stores stores;

  WorkspaceNames(Stores stores) {
    this.stores = stores;
  }

  @Override
  public Optional<BrandId> brand(String name) {
    return stores.brands().all().stream()
        .filter(brand -> brand.name().strip().equalsIgnoreCase(name.strip()))
        .map(Brand::id)
        .findFirst();
  }

  @Override
  public Optional<String> search(String name) {
    return stores.searches().all().stream()
        .filter(search -> search.name().equalsIgnoreCase(name.strip()))
        .map(SavedSearch::query)
        .findFirst();
  }
}
