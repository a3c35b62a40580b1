package earshot.replies.playbook;

import earshot.model.Incident;
import earshot.model.Mention;
import earshot.model.MentionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything about one incident at one moment.
///
/// @param steps in their order
/// @param chronicle oldest first
/// @param statement the holding statement as it was last written
public record Room(
    Incident incident,
    Known known,
    List<Incident.Step> steps,
    List<Chronicle.Line> chronicle,
    String statement) {
  /// Copies the lists.
  public Room {
    steps = List.copyOf(steps);
    chronicle = List.copyOf(chronicle);
  }

  /// What was known when it started.
  ///
  /// @param whole whether the stored snapshot is the one that was frozen
  /// @param stored those of its mentions that are still stored
  public record Known(Snapshot snapshot, boolean whole, List<Mention> stored) {
    /// Copies the list.
    public Known {
      stored = List.copyOf(stored);
    }

    /// The mentions of the snapshot, with what became of each.
    public List<Kept> said() {
      Map<MentionId, Mention> now = new HashMap<>();
      for (Mention mention : stored) now.put(mention.id(), mention);
      return snapshot.said().stream()
          .map(
              said -> {
                Optional<Mention> mention = Optional.ofNullable(now.get(said.mention()));
                return new Kept(said, mention, Snapshot.since(said, mention));
              })
          .toList();
    }
  }

  /// A mention of the snapshot.
  ///
  /// @param now as it is stored now; absent when it no longer is
  public record Kept(Snapshot.Said said, Optional<Mention> now, Snapshot.Since since) {}
}
