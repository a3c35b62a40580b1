package earshot.intake;

import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.Client;
import earshot.search.BrandRules;
import earshot.storage.BrandStore;
import earshot.storage.SourceStore;
import earshot.storage.Stores;
import java.time.InstantSource;
import java.util.List;

/// Adds, changes and removes brands, and lets everything that listens know.
public final class Brands {
  private final BrandStore store;
  private final SourceStore sources;
  private final Examples examples;
  private final Ears ears;
  private final Live live;
  private final InstantSource clock;

  /// The brands of one workspace.
  public Brands(Stores stores, Ears ears, Live live, InstantSource clock) {
    this.store = stores.brands();
    this.sources = stores.sources();
    this.examples = new Examples(stores);
    this.ears = ears;
    this.live = live;
    this.clock = clock;
  }

  /// All brands, by id.
  public List<Brand> all() {
    return store.all();
  }

  /// Listens for a brand from now on. Sources are read anew, so that what they still show is found.
  ///
  /// @throws earshot.search.QueryError when the query cannot be read or would take everything
  /// @throws IllegalArgumentException when the name is blank or taken
  public Brand add(String name, BrandRole role, String query, String byUser) {
    String plain = name.strip();
    if (plain.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new IllegalArgumentException(
          "Type the name as people write it; this has no letters or digits.");
    }
    List<Brand> known = store.all();
    if (known.stream().anyMatch(brand -> brand.name().equalsIgnoreCase(plain))) {
      throw new IllegalArgumentException(
          "“" + plain + "” is already a brand here; change its query instead.");
    }
    BrandRules.checked(query);
    Brand added =
        store.add(
            plain, role, Client.COLOURS.get(known.size() % Client.COLOURS.size()), query, byUser);
    changed();
    return added;
  }

  /// Keeps a new version of a brand's query, once it bears out the brand's examples. Nothing that
  /// was found before is deleted; [Backfill] adds what it would have found.
  ///
  /// @throws earshot.search.QueryError when the query cannot be read or would take everything
  /// @throws ExamplesFail when it misses what it must find, or finds what it must not; then nothing
  ///   is kept
  public Brand changeQuery(BrandId id, String query, String byUser) {
    List<Examples.Failing> failing = examples.failing(id, query);
    if (!failing.isEmpty()) throw new ExamplesFail(failing);
    return changeQueryAnyway(id, query, byUser);
  }

  /// The same, whatever the examples say.
  ///
  /// @throws earshot.search.QueryError when the query cannot be read or would take everything
  public Brand changeQueryAnyway(BrandId id, String query, String byUser) {
    BrandRules.checked(query);
    Brand changed = store.changeQuery(id, query, byUser);
    changed();
    return changed;
  }

  /// Keeps what a person changed of a brand beside its query.
  public Brand describe(BrandId id, String name, BrandRole role, String colour) {
    Brand described = store.describe(id, name.strip(), role, colour);
    ears.tune(store.all());
    live.publish(new LiveEvent.BrandsChanged());
    return described;
  }

  /// Stops listening for a brand; what was found stays.
  public void remove(BrandId id) {
    store.remove(id);
    ears.tune(store.all());
    live.publish(new LiveEvent.BrandsChanged());
  }

  /// Takes a removal back.
  public void putBack(BrandId id) {
    store.putBack(id);
    changed();
  }

  /// Sources are read anew, so that what they still show is judged by the brands of now.
  private void changed() {
    ears.tune(store.all());
    sources.startOver(clock.instant());
    live.publish(new LiveEvent.BrandsChanged());
  }
}
