package earshot.storage;

import earshot.model.Sighting;
import java.util.Optional;

/// What tells the mention of a sighting from all others, hashed once and before it is the writer's
/// turn.
///
/// @param externalId the source's own id as stored
/// @param own the place of the sighting in its source: its id, else its address, else its text
/// @param ownAddress the same without regard to the id
/// @param platformId the id across sources of one platform
/// @param address the canonical address across sources
record Keys(
    Optional<String> externalId,
    Fingerprint own,
    Fingerprint ownAddress,
    Optional<Fingerprint> platformId,
    Optional<Fingerprint> address) {
  private static final int LONGEST_ID = 1_024;

  static Keys of(Sighting sighting) {
    Sighting.Identity identity = sighting.identity();
    Optional<String> id = identity.externalId().map(given -> Wording.fitting(given, LONGEST_ID));
    Optional<String> url = identity.canonicalUrl();
    Fingerprint ownAddress =
        url.map(address -> Fingerprint.of("url", address))
            .orElseGet(() -> Fingerprint.of("text", identity.fallback()));
    String space = identity.idSpace();
    return new Keys(
        id,
        id.map(given -> Fingerprint.of("id", given)).orElse(ownAddress),
        ownAddress,
        space.isEmpty()
            ? Optional.empty()
            : id.map(given -> Fingerprint.of("platform", space, given)),
        url.map(address -> Fingerprint.of("address", address)));
  }
}
