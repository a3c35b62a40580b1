package earshot.intake.start;

import earshot.model.Candidate;
import earshot.model.Sighting;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A post that an answer holds and the query finds; it is not stored.
///
/// @param from the name of the source
public record Found(Candidate candidate, Proposal proposal, String from) {
  /// The newest, each post once, although several sources may show it.
  public static List<Found> newest(List<Found> all, int most) {
    Set<String> seen = new HashSet<>();
    return all.stream()
        .sorted(
            Comparator.comparing((Found found) -> found.sighting().time().effective()).reversed())
        .filter(found -> seen.add(found.identity()))
        .limit(most)
        .toList();
  }

  /// The post.
  public Sighting sighting() {
    return candidate.sighting();
  }

  /// Tells it from other posts.
  public String identity() {
    Sighting.Identity identity = sighting().identity();
    return identity
        .canonicalUrl()
        .or(() -> identity.externalId().map(id -> proposal.key() + " " + id))
        .or(() -> Optional.of(identity.fallback()))
        .orElseThrow();
  }
}
