package earshot.ui.brands;

import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.Mention;
import java.util.List;
import java.util.Map;

/// Everything the Brands screen asks of the program; never call it on the FX thread.
public interface BrandDesk {
  /// All brands and rivals, ours first, then in the order in which they were added.
  List<Brand> brands();

  /// How many stored mentions each brand has; a brand without an entry has none.
  Map<BrandId, Long> counts();

  /// Adds a brand; from then on the sources are searched for it.
  ///
  /// @throws earshot.search.QueryError when its query cannot be read
  BrandId add(BrandDraft draft);

  /// Keeps a changed brand; a changed query gets a new version and deletes nothing. Kept queries
  /// that say its name say the new one.
  ///
  /// @throws earshot.search.QueryError when its query cannot be read
  /// @throws IllegalArgumentException with a sentence when the name is taken or an example fails
  Kept change(BrandId brand, BrandDraft draft);

  /// What keeping a changed brand came to.
  ///
  /// @param reworded how many kept queries say its new name now
  /// @param undo puts the brand and those queries back, called on a background thread
  record Kept(int reworded, Runnable undo) {}

  /// Takes a brand out of the list; its mentions stay.
  ///
  /// @return puts the brand back as it was, called on a background thread
  Runnable remove(BrandId brand);

  /// Reads a query without running it.
  ///
  /// @return hints worth showing that are no mistakes, such as how to write `C++`
  /// @throws earshot.search.QueryError when it cannot be read or cannot be a brand's query
  List<String> check(String query);

  /// How many stored mentions a query finds, exactly.
  ///
  /// @throws earshot.search.QueryError when it cannot be read
  long count(String query);

  /// The newest stored mentions that a query finds.
  ///
  /// @param limit at most so many
  /// @throws earshot.search.QueryError when it cannot be read
  List<Mention> newest(String query, int limit);
}
