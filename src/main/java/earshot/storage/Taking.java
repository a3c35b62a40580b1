package earshot.storage;

import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.PollAttempt;
import earshot.model.PollBatch;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes one batch in, within one transaction.
final class Taking {
  private final Rows rows;
  private final IdSource ids;
  private final Delivery delivery;
  private final Barred barred;
  private final PollRows polls;
  private final Instant now;
  private final Midnights midnights;
  private final Lines lines = new Lines();
  private final Wordings wordings;
  private final Identities identities;
  private final Tally tally;
  private final NewMention newMention;
  private final RuleMarks ruleMarks;
  private final KnownMention knownMention;
  private final AuthorRows authors;
  private final Answering answering;
  private final Map<Long, Mention> added = new LinkedHashMap<>();
  private final Set<Long> hidden = new HashSet<>();
  private final Set<MentionId> changed = new HashSet<>();
  private boolean addedAndChanged;

  /// A batch and what was worked out of it before it was its turn.
  ///
  /// @param cursor tells the batch's cursor from others
  record Delivery(PollBatch batch, List<Arrival> arrivals, Fingerprint cursor) {
    static Delivery of(PollBatch batch) {
      return new Delivery(
          batch, Arrival.of(batch.candidates()), CursorPrints.print(batch.cursor()));
    }

    MentionStore.Taken take(Rows rows, Database database) throws SQLException {
      return new Taking(
              rows, database.memory(), this, database.clock().instant(), database.midnights())
          .run();
    }
  }

  Taking(Rows rows, Memory memory, Delivery delivery, Instant now, Midnights midnights) {
    this.rows = rows;
    this.ids = memory.ids();
    this.delivery = delivery;
    this.barred = memory.barred();
    this.polls = new PollRows(rows, memory);
    this.wordings = new Wordings(rows);
    this.identities = new Identities(rows, delivery.batch().source(), lines, wordings);
    this.now = now;
    this.midnights = midnights;
    this.tally = new Tally(midnights);
    ScoreRows scores = new ScoreRows(rows, ids, lines);
    BrandMarks marks = new BrandMarks(lines, tally, scores);
    this.authors = new AuthorRows(rows, ids, lines);
    this.answering = new Answering(rows, delivery.batch().source(), lines, now);
    this.newMention = new NewMention(lines, new NewMention.Parts(scores, marks, authors), now);
    this.ruleMarks = new RuleMarks(rows, ids, lines, now);
    this.knownMention = new KnownMention(rows, lines, scores, marks, now);
  }

  /// Takes everything in and says what was new.
  MentionStore.Taken run() throws SQLException {
    PollBatch batch = delivery.batch();
    if (delivery.arrivals().isEmpty()) return keepPoll(batch);
    Optional<Origins.Known> source = Origins.find(rows, batch.source());
    if (source.isEmpty()) return nothing();
    List<Arrival> arrivals = barred.without(rows, delivery.arrivals());
    load(arrivals);
    for (Arrival each : arrivals) take(each, source.get());
    lines.run(rows);
    tally.run(rows);
    ruleMarks.assign();
    quarantine();
    changed.addAll(Batches.named(answering.judge(knownMention.rewritten())));
    PollAttempt attempt = polls.keep(batch, delivery.cursor(), added.size());
    return new MentionStore.Taken(asStored(), changed, identities.sightings(), attempt);
  }

  private void quarantine() throws SQLException {
    for (Map.Entry<Long, String> each : knownMention.quarantined().entrySet()) {
      Hiding.Cause cause = new Hiding.Cause(Optional.empty(), each.getValue(), now);
      hidden.addAll(Hiding.hide(rows, midnights, List.of(each.getKey()), cause));
    }
  }

  // Most polls bring nothing.
  private MentionStore.Taken keepPoll(PollBatch batch) throws SQLException {
    if (Origins.isRemoved(rows, batch.source())) return nothing();
    return new MentionStore.Taken(List.of(), Set.of(), 0, polls.keep(batch, delivery.cursor(), 0));
  }

  private void load(List<Arrival> arrivals) throws SQLException {
    identities.load(arrivals);
    authors.load(arrivals);
    answering.load(arrivals);
    Set<Long> known = identities.mentions();
    wordings.load(known);
    knownMention.load(known);
  }

  private void take(Arrival arrival, Origins.Known source) throws SQLException {
    Optional<Long> known = identities.find(arrival);
    if (known.isPresent() && known.get() == DeletedRows.NOBODY) return;
    long id = known.isPresent() ? known.get() : ids.next(rows, "mention");
    if (known.isEmpty()) {
      add(id, arrival, source);
      wordings.put(id, arrival.wording());
    } else if (knownMention.meet(id, arrival, wordings)) {
      if (added.containsKey(id)) addedAndChanged = true;
      else changed.add(new MentionId(id));
    }
    identities.note(arrival, id);
  }

  private void add(long id, Arrival heard, Origins.Known source) throws SQLException {
    Arrival arrival = answering.isOurs(heard) ? heard.asOurs() : heard;
    added.put(id, newMention.add(id, arrival, source));
    answering.note(id, heard);
    Outset outset = arrival.outset();
    ruleMarks.add(id, outset);
    if (!outset.shown()) hidden.add(id);
    if (outset.marked()) changed.add(new MentionId(id));
  }

  // A document that holds an item twice, with two wordings, is rare enough to be read back.
  private List<Mention> asStored() throws SQLException {
    List<Mention> all =
        addedAndChanged
            ? MentionRows.byIds(rows, List.copyOf(added.keySet()))
            : new ArrayList<>(added.values());
    return hidden.isEmpty()
        ? all
        : all.stream().filter(each -> !hidden.contains(each.id().value())).toList();
  }

  private MentionStore.Taken nothing() {
    PollAttempt attempt = PollRows.withStored(delivery.batch().attempt(), 0);
    return new MentionStore.Taken(List.of(), Set.of(), 0, attempt);
  }
}
