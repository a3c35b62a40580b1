package earshot.intake;

import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.Client;
import earshot.model.QueryVersion;
import earshot.search.BrandRules;
import earshot.search.Renaming;
import earshot.storage.BrandStore;
import earshot.storage.SourceStore;
import earshot.storage.Stores;
import java.time.InstantSource;
import java.util.List;

/// Adds, changes and removes brands, and lets everything that listens know.
public final class Brands {
  private static final int LONGEST_NAME = 200;

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

  /// What a brand asked for so far, newest first.
  public List<QueryVersion> versions(BrandId id) {
    return store.versions(id);
  }

  /// Listens for a brand from now on. Sources are read anew, so that what they still show is found.
  ///
  /// @throws earshot.search.QueryError when the query cannot be read or would take everything
  /// @throws IllegalArgumentException when the name is blank or taken
  public Brand add(String name, BrandRole role, String query, String byUser) {
    List<Brand> known = store.all();
    String plain = checkedName(name, known);
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

  /// Keeps all that a person changed of a brand in one step, once a changed query bears out the
  /// brand's examples. Searches, rules, alert rules and themes that say its name say the new one.
  ///
  /// @param described as it shall be; its version is not looked at
  /// @throws earshot.search.QueryError when the query cannot be read or would take everything
  /// @throws ExamplesFail when it misses what it must find, or finds what it must not; then nothing
  ///   is kept
  /// @throws IllegalArgumentException when the name is blank, too long or taken
  public BrandStore.Changed change(Brand described, String byUser) {
    boolean asksOtherwise = !described.query().equals(known(described.id()).query());
    List<Examples.Failing> failing =
        asksOtherwise ? examples.failing(described.id(), described.query()) : List.of();
    if (!failing.isEmpty()) throw new ExamplesFail(failing);
    return changeAnyway(described, byUser);
  }

  /// The same, whatever the examples say.
  ///
  /// @throws earshot.search.QueryError when the query cannot be read or would take everything
  /// @throws IllegalArgumentException when the name is blank, too long or taken
  public BrandStore.Changed changeAnyway(Brand described, String byUser) {
    BrandRules.checked(described.query());
    Brand before = known(described.id());
    List<Brand> others = store.all().stream().filter(one -> !one.id().equals(before.id())).toList();
    String name = checkedName(described.name(), others);
    BrandStore.Changed changed =
        store.change(
            new Brand(
                before.id(),
                name,
                described.role(),
                described.colour(),
                described.query(),
                before.queryVersion()),
            byUser,
            Renaming::brand);
    if (before.query().equals(described.query())) retuned();
    else changed();
    if (changed.reworded() > 0) {
      live.publish(new LiveEvent.SearchesChanged());
      live.publish(new LiveEvent.RulesChanged());
    }
    return changed;
  }

  private Brand known(BrandId id) {
    return store.all().stream()
        .filter(brand -> brand.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("This brand was removed meanwhile."));
  }

  private static String checkedName(String name, List<Brand> others) {
    String plain = name.strip();
    if (plain.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new IllegalArgumentException(
          "Type the name as people write it; this has no letters or digits.");
    }
    if (plain.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("A brand's name has at most 200 characters; shorten it.");
    }
    if (others.stream().anyMatch(brand -> brand.name().equalsIgnoreCase(plain))) {
      throw new IllegalArgumentException(
          "“" + plain + "” is already a brand here; change its query instead.");
    }
    return plain;
  }

  /// Stops listening for a brand; what was found stays.
  public void remove(BrandId id) {
    store.remove(id);
    retuned();
  }

  /// Takes a removal back.
  public void putBack(BrandId id) {
    store.putBack(id);
    changed();
  }

  /// Sources are read anew, so that what they still show is judged by the brands of now.
  private void changed() {
    sources.startOver(clock.instant());
    retuned();
  }

  private void retuned() {
    ears.tune(store.all());
    live.publish(new LiveEvent.BrandsChanged());
  }
}
