package earshot.cli;

import earshot.model.Source;
import earshot.model.SourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/// Which sources a command changes.
final class Which {
  @Option(names = "--all", description = "every source")
  private boolean all;

  @Option(
      names = "--ids",
      paramLabel = "1,2",
      split = ",",
      description = "sources by their numbers")
  private List<Integer> ids = new ArrayList<>();

  /// The sources that are meant.
  ///
  /// @throws Refusal when none is, or one that there is not
  List<SourceId> of(Desk desk) {
    if (all == !ids.isEmpty()) {
      throw new Refusal("Say which sources: either --all, or --ids with their numbers.");
    }
    Set<SourceId> known =
        desk.stores().sources().all().stream()
            .filter(source -> source.setup().polled())
            .map(Source::id)
            .collect(Collectors.toSet());
    if (all) return known.stream().sorted().toList();
    for (int id : ids) {
      if (id < 1 || !known.contains(new SourceId(id))) {
        throw new Refusal("There is no source " + id + ". earshot sources lists them.");
      }
    }
    return ids.stream().map(SourceId::new).toList();
  }
}
