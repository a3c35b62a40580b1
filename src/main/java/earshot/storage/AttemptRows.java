package earshot.storage;

import earshot.model.Coded;
import earshot.model.CoverageLevel;
import earshot.model.CoverageSpan;
import earshot.model.FailureReason;
import earshot.model.Outcome;
import earshot.model.PollAttempt;
import earshot.model.Repair;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes and reads the ledger of attempts.
final class AttemptRows {
  private static final int LONGEST_COVERED = 4_000;

  private static final String ADD =
      """
      INSERT INTO poll_attempt (id, source_id, started_at, ended_at, outcome, reason, sentence,
        http_status, host, bytes_wire, bytes_inflated, validator_sent, validator_hit, retry_after,
        entries, fresh, matched, stored, repairs, oldest, newest, overlap, covered, possible_loss)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  static final String LATEST =
      """
      SELECT *
      FROM poll_attempt
      WHERE source_id = ?
      ORDER BY source_id DESC, started_at DESC, id DESC
      LIMIT ?""";

  private AttemptRows() {}

  static void add(Rows rows, long id, PollAttempt attempt) throws SQLException {
    PollAttempt.Result result = attempt.result();
    PollAttempt.Exchange exchange = attempt.exchange();
    PollAttempt.Yield yield = attempt.yield();
    PollAttempt.Proof proof = attempt.proof();
    rows.change(
        ADD,
        id,
        attempt.source(),
        attempt.startedAt(),
        attempt.endedAt(),
        result.outcome(),
        result.reason().map(FailureReason::code),
        Wording.fitting(result.sentence(), 2_000),
        exchange.status(),
        host(attempt),
        exchange.bytesWire(),
        exchange.bytesInflated(),
        exchange.validatorSent(),
        exchange.validatorHit(),
        exchange.retryAfter(),
        yield.entries(),
        yield.fresh(),
        yield.matched(),
        yield.stored(),
        yield.repairs().stream().map(Repair::code).sorted().collect(Collectors.joining(",")),
        proof.oldest(),
        proof.newest(),
        proof.overlap(),
        covered(proof.covered()),
        proof.possibleLoss());
  }

  /// The host as stored.
  static String host(PollAttempt attempt) {
    return Wording.fitting(attempt.exchange().host(), 300);
  }

  static PollAttempt read(Row row) throws SQLException {
    SourceId source = new SourceId(row.small("source_id"));
    return new PollAttempt(
        source,
        row.time("started_at"),
        row.time("ended_at"),
        new PollAttempt.Result(
            row.coded(Outcome.class, "outcome"),
            row.textIf("reason").map(code -> FailureReason.valueOf(constant(code))),
            row.text("sentence")),
        exchange(row),
        new PollAttempt.Yield(
            row.small("entries"),
            row.small("fresh"),
            row.small("matched"),
            row.small("stored"),
            repairs(row.text("repairs"))),
        new PollAttempt.Proof(
            row.timeIf("oldest"),
            row.timeIf("newest"),
            row.flagIf("overlap"),
            covered(source, row.text("covered")),
            row.flag("possible_loss")));
  }

  private static PollAttempt.Exchange exchange(Row row) throws SQLException {
    return new PollAttempt.Exchange(
        row.small("http_status"),
        row.text("host"),
        row.integral("bytes_wire"),
        row.integral("bytes_inflated"),
        row.flag("validator_sent"),
        row.flag("validator_hit"),
        row.timeIf("retry_after"));
  }

  private static Set<Repair> repairs(String codes) {
    Set<Repair> repairs = EnumSet.noneOf(Repair.class);
    for (String code : codes.split(",", -1)) {
      if (!code.isEmpty()) repairs.add(Repair.valueOf(constant(code)));
    }
    return repairs;
  }

  private static String constant(String code) {
    return code.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  // One word per span: from and to in milliseconds, then the level.
  private static String covered(List<CoverageSpan> spans) {
    StringBuilder text = new StringBuilder();
    for (CoverageSpan span : spans) {
      String word =
          span.range().from().toEpochMilli()
              + "/"
              + span.range().to().toEpochMilli()
              + "/"
              + span.level().code()
              + " ";
      if (text.length() + word.length() > LONGEST_COVERED) break;
      text.append(word);
    }
    return text.toString();
  }

  private static List<CoverageSpan> covered(SourceId source, String text) {
    List<CoverageSpan> spans = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      String[] part = word.split("/", -1);
      if (part.length != 3) continue;
      Instant from = Instant.ofEpochMilli(Long.parseLong(part[0]));
      Instant to = Instant.ofEpochMilli(Long.parseLong(part[1]));
      CoverageLevel level = Coded.of(CoverageLevel.class, Integer.parseInt(part[2]));
      range(from, to).ifPresent(range -> spans.add(new CoverageSpan(source, range, level)));
    }
    return spans;
  }

  /// The range in whole milliseconds; absent when nothing is left of it.
  static Optional<TimeRange> range(Instant from, Instant to) {
    Instant start = Rows.storable(from);
    Instant end = Rows.storable(to);
    return start.isBefore(end) ? Optional.of(new TimeRange(start, end)) : Optional.empty();
  }
}
