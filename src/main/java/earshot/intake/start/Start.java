package earshot.intake.start;

import earshot.intake.Brands;
import earshot.intake.Sources;
import earshot.listening.Polled;
import earshot.model.Brand;
import earshot.model.BrandRole;
import earshot.model.PresetUse;
import earshot.model.Source;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceEdit;
import earshot.model.SourceId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a brand, its rivals and its sources in one go, with what the sources have answered
/// already.
public final class Start {
  private static final Logger LOG = LoggerFactory.getLogger(Start.class);

  /// Long enough that an answer is stored before its source is due.
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Brands brands;
  private final Sources sources;
  private final Road road;
  private final String user;

  /// The road of what was heard into the database.
  @FunctionalInterface
  public interface Road {
    /// Stores what a source answered.
    void take(Source source, Polled heard);
  }

  /// @param user under whose name the queries are noted
  public Start(Brands brands, Sources sources, Road road, String user) {
    this.brands = brands;
    this.sources = sources;
    this.road = road;
    this.user = user;
  }

  /// What a person confirmed.
  public record Choice(List<NewBrand> brands, List<NewSource> sources) {
    /// Copies the lists.
    public Choice {
      brands = List.copyOf(brands);
      sources = List.copyOf(sources);
    }
  }

  /// A brand to be kept.
  public record NewBrand(String name, BrandRole role, String query) {}

  /// A source to be kept.
  ///
  /// @param heard what it answered; absent when it is to be asked now
  public record NewSource(Proposal proposal, boolean ownNetwork, Optional<Polled> heard) {
    SourceSetup setup() {
      return FirstAsk.source(proposal, proposal.service().orElseThrow(), ownNetwork).setup();
    }
  }

  /// What was kept.
  ///
  /// @param added sources that were new
  /// @param undo takes brands and new sources out again; what they brought stays
  public record Kept(List<Brand> brands, List<Source> added, Runnable undo) {
    /// Copies the lists.
    public Kept {
      brands = List.copyOf(brands);
      added = List.copyOf(added);
    }
  }

  /// Keeps everything or, when that fails, nothing.
  ///
  /// @throws earshot.search.QueryError when a query cannot be read or would take everything
  /// @throws IllegalArgumentException when a name is taken
  public Kept keep(Choice choice) {
    List<Brand> kept = new ArrayList<>();
    List<Source> added;
    try {
      for (NewBrand each : choice.brands()) {
        kept.add(brands.add(each.name(), each.role(), each.query(), user));
      }
      added = add(choice.sources());
    } catch (RuntimeException failed) {
      kept.forEach(brand -> brands.remove(brand.id()));
      throw failed;
    }
    hear(choice.sources(), added);
    return new Kept(kept, added, () -> takeBack(kept, added));
  }

  private List<Source> add(List<NewSource> chosen) {
    List<SourceSetup> heard = new ArrayList<>();
    List<SourceSetup> unheard = new ArrayList<>();
    chosen.forEach(each -> (each.heard().isPresent() ? heard : unheard).add(each.setup()));
    List<Source> added = new ArrayList<>(sources.addAll(heard, PAUSE));
    added.addAll(sources.addAll(unheard));
    return added;
  }

  private void hear(List<NewSource> chosen, List<Source> added) {
    Map<Place, Source> byPlace = new HashMap<>();
    added.forEach(source -> byPlace.put(Place.of(source.setup()), source));
    List<SourceId> everything = new ArrayList<>();
    for (NewSource each : chosen) {
      Source source = byPlace.get(Place.of(each.setup()));
      if (source != null && each.proposal().takeEverything()) everything.add(source.id());
    }
    if (!everything.isEmpty()) {
      var _ = sources.edit(everything, new SourceEdit.TakeEverything(true));
    }
    for (NewSource each : chosen) {
      Source source = byPlace.get(Place.of(each.setup()));
      if (source == null || each.heard().isEmpty()) continue;
      boolean all = each.proposal().takeEverything();
      take(
          new Source(source.id(), source.setup(), source.state(), source.interval(), all),
          each.heard().get());
    }
  }

  private record Place(URI url, PresetUse preset) {
    static Place of(SourceSetup setup) {
      return new Place(setup.url(), setup.preset());
    }
  }

  // What cannot be stored now is asked for again: the source is due in a minute.
  private void take(Source source, Polled polled) {
    try {
      road.take(source, polled);
    } catch (RuntimeException mishap) {
      LOG.error("could not keep what was heard source={}", source.id(), mishap);
    }
  }

  private void takeBack(List<Brand> kept, List<Source> added) {
    added.forEach(source -> sources.remove(source.id()));
    kept.forEach(brand -> brands.remove(brand.id()));
  }
}
