package earshot.storage;

import earshot.model.CameBack;
import earshot.model.Status;
import earshot.model.Trait;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Some answers and what they answer, looked up together and judged one by one.
final class Threads {
  static final String STANDING =
      """
      SELECT m.id, m.author_id, m.status, m.flags, m.shown, m.effective_at, a.person_id, a.site,
        a.ident_hash
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (id)
      JOIN mention m ON m.id = w.id
      LEFT JOIN author a ON a.id = m.author_id""";
  static final String SENT =
      """
      SELECT d.id, d.mention_id, d.sent_at, d.found_mention_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN draft d ON d.mention_id = w.mention_id
      WHERE d.sent_at IS NOT NULL""";
  static final String FOUND_AS =
      """
      SELECT d.mention_id, d.found_mention_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (found)
      JOIN draft d ON d.found_mention_id = w.found
      WHERE d.sent_at IS NOT NULL""";
  static final String UNTIL_ANSWER =
      """
      SELECT k.mention_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN work k ON k.mention_id = w.mention_id
      WHERE k.until_answer""";
  static final String PEER =
      """
      MERGE INTO peer_answer t
      USING (VALUES (CAST(? AS BIGINT), CAST(? AS BIGINT),
        CAST(? AS TIMESTAMP(3) WITH TIME ZONE))) s (mention_id, answer_id, made_at)
      ON t.mention_id = s.mention_id AND t.answer_id = s.answer_id
      WHEN NOT MATCHED THEN INSERT (mention_id, answer_id, by_person, made_at, by_user)
        VALUES (s.mention_id, s.answer_id, FALSE, s.made_at, '')""";
  private static final Set<Trait> ASKS = Set.of(Trait.QUESTION, Trait.REQUEST, Trait.COMPLAINT);
  private static final Set<Trait> NO_ANSWER =
      Set.of(Trait.QUESTION, Trait.COMPLAINT, Trait.QUARANTINED, Trait.REPEATED);

  private final Rows rows;
  private final Instant now;
  private final List<Tie> ties = new ArrayList<>();
  private final Map<Long, Post> posts = new HashMap<>();
  private final Map<Long, Sent> sent = new HashMap<>();
  private final Map<Long, Long> answerTo = new HashMap<>();
  private final Set<Long> waiting = new HashSet<>();

  /// How an answer hangs on what it answers.
  enum How {
    /// It has just arrived.
    NEW,
    /// It has just arrived somewhere in the thread.
    IN_THREAD,
    /// It was stored before, and what it answers has just arrived.
    STORED
  }

  private record Tie(long answer, long to, How how) {}

  private record Post(
      OptionalLong author, OptionalLong person, Status status, Set<Trait> are, Instant at) {
    private boolean by(Post other) {
      if (author.isEmpty() || other.author.isEmpty()) return false;
      return author.equals(other.author) || (person.isPresent() && person.equals(other.person));
    }

    private boolean isAny(Set<Trait> traits) {
      return are.stream().anyMatch(traits::contains);
    }
  }

  /// The last answer that was sent to a mention.
  private record Sent(long draft, Instant at, boolean found) {}

  Threads(Rows rows, Instant now) {
    this.rows = rows;
    this.now = now;
  }

  void tie(long answer, long to, How how) {
    ties.add(new Tie(answer, to, how));
  }

  /// Judges them all; returns the mentions for which it makes a difference.
  Set<Long> judge() throws SQLException {
    if (ties.isEmpty()) return new HashSet<>();
    load();
    Set<Long> back = new HashSet<>();
    Set<Long> touched = new HashSet<>();
    for (Tie tie : ties) judge(tie, back, touched);
    Awaited.add(rows, back, CameBack.THEY_ANSWERED);
    touched.addAll(back);
    return touched;
  }

  private void judge(Tie tie, Set<Long> back, Set<Long> touched) throws SQLException {
    Post answer = posts.get(tie.answer());
    long asked = answerTo.getOrDefault(tie.to(), tie.to());
    Post question = posts.get(asked);
    if (answer == null || question == null || asked == tie.answer()) return;
    Optional<Sent> ours = Optional.ofNullable(sent.get(asked));
    if (answer.are().contains(Trait.OURS)) {
      if (ours.isPresent() && !ours.get().found()) {
        rows.change(Answering.FOUND, tie.answer(), ours.get().draft());
        sent.put(asked, new Sent(ours.get().draft(), ours.get().at(), true));
        touched.add(asked);
      }
      return;
    }
    boolean toUs = asked != tie.to();
    if (tie.how() != How.STORED && comesBack(asked, question, answer, ours, toUs)) back.add(asked);
    if (tie.how() != How.IN_THREAD && !toUs && isPeers(question, answer)) {
      rows.change(PEER, asked, tie.answer(), now);
      touched.add(asked);
    }
  }

  // Who asked is always heard again; others while we wait, or where they speak to us.
  private boolean comesBack(
      long asked, Post question, Post answer, Optional<Sent> ours, boolean toUs) {
    boolean waits = question.status() == Status.SENT || question.status() == Status.WAITING;
    boolean later = ours.isEmpty() || ours.get().at().isBefore(answer.at());
    if (!later) return false;
    if (answer.by(question)) return ours.isPresent() || waits || waiting.contains(asked);
    return waits || (ours.isPresent() && toUs);
  }

  private static boolean isPeers(Post question, Post answer) {
    return question.isAny(ASKS)
        && !question.are().contains(Trait.OURS)
        && !answer.isAny(NO_ANSWER)
        && !answer.are().contains(Trait.HIDDEN)
        && answer.author().isPresent()
        && question.author().isPresent()
        && !answer.by(question)
        && !answer.at().isBefore(question.at());
  }

  private void load() throws SQLException {
    Set<Long> to = new HashSet<>();
    Set<Long> all = new HashSet<>();
    for (Tie tie : ties) {
      to.add(tie.to());
      all.add(tie.answer());
    }
    rows.each(
        FOUND_AS,
        row -> answerTo.put(row.integral("found_mention_id"), row.integral("mention_id")),
        (Object) to.toArray(Long[]::new));
    to.addAll(answerTo.values());
    all.addAll(to);
    rows.each(STANDING, row -> posts.put(row.integral("id"), post(row)), (Object) ids(all));
    rows.each(SENT, this::sent, (Object) ids(to));
    rows.each(UNTIL_ANSWER, row -> waiting.add(row.integral("mention_id")), (Object) ids(to));
  }

  private void sent(Row row) throws SQLException {
    Sent one =
        new Sent(
            row.integral("id"),
            row.time("sent_at"),
            row.integralIf("found_mention_id").isPresent());
    sent.merge(row.integral("mention_id"), one, (a, b) -> a.at().isBefore(b.at()) ? b : a);
  }

  private static Post post(Row row) throws SQLException {
    Set<Trait> are = Flags.read(row.small("flags"));
    if (!row.flag("shown")) are.add(Trait.HIDDEN);
    boolean place = Voice.isPlace(row.text("site"), row.integral("ident_hash"));
    return new Post(
        place ? OptionalLong.empty() : row.integralIf("author_id"),
        row.integralIf("person_id"),
        row.coded(Status.class, "status"),
        are,
        row.time("effective_at"));
  }

  private static Long[] ids(Set<Long> ids) {
    return ids.toArray(Long[]::new);
  }
}
