package earshot.ui.brands;

import earshot.insight.Mentions;
import earshot.intake.Brands;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.search.BrandRules;
import earshot.search.QueryHints;
import earshot.storage.BrandStore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The brands of the opened workspace.
public final class StoredBrands implements BrandDesk {
  private final Brands brands;
  private final Mentions mentions;
  private final String user;

  /// @param user under whose name changes are noted
  public StoredBrands(Brands brands, Mentions mentions, String user) {
    this.brands = brands;
    this.mentions = mentions;
    this.user = user;
  }

  @Override
  public List<Brand> brands() {
    return brands.all().stream()
        .sorted(Comparator.comparing((Brand brand) -> brand.role() != BrandRole.OWN))
        .toList();
  }

  @Override
  public Map<BrandId, Long> counts() {
    Map<BrandId, Long> counts = new HashMap<>();
    for (Brand brand : brands.all()) counts.put(brand.id(), mentions.count(of(brand.id())));
    return counts;
  }

  @Override
  public BrandId add(BrandDraft draft) {
    return brands.add(draft.name(), draft.role(), draft.query(), user).id();
  }

  @Override
  public Kept change(BrandId brand, BrandDraft draft) {
    Brand before =
        brands.all().stream().filter(each -> each.id().equals(brand)).findFirst().orElseThrow();
    Brand described =
        new Brand(
            brand,
            draft.name(),
            draft.role(),
            draft.colour(),
            draft.query(),
            before.queryVersion());
    int reworded = brands.change(described, user).reworded();
    return new Kept(
        reworded,
        () -> {
          BrandStore.Changed unused = brands.changeAnyway(before, user);
        });
  }

  @Override
  public Runnable remove(BrandId brand) {
    brands.remove(brand);
    return () -> brands.putBack(brand);
  }

  @Override
  public List<String> check(String query) {
    return QueryHints.of(BrandRules.checked(query)).stream()
        .map(QueryHints.Hint::sentence)
        .toList();
  }

  @Override
  public long count(String query) {
    return mentions.count(asking(query));
  }

  @Override
  public List<Mention> newest(String query, int limit) {
    return mentions.page(asking(query), Optional.empty(), limit).mentions();
  }

  private static MentionFilter asking(String query) {
    return new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), query, Optional.empty());
  }

  private static MentionFilter of(BrandId brand) {
    return new MentionFilter(Set.of(brand), Set.of(), Set.of(), Set.of(), "", Optional.empty());
  }
}
