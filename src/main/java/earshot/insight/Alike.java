package earshot.insight;

import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.QueryExample;
import earshot.model.Source;
import earshot.model.SourceKind;
import earshot.storage.Stores;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads what is needed to tell whether brands were searched alike.
///
/// @param unchecked brands without examples
record Alike(ShareOfVoice.Parity parity, List<BrandId> unchecked) {
  static Alike of(Stores stores, List<Brand> brands, Scope scope) {
    List<Source> sources =
        stores.sources().all().stream()
            .filter(source -> source.setup().kind() != SourceKind.IMPORT)
            .filter(source -> scope.sources().isEmpty() || scope.sources().contains(source.id()))
            .toList();
    Map<BrandId, List<QueryExample>> examples = new HashMap<>();
    List<BrandId> unchecked = new ArrayList<>();
    for (Brand brand : brands) {
      List<QueryExample> own = stores.examples().of(brand.id());
      examples.put(brand.id(), own);
      if (own.isEmpty()) unchecked.add(brand.id());
    }
    return new Alike(Parities.of(brands, sources, examples), unchecked);
  }
}
