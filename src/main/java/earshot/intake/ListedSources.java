package earshot.intake;

import earshot.listening.OpmlList;
import earshot.model.PresetUse;
import earshot.model.Source;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceEdit;
import earshot.model.SourceState;
import earshot.storage.SourceStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes sources of the outlines of a list, with all that a list of Earshot's own says of them.
final class ListedSources {
  private ListedSources() {}

  /// Adds them, those of the own network allowed; returns those that were new.
  ///
  /// @param every the person's own interval, instead of what the list says
  static List<Source> add(
      List<OpmlList.Outline> outlines, Optional<Duration> every, SourceStore store, Instant now) {
    Map<Place, OpmlList.Ours> said = new HashMap<>();
    List<SourceSetup> setups = new ArrayList<>(outlines.size());
    for (OpmlList.Outline each : outlines) {
      SourceSetup setup = Sources.tidy(SourceSetups.of(each, true));
      setups.add(setup);
      each.ours().ifPresent(ours -> said.put(Place.of(setup), ours));
    }
    List<Source> added = store.addAll(setups, now);
    List<SourceStore.Change> more = new ArrayList<>();
    for (Source source : added) {
      Optional<OpmlList.Ours> ours =
          said.isEmpty()
              ? Optional.empty()
              : Optional.ofNullable(said.get(Place.of(source.setup())));
      every
          .or(() -> ours.flatMap(OpmlList.Ours::every))
          .map(interval -> new SourceEdit.Interval(Optional.of(interval)))
          .ifPresent(edit -> more.add(new SourceStore.Change(source.id(), edit)));
      if (ours.filter(OpmlList.Ours::everything).isPresent()) {
        more.add(new SourceStore.Change(source.id(), new SourceEdit.TakeEverything(true)));
      }
      if (ours.filter(OpmlList.Ours::paused).isPresent()) {
        SourceEdit paused = new SourceEdit.State(SourceState.PAUSED);
        more.add(new SourceStore.Change(source.id(), paused));
      }
    }
    if (!more.isEmpty()) {
      List<SourceStore.Change> unused = store.make(more, now);
    }
    return added;
  }

  private record Place(URI url, PresetUse preset) {
    static Place of(SourceSetup setup) {
      return new Place(setup.url(), setup.preset());
    }
  }
}
