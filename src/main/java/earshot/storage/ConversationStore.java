package earshot.storage;

import earshot.model.CameBack;
import earshot.model.DraftId;
import earshot.model.JournalAction;
import earshot.model.MentionId;
import earshot.model.Status;
import earshot.model.Trait;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Keeps who answered whom: customers each other, and we them.
public final class ConversationStore {
  static final String PEERS =
      """
      SELECT answer_id, by_person
      FROM peer_answer
      WHERE mention_id = ?
      ORDER BY mention_id, answer_id\
      """;
  static final String HELPED =
      """
      SELECT DISTINCT p.mention_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN peer_answer p ON p.mention_id = w.mention_id\
      """;
  static final String ANSWERS_BY =
      """
      SELECT p.mention_id, p.answer_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (answer_id)
      JOIN peer_answer p ON p.answer_id = w.answer_id
      JOIN mention q ON q.id = p.mention_id
      WHERE BITAND(q.flags, CAST(? AS INTEGER)) <> 0\
      """;
  private static final String ADD_PEER =
      """
      INSERT INTO peer_answer (mention_id, answer_id, by_person, made_at, by_user)
      VALUES (?, ?, TRUE, ?, ?)\
      """;
  private static final String HAS_PEER =
      "SELECT COUNT(*) FROM peer_answer WHERE mention_id = ? AND answer_id = ?";
  private static final String DROP_PEER =
      "DELETE FROM peer_answer WHERE mention_id = ? AND answer_id = ?";
  static final String SENT_OF =
      """
      SELECT d.id, d.mention_id, d.sent_url, d.sent_key, d.found_mention_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN draft d ON d.mention_id = w.mention_id
      WHERE d.sent_at IS NOT NULL AND d.sent_url IS NOT NULL\
      """;
  static final String SENT_UNKEYED =
      """
      SELECT id, mention_id, sent_url, sent_key, found_mention_id
      FROM draft
      WHERE sent_at IS NOT NULL AND sent_url IS NOT NULL AND sent_key IS NULL\
      """;
  private static final String KEY =
      "UPDATE draft SET sent_key = ?, found_mention_id = ? WHERE id = ?";
  private static final String MARK =
      "UPDATE mention SET flags = BITOR(flags, CAST(? AS INTEGER)) WHERE id = ?";
  private final Database database;

  ConversationStore(Database database) {
    this.database = database;
  }

  /// A customer's answer to another.
  ///
  /// @param byPerson whether a person named it; else the thread did
  public record Peer(MentionId answer, boolean byPerson) {}

  /// What customers answered, oldest id first.
  public List<Peer> peers(MentionId mention) {
    return database.read(
        rows ->
            rows.list(
                PEERS,
                row -> new Peer(new MentionId(row.integral("answer_id")), row.flag("by_person")),
                mention));
  }

  /// Which of these mentions a customer answered.
  public Set<MentionId> answered(Collection<MentionId> mentions) {
    Object wanted = mentions.stream().map(MentionId::value).toArray(Long[]::new);
    return Set.copyOf(
        database.read(
            rows -> rows.list(HELPED, row -> new MentionId(row.integral("mention_id")), wanted)));
  }

  /// Which complaints these mentions answer, as far as they are known to answer one.
  public Map<MentionId, MentionId> complaintsAnswered(Collection<MentionId> answers) {
    Map<MentionId, MentionId> found = new HashMap<>();
    if (answers.isEmpty()) return found;
    Object wanted = answers.stream().map(MentionId::value).toArray(Long[]::new);
    database.read(
        rows ->
            rows.list(
                ANSWERS_BY,
                row ->
                    found.put(
                        new MentionId(row.integral("answer_id")),
                        new MentionId(row.integral("mention_id"))),
                wanted,
                Flags.bit(Trait.COMPLAINT)));
    return found;
  }

  /// Says by hand that a mention answers another; false when that is known already.
  ///
  /// @throws IllegalArgumentException when one of them is not stored, or they are one
  public boolean name(MentionId mention, MentionId answer, String byUser) {
    if (mention.equals(answer)) {
      throw new IllegalArgumentException("A mention does not answer itself.");
    }
    Instant now = database.clock().instant();
    return database.write(
        rows -> {
          Long[] both = {mention.value(), answer.value()};
          if (rows.list(TagRows.STORED, row -> row.integral(1), (Object) both).size() < 2) {
            throw new IllegalArgumentException("One of these mentions is no longer stored.");
          }
          if (rows.number(HAS_PEER, mention, answer) > 0) return false;
          rows.change(ADD_PEER, mention, answer, now, Wording.fitting(byUser, 200));
          journal(rows, now, byUser, mention, answer);
          return true;
        });
  }

  /// Takes back that a mention answers another; false when nobody said so.
  public boolean unname(MentionId mention, MentionId answer, String byUser) {
    Instant now = database.clock().instant();
    return database.write(
        rows -> {
          if (rows.change(DROP_PEER, mention, answer) == 0) return false;
          journal(rows, now, byUser, mention, answer);
          return true;
        });
  }

  private static void journal(
      Rows rows, Instant now, String byUser, MentionId mention, MentionId answer)
      throws SQLException {
    String object = "mention:" + mention.value();
    String words = "mention:" + answer.value();
    JournalRows.append(rows, now, byUser, JournalAction.PEER_ANSWER, object, words);
  }

  /// Mentions that are to come back into work, and why.
  ///
  /// @param entries as they are noted
  public record Returning(Map<CameBack, Set<MentionId>> mentions, List<String> entries) {
    /// Copies the collections.
    public Returning {
      mentions = Map.copyOf(mentions);
      entries = List.copyOf(entries);
    }
  }

  /// What was noted to come back and has not yet.
  public Returning returning() {
    List<String> entries = database.read(Awaited::read);
    Map<CameBack, Set<MentionId>> mentions = new HashMap<>();
    for (String entry : entries) {
      int colon = entry.indexOf(':');
      CameBack why = CameBack.valueOf(entry.substring(colon + 1).toUpperCase(Locale.ROOT));
      mentions
          .computeIfAbsent(why, _ -> new HashSet<>())
          .add(new MentionId(Long.parseLong(entry.substring(0, colon))));
    }
    return new Returning(mentions, entries);
  }

  /// Notes that they came back.
  public void returned(Returning done) {
    if (done.entries().isEmpty()) return;
    database.write(
        rows -> {
          Awaited.remove(rows, done.entries());
          return done;
        });
  }

  /// An answer that was sent, by the address at which it should stand.
  private record Sent(
      DraftId draft, MentionId mention, String url, Optional<Long> key, boolean found) {}

  /// Looks for our answers to these mentions among what is stored, at the addresses people gave,
  /// and notes where to expect those that are not there yet; returns the mentions concerned.
  ///
  /// @param canonical the key of an address, empty where it has none
  public Set<MentionId> expect(Collection<MentionId> mentions, UnaryOperator<String> canonical) {
    Object wanted = mentions.stream().map(MentionId::value).toArray(Long[]::new);
    List<Sent> sent = database.read(rows -> rows.list(SENT_OF, ConversationStore::sent, wanted));
    return expected(sent, canonical);
  }

  /// The same for all answers of which it was never noted where to expect them.
  public Set<MentionId> expectAll(UnaryOperator<String> canonical) {
    List<Sent> sent = database.read(rows -> rows.list(SENT_UNKEYED, ConversationStore::sent));
    return expected(sent, canonical);
  }

  private Set<MentionId> expected(List<Sent> sent, UnaryOperator<String> canonical) {
    Set<MentionId> touched = new HashSet<>();
    for (Sent each : sent) {
      String address = canonical.apply(each.url());
      if (address.isEmpty()) continue;
      long key = Fingerprint.of("address", address).hash();
      if (each.key().equals(Optional.of(key))) continue;
      touched.add(each.mention());
      touched.addAll(database.write(rows -> settle(rows, each, key)));
    }
    return touched;
  }

  private Set<MentionId> settle(Rows rows, Sent sent, long key) throws SQLException {
    List<Long> there =
        rows.list(Answering.BY_KEY, row -> row.integral("mention_id"), (Object) new Long[] {key});
    Optional<Long> found = there.stream().filter(id -> id != sent.mention().value()).findFirst();
    rows.change(KEY, key, found, sent.draft());
    if (found.isEmpty()) return Set.of();
    rows.change(MARK, Flags.bit(Trait.OURS), found.get());
    StatusChange.run(rows, database, List.of(found.get()), Status.NO_ACTION);
    Lines lines = new Lines();
    SearchDirty.note(lines, found.get());
    lines.run(rows);
    return Set.of(new MentionId(found.get()));
  }

  private static Sent sent(Row row) throws SQLException {
    return new Sent(
        new DraftId(row.integral("id")),
        new MentionId(row.integral("mention_id")),
        row.text("sent_url"),
        row.integralIf("sent_key").stream().boxed().findFirst(),
        row.integralIf("found_mention_id").isPresent());
  }

  /// Looks through mentions that were stored before anybody noted what they answer; some hundreds
  /// at a time. True when there may be more.
  ///
  /// @param space the service whose ids the items of a preset have; empty for ids of one source
  public boolean fillIn(UnaryOperator<String> space) {
    return OldReplies.fillIn(database, space);
  }
}
