package earshot.storage;

import earshot.model.AuthorId;
import earshot.model.Consent;
import earshot.model.MentionId;
import earshot.model.Trait;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Looks up, for a page of mentions at once, what was between us and those who wrote them.
final class ContactRows {
  static final String WRITERS =
      """
      SELECT m.id, m.author_id, a.person_id, a.site, a.ident_hash, p.opt_out, p.contact_cap,
        p.consent
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (id)
      JOIN mention m ON m.id = w.id
      JOIN author a ON a.id = m.author_id
      LEFT JOIN person p ON p.id = a.person_id""";
  static final String SENT =
      """
      SELECT d.author_id, d.sent_at
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (id)
      JOIN draft d ON d.author_id = w.id AND d.sent_at >= ?""";
  static final String DIRECT =
      """
      SELECT m.author_id, m.id, m.effective_at
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (id)
      JOIN mention m ON m.author_id = w.id AND m.effective_at > ?
      WHERE BITAND(m.flags, CAST(? AS INTEGER)) <> 0""";
  static final String PEERS =
      """
      SELECT a.mention_id, a.answer_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN peer_answer a ON a.mention_id = w.mention_id""";

  private final Rows rows;
  private final Map<Long, Writer> writers = new HashMap<>();
  private final Map<Long, Long> personOf = new HashMap<>();
  private final Map<Long, List<Long>> accounts = new HashMap<>();
  private final Map<Long, List<Instant>> sent = new HashMap<>();
  private final Map<Long, List<Spoke>> spoke = new HashMap<>();
  private final Map<Long, Long> peers = new HashMap<>();

  private record Writer(
      long account,
      OptionalLong person,
      boolean optedOut,
      Optional<Integer> cap,
      Consent consent) {}

  private record Spoke(long mention, Instant at) {}

  private ContactRows(Rows rows) {
    this.rows = rows;
  }

  /// What was between us and the writer of each of these; who cannot be told from others has no
  /// entry.
  ///
  /// @param since how far back contacts count
  static Map<MentionId, PersonStore.Between> of(Rows rows, List<Long> mentions, Instant since)
      throws SQLException {
    ContactRows contacts = new ContactRows(rows);
    contacts.load(mentions, since);
    Map<MentionId, PersonStore.Between> found = new HashMap<>();
    for (long each : mentions) {
      Writer writer = contacts.writers.get(each);
      boolean answered = contacts.peers.containsKey(each);
      if (writer != null || answered) {
        found.put(new MentionId(each), contacts.between(each, Optional.ofNullable(writer)));
      }
    }
    return found;
  }

  private void load(List<Long> mentions, Instant since) throws SQLException {
    if (mentions.isEmpty()) return;
    Object wanted = mentions.toArray(Long[]::new);
    rows.each(
        WRITERS,
        row -> {
          boolean place = Voice.isPlace(row.text("site"), row.integral("ident_hash"));
          if (!place) writers.put(row.integral("id"), writer(row));
        },
        wanted);
    rows.each(
        PEERS,
        row -> peers.merge(row.integral("mention_id"), row.integral("answer_id"), Math::min),
        wanted);
    loadAccounts();
    Set<Long> all = new HashSet<>(personOf.keySet());
    writers.values().forEach(writer -> all.add(writer.account()));
    if (all.isEmpty()) return;
    rows.each(
        SENT,
        row ->
            sent.computeIfAbsent(row.integral("author_id"), _ -> new ArrayList<>())
                .add(row.time("sent_at")),
        all.toArray(Long[]::new),
        since);
    loadDirect();
  }

  private void loadAccounts() throws SQLException {
    Set<Long> people = new HashSet<>();
    writers.values().forEach(writer -> writer.person().ifPresent(people::add));
    if (people.isEmpty()) return;
    rows.each(
        PeopleRows.ACCOUNTS_OF,
        row -> {
          long account = row.integral("id");
          long person = row.integral("person_id");
          personOf.put(account, person);
          accounts.computeIfAbsent(person, _ -> new ArrayList<>()).add(account);
        },
        (Object) people.toArray(Long[]::new));
  }

  // Whoever was never answered may be answered anyway; of the others only what came after that
  // matters.
  private void loadDirect() throws SQLException {
    Set<Long> answered = new HashSet<>();
    Instant first = Instant.MAX;
    for (Writer writer : writers.values()) {
      List<Long> all = accountsOf(writer);
      Optional<Instant> last =
          all.stream()
              .flatMap(account -> sent.getOrDefault(account, List.of()).stream())
              .max(Comparator.naturalOrder());
      if (last.isEmpty()) continue;
      answered.addAll(all);
      if (last.get().isBefore(first)) first = last.get();
    }
    if (answered.isEmpty()) return;
    rows.each(
        DIRECT,
        row ->
            spoke
                .computeIfAbsent(row.integral("author_id"), _ -> new ArrayList<>())
                .add(new Spoke(row.integral("id"), row.time("effective_at"))),
        answered.toArray(Long[]::new),
        first,
        Flags.bit(Trait.DIRECT));
  }

  private PersonStore.Between between(long mention, Optional<Writer> known) {
    Optional<MentionId> peer = Optional.ofNullable(peers.get(mention)).map(MentionId::new);
    if (known.isEmpty()) return PersonStore.Between.nobody(peer);
    Writer writer = known.get();
    List<Instant> contacts = new ArrayList<>();
    Optional<Instant> direct = Optional.empty();
    for (long account : accountsOf(writer)) contacts.addAll(sent.getOrDefault(account, List.of()));
    contacts.sort(Comparator.reverseOrder());
    for (long account : accountsOf(writer)) {
      for (Spoke each : spoke.getOrDefault(account, List.of())) {
        boolean other =
            each.mention() != mention
                && !contacts.isEmpty()
                && each.at().isAfter(contacts.getFirst());
        boolean later = direct.isEmpty() || direct.get().isBefore(each.at());
        if (other && later) direct = Optional.of(each.at());
      }
    }
    return new PersonStore.Between(
        Optional.of(new AuthorId(writer.account())),
        contacts,
        direct,
        writer.optedOut(),
        writer.cap(),
        writer.consent(),
        peer);
  }

  private List<Long> accountsOf(Writer writer) {
    return writer.person().isPresent()
        ? accounts.getOrDefault(writer.person().getAsLong(), List.of(writer.account()))
        : List.of(writer.account());
  }

  private static Writer writer(Row row) throws SQLException {
    return new Writer(
        row.integral("author_id"),
        row.integralIf("person_id"),
        row.flag("opt_out"),
        row.integralIf("contact_cap").stream().mapToObj(cap -> Math.toIntExact(cap)).findFirst(),
        row.codedIf(Consent.class, "consent").orElse(Consent.NOT_ASKED));
  }
}
