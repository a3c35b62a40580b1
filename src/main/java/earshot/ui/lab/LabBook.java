package earshot.ui.lab;

import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.QueryExample;
import earshot.model.QueryVersion;
import earshot.model.SavedSearch;
import earshot.search.Watch;
import java.util.List;

/// Keeps queries, saved searches and examples; never call it on the FX thread.
public interface LabBook {
  /// The brands, ours first.
  List<Brand> brands();

  /// What a brand asked for so far, newest first; the first is what it asks now.
  List<QueryVersion> versions(BrandId brand);

  /// The saved searches, in their order.
  List<SavedSearch> searches();

  /// Keeps a new version of a brand's query; nothing that was found before is deleted.
  ///
  /// @throws earshot.search.QueryError when it cannot be read or cannot be a brand's query
  Brand keep(BrandId brand, String query);

  /// Adds a saved search.
  ///
  /// @throws IllegalArgumentException with a sentence when the name is taken
  SavedSearch add(String name, String query);

  /// Changes a saved search.
  ///
  /// @throws IllegalArgumentException with a sentence when the name is taken
  SavedSearch change(SavedSearch search, String name, String query);

  /// Takes a saved search away.
  ///
  /// @return puts it back as it was
  Runnable remove(SavedSearch search);

  /// What a brand's query must and must not find, oldest first.
  List<QueryExample> examples(BrandId brand);

  /// Adds an example.
  ///
  /// @param must whether the query must find it; else it must not
  QueryExample addExample(BrandId brand, Specimen specimen, boolean must);

  /// Takes an example away.
  ///
  /// @return puts it back
  Runnable removeExample(QueryExample example);

  /// Gives a brand the stored mentions that its kept query finds and that it does not have yet.
  ///
  /// @return how many it was given; those stay when it was stopped
  Filled fill(BrandId brand, Watch watch);

  /// What looking through history brought.
  ///
  /// @param stopped whether a person stopped it before the end
  record Filled(long given, long looked, boolean stopped) {}
}
