package earshot.ui.sources.egress;

import earshot.model.Egress;
import earshot.model.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The book of what left this computer; not for the FX thread.
public interface EgressBook {
  /// Every host that was contacted since then, in any order.
  List<HostLine> hosts(Instant since);

  /// The latest exchanges with a host, newest first.
  ///
  /// @param limit at most so many
  List<Egress> lines(String host, Instant since, int limit);

  /// The names of sources, removed ones included where they are known.
  Map<SourceId, String> names();

  /// What went to and came from one host.
  ///
  /// @param exchanges how often it was contacted
  /// @param bytesOut bytes of requests
  /// @param bytesIn bytes of answers as they came over the wire
  /// @param last when it was contacted last
  /// @param sources for which ones, as far as that is known by now
  /// @param sourceCount for how many; at least as many as are known
  record HostLine(
      String host,
      Set<Egress.Purpose> purposes,
      long exchanges,
      long bytesOut,
      long bytesIn,
      Instant last,
      Set<SourceId> sources,
      int sourceCount) {
    /// Copies the sets.
    public HostLine {
      purposes = Set.copyOf(purposes);
      sources = Set.copyOf(sources);
    }
  }
}
