package earshot.storage;

import earshot.model.CameBack;
import earshot.model.SourceId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Judges what arrives by the conversation it is part of, within the transaction of its arrival, so
/// that each arrival is judged once: whether it is our own answer, a customer's answer to another,
/// or a word of those we answered.
final class Answering {
  static final String AT_ADDRESS =
      """
      SELECT d.sent_key, d.id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (sent_key)
      JOIN draft d ON d.sent_key = w.sent_key
      WHERE d.found_mention_id IS NULL AND d.sent_at IS NOT NULL""";
  static final String BY_KEY =
      """
      SELECT k.key_hash, k.mention_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (key_hash)
      JOIN mention_key k ON k.key_hash = w.key_hash
      WHERE k.mention_id > 0""";
  static final String CHILDREN =
      """
      SELECT r.parent_key, r.mention_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (parent_key)
      JOIN reply_to r ON r.parent_key = w.parent_key""";
  static final String ANSWERED =
      """
      SELECT DISTINCT d.mention_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN draft d ON d.mention_id = w.mention_id
      WHERE d.sent_at IS NOT NULL""";
  private static final String ADD = "INSERT INTO reply_to (mention_id, parent_key) VALUES (?, ?)";
  static final String FOUND = "UPDATE draft SET found_mention_id = ? WHERE id = ?";

  private final Rows rows;
  private final SourceId source;
  private final Lines lines;
  private final Instant now;
  // By identity: what hangs on an arrival is long to hash.
  private final IdentityHashMap<Arrival, ReplyKeys> keys = new IdentityHashMap<>();
  private final Map<Long, Long> sentAt = new HashMap<>();
  private final Map<Long, Long> shared = new HashMap<>();
  private final Map<Long, Long> inSource = new HashMap<>();
  private final Map<Long, Arrival> noted = new LinkedHashMap<>();

  Answering(Rows rows, SourceId source, Lines lines, Instant now) {
    this.rows = rows;
    this.source = source;
    this.lines = lines;
    this.now = now;
  }

  /// Looks up at once where our answers are expected, and what the batch answers.
  void load(Collection<Arrival> batch) throws SQLException {
    Set<Long> addresses = new HashSet<>();
    Set<Long> parents = new HashSet<>();
    Set<Long> own = new HashSet<>();
    for (Arrival each : batch) {
      each.keys().address().ifPresent(print -> addresses.add(print.hash()));
      ReplyKeys reply = ReplyKeys.of(each.sighting());
      keys.put(each, reply);
      Set<Long> into = reply.shared() ? parents : own;
      reply.parent().ifPresent(into::add);
      reply.thread().ifPresent(into::add);
    }
    each(AT_ADDRESS, "sent_key", "id", addresses, sentAt);
    each(BY_KEY, "key_hash", "mention_id", parents, shared);
    if (own.isEmpty()) return;
    rows.each(
        Identities.SEEN,
        row -> {
          long mention = row.integral("mention_id");
          if (mention != DeletedRows.NOBODY) inSource.put(row.integral("ext_hash"), mention);
        },
        own.toArray(Long[]::new),
        source);
  }

  /// Whether it is an answer of our own: it stands where we said our answer stands, or one of our
  /// handles says it to somebody who is stored.
  boolean isOurs(Arrival arrival) {
    return draftAt(arrival).isPresent()
        || (arrival.candidate().ours() && parent(arrival).isPresent());
  }

  /// Notes a new mention and what it answers.
  void note(long id, Arrival arrival) {
    noted.put(id, arrival);
    reply(arrival).parent().ifPresent(key -> lines.add(ADD, id, key));
  }

  /// Judges all that was noted, once it is written.
  ///
  /// @param edited mentions that say something else now
  /// @return mentions for which it makes a difference
  Set<Long> judge(Collection<Long> edited) throws SQLException {
    Threads threads = new Threads(rows, now);
    Map<Long, Long> ours = new HashMap<>();
    for (Map.Entry<Long, Arrival> each : noted.entrySet()) {
      draftAt(each.getValue()).ifPresent(draft -> ours.put(each.getKey(), draft));
      tie(threads, each.getKey(), each.getValue());
    }
    tieChildren(threads);
    for (Map.Entry<Long, Long> each : ours.entrySet()) {
      rows.change(FOUND, each.getKey(), each.getValue());
    }
    Set<Long> touched = threads.judge();
    touched.addAll(edits(edited));
    return touched;
  }

  private void tie(Threads threads, long id, Arrival arrival) throws SQLException {
    ReplyKeys reply = reply(arrival);
    if (reply.parent().isEmpty()) return;
    if (!lookedUpNow(reply)) return;
    parent(arrival).ifPresent(parent -> threads.tie(id, parent, Threads.How.NEW));
    Optional<Long> thread = find(reply, reply.thread());
    if (thread.isPresent() && !thread.equals(parent(arrival))) {
      threads.tie(id, thread.get(), Threads.How.IN_THREAD);
    }
  }

  // What came in the same batch was not there when the batch was looked up.
  private boolean lookedUpNow(ReplyKeys reply) throws SQLException {
    if (find(reply, reply.parent()).isPresent()) return true;
    long key = reply.parent().orElseThrow();
    for (Map.Entry<Long, Arrival> each : noted.entrySet()) {
      Keys other = each.getValue().keys();
      Optional<Fingerprint> print = reply.shared() ? other.platformId() : Optional.of(other.own());
      if (print.isPresent() && print.get().hash() == key) {
        (reply.shared() ? shared : inSource).put(key, each.getKey());
      }
    }
    return find(reply, reply.parent()).isPresent() || find(reply, reply.thread()).isPresent();
  }

  // An answer may arrive before what it answers.
  private void tieChildren(Threads threads) throws SQLException {
    Map<Long, Long> byKey = new HashMap<>();
    for (Map.Entry<Long, Arrival> each : noted.entrySet()) {
      Keys of = each.getValue().keys();
      byKey.put(of.platformId().orElse(of.own()).hash(), each.getKey());
    }
    if (byKey.isEmpty()) return;
    List<long[]> pairs = new ArrayList<>();
    rows.each(
        CHILDREN,
        row -> pairs.add(new long[] {row.integral("mention_id"), row.integral("parent_key")}),
        (Object) byKey.keySet().toArray(Long[]::new));
    for (long[] pair : pairs) {
      Long parent = byKey.get(pair[1]);
      if (parent != null && parent != pair[0]) threads.tie(pair[0], parent, Threads.How.STORED);
    }
  }

  private Set<Long> edits(Collection<Long> edited) throws SQLException {
    if (edited.isEmpty()) return Set.of();
    Set<Long> answered =
        Set.copyOf(
            rows.list(
                ANSWERED, row -> row.integral("mention_id"), (Object) edited.toArray(Long[]::new)));
    Awaited.add(rows, answered, CameBack.EDITED_AFTER_REPLY);
    return answered;
  }

  private ReplyKeys reply(Arrival arrival) {
    return keys.computeIfAbsent(arrival, each -> ReplyKeys.of(each.sighting()));
  }

  private Optional<Long> parent(Arrival arrival) {
    ReplyKeys reply = reply(arrival);
    return find(reply, reply.parent());
  }

  private Optional<Long> find(ReplyKeys reply, Optional<Long> key) {
    Map<Long, Long> known = reply.shared() ? shared : inSource;
    return key.map(known::get);
  }

  private Optional<Long> draftAt(Arrival arrival) {
    return arrival.keys().address().map(print -> sentAt.get(print.hash()));
  }

  private void each(String sql, String from, String to, Set<Long> wanted, Map<Long, Long> into)
      throws SQLException {
    if (wanted.isEmpty()) return;
    rows.each(
        sql,
        row -> into.put(row.integral(from), row.integral(to)),
        (Object) wanted.toArray(Long[]::new));
  }
}
