package earshot.ui.lab;

import earshot.model.Brand;
import earshot.model.SavedSearch;

/// Whose query is in the lab.
public sealed interface Subject {
  /// What it is called; empty for a search that has no name yet.
  String name();

  /// The query that is kept; empty where none is.
  String query();

  /// The query of a brand or rival.
  record OfBrand(Brand brand) implements Subject {
    @Override
    public String name() {
      return brand.name();
    }

    @Override
    public String query() {
      return brand.query();
    }
  }

  /// The query of a saved search.
  record OfSearch(SavedSearch search) implements Subject {
    @Override
    public String name() {
      return search.name();
    }

    @Override
    public String query() {
      return search.query();
    }
  }

  /// A search that is not kept yet.
  record Fresh() implements Subject {
    @Override
    public String name() {
      return "";
    }

    @Override
    public String query() {
      return "";
    }
  }
}
