package earshot.ui.sources.egress;

import earshot.intake.Sources;
import earshot.model.Egress;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.SourceStatus;
import earshot.storage.EgressStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The book of the opened workspace.
public final class StoredEgress implements EgressBook {
  private static final int LINES_LOOKED_AT = 200;

  private final EgressStore store;
  private final Sources sources;

  /// @param sources gives the names
  public StoredEgress(EgressStore store, Sources sources) {
    this.store = store;
    this.sources = sources;
  }

  @Override
  public List<HostLine> hosts(Instant since) {
    return store.hosts(since).stream().map(use -> line(use, since)).toList();
  }

  private HostLine line(EgressStore.HostUse use, Instant since) {
    Set<SourceId> known =
        lines(use.host(), since, LINES_LOOKED_AT).stream()
            .flatMap(line -> line.source().stream())
            .collect(Collectors.toSet());
    return new HostLine(
        use.host(),
        use.purposes(),
        use.exchanges(),
        use.bytesOut(),
        use.bytesIn(),
        use.last(),
        known,
        Math.max(use.sources(), known.size()));
  }

  @Override
  public List<Egress> lines(String host, Instant since, int limit) {
    return store.lines(host, limit).stream().filter(line -> !line.at().isBefore(since)).toList();
  }

  @Override
  public Map<SourceId, String> names() {
    return sources.statuses().stream()
        .map(SourceStatus::source)
        .collect(Collectors.toMap(Source::id, Source::name));
  }
}
