package earshot.storage;

import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import java.util.List;

/// Keeps brands and every version of their queries.
public final class BrandStore {

  /// Adds a brand with the first version of its query.
  public Brand add(String name, BrandRole role, String colour, String query, String byUser) {
    throw new UnsupportedOperationException();
  }

  /// All brands, by id.
  public List<Brand> all() {
    throw new UnsupportedOperationException();
  }

  /// Keeps a new version of the query; the same query again is no new version.
  public Brand changeQuery(BrandId id, String query, String byUser) {
    throw new UnsupportedOperationException();
  }

  /// Gives it another name.
  public Brand rename(BrandId id, String name) {
    throw new UnsupportedOperationException();
  }

  /// Stops listening for it; what was found stays with the mentions that name other brands.
  public void remove(BrandId id) {
    throw new UnsupportedOperationException();
  }
}
