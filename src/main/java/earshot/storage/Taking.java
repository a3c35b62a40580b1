package earshot.storage;

import earshot.model.BrandId;
import earshot.model.Candidate;
import earshot.model.MentionId;
import earshot.model.PollBatch;
import earshot.model.Sighting;
import earshot.model.SourceKind;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes one batch in, within one transaction.
final class Taking {
  private static final String SOURCE = "SELECT kind, removed FROM source WHERE id = ?";

  private final Rows rows;
  private final IdSource ids;
  private final PollBatch batch;
  private final Lines lines = new Lines();
  private final Wordings wordings;
  private final Identities identities;
  private final Tally tally;
  private final NewMention newMention;
  private final KnownMention knownMention;
  private final List<Long> added = new ArrayList<>();
  private final Set<MentionId> changed = new HashSet<>();

  Taking(Rows rows, IdSource ids, PollBatch batch, Instant now, ZoneId zone) {
    this.rows = rows;
    this.ids = ids;
    this.batch = batch;
    this.wordings = new Wordings(rows);
    this.identities = new Identities(rows, batch.source(), lines, wordings);
    this.tally = new Tally(zone);
    ScoreRows scores = new ScoreRows(rows, ids, lines);
    BrandMarks marks = new BrandMarks(lines, tally, scores);
    this.newMention = new NewMention(lines, tally, scores, marks, now);
    this.knownMention = new KnownMention(rows, lines, scores, marks, now);
  }

  /// Takes everything in and says what was new.
  MentionStore.Taken run() throws SQLException {
    Optional<SourceKind> kind = kind();
    if (kind.isEmpty()) return nothing();
    identities.load(batch.candidates().stream().map(Candidate::sighting).toList());
    for (Candidate each : batch.candidates()) take(each, kind.get());
    lines.run(rows);
    tally.run(rows);
    PollRows polls = new PollRows(rows, ids);
    var attempt = polls.keep(batch, added.size());
    return new MentionStore.Taken(
        MentionRows.byIds(rows, added), changed, identities.sightings(), attempt);
  }

  private void take(Candidate candidate, SourceKind kind) throws SQLException {
    Sighting sighting = candidate.sighting();
    Optional<Long> known = identities.find(sighting);
    long id = known.isPresent() ? known.get() : ids.next(rows, "mention");
    if (known.isEmpty()) {
      newMention.add(id, candidate, kind);
      wordings.put(id, Wording.of(sighting.words()));
      added.add(id);
    } else if (knownMention.meet(id, candidate, wordings)) {
      if (!added.contains(id)) changed.add(new MentionId(id));
    }
    identities.note(sighting, id);
  }

  // Empty when the source was removed while it was being read: then nothing of it is kept.
  private Optional<SourceKind> kind() throws SQLException {
    record Known(SourceKind kind, boolean removed) {}
    Known known =
        rows.first(
                SOURCE,
                row -> new Known(row.coded(SourceKind.class, "kind"), row.flag("removed")),
                batch.source())
            .orElseThrow(() -> new IllegalArgumentException("no source " + batch.source()));
    return known.removed() ? Optional.empty() : Optional.of(known.kind());
  }

  private MentionStore.Taken nothing() {
    return new MentionStore.Taken(List.of(), Set.of(), 0, PollRows.withStored(batch.attempt(), 0));
  }

  /// The brands a candidate names, each once.
  static Set<BrandId> brands(Candidate candidate) {
    Set<BrandId> brands = new HashSet<>();
    candidate.hits().forEach(hit -> brands.add(hit.brand()));
    return brands;
  }
}
