package earshot.storage;

import earshot.model.BrandHit;
import earshot.model.BrandId;
import earshot.model.Candidate;
import earshot.model.Label;
import earshot.model.Reading;
import earshot.model.Score;
import earshot.model.Sighting;
import earshot.model.SourceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/// A candidate with everything that can be worked out of it before it is the writer's turn: there
/// is one writer, and many who wait for it.
///
/// @param contentHash of the wording
/// @param scored what was understood, as it is stored
/// @param outset how it begins when it is new
/// @param media as stored; absent when there is none, or too much
/// @param voice who speaks
record Arrival(
    Candidate candidate,
    Wording wording,
    Keys keys,
    long contentHash,
    Scored scored,
    Outset outset,
    Optional<String> media,
    Optional<Voice> voice) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LONGEST_MEDIA = 131_072;

  /// A reading with its reasons as they are stored.
  ///
  /// @param reasons of the whole text's score, with the signs of what the text does
  /// @param reasonsByBrand of the scores that brands have of their own
  record Scored(Reading reading, String reasons, Map<BrandId, String> reasonsByBrand) {
    static Scored of(Reading reading) {
      Map<BrandId, String> byBrand = new HashMap<>();
      reading
          .byBrand()
          .forEach((brand, score) -> byBrand.put(brand, ReasonText.write(score.contributions())));
      String whole = ReasonText.write(reading.whole().contributions(), reading.cues());
      return new Scored(reading, whole, byBrand);
    }
  }

  static Arrival of(Candidate candidate) {
    Wording wording = Wording.of(candidate.sighting().words());
    return new Arrival(
        candidate,
        wording,
        Keys.of(candidate.sighting()),
        wording.contentHash(),
        Scored.of(candidate.reading()),
        Outset.of(candidate),
        media(candidate.sighting()),
        Voice.of(candidate.sighting()));
  }

  /// A sighting that is only looked up, not stored.
  static Arrival unread(Sighting sighting) {
    Score none = new Score(Label.UNSCORED, 0, 0, 0, 0, List.of());
    return of(new Candidate(sighting, List.of(), new Reading("und", none, Map.of(), "")));
  }

  static List<Arrival> of(List<Candidate> candidates) {
    return candidates.stream().map(Arrival::of).toList();
  }

  Sighting sighting() {
    return candidate.sighting();
  }

  /// The same as an answer of our own.
  Arrival asOurs() {
    return new Arrival(
        candidate, wording, keys, contentHash, scored, outset.asOurs(), media, voice);
  }

  Reading reading() {
    return candidate.reading();
  }

  SourceId source() {
    return candidate.sighting().source();
  }

  /// The brands it names, each once, in order.
  SortedSet<BrandId> brands() {
    SortedSet<BrandId> brands =
        new TreeSet<>((one, other) -> Integer.compare(one.value(), other.value()));
    for (BrandHit hit : candidate.hits()) brands.add(hit.brand());
    return brands;
  }

  private static Optional<String> media(Sighting sighting) {
    if (sighting.media().isEmpty()) return Optional.empty();
    String json = JSON.writeValueAsString(sighting.media());
    return json.length() > LONGEST_MEDIA ? Optional.empty() : Optional.of(json);
  }
}
