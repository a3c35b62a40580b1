package earshot.storage;

import earshot.model.AuthorId;
import earshot.model.Contact;
import earshot.model.DraftId;
import earshot.model.MentionId;
import earshot.model.PageToken;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads page by page what accounts said and what we answered them, newest first.
final class PersonPages {
  static final String SAID =
      """
      SELECT id, effective_at
      FROM mention
      WHERE author_id = ? AND effective_at <= ? AND (effective_at < ? OR id < ?) AND shown
      ORDER BY author_id DESC, effective_at DESC, id DESC
      LIMIT ?""";
  static final String ANSWERED =
      """
      SELECT id, author_id, mention_id, sent_at
      FROM draft
      WHERE author_id = ? AND sent_at <= ? AND (sent_at < ? OR id < ?)
      ORDER BY author_id DESC, sent_at DESC, id DESC
      LIMIT ?""";
  static final String ASKED_AT =
      """
      SELECT m.id, m.effective_at
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (id)
      JOIN mention m ON m.id = w.id""";
  static final String NEWEST =
      """
      SELECT m.id, m.effective_at
      FROM mention m
      WHERE m.author_id = ?
      ORDER BY m.author_id DESC, m.effective_at DESC, m.id DESC
      LIMIT 1""";
  static final String OLDEST =
      """
      SELECT effective_at
      FROM mention
      WHERE author_id = ?
      ORDER BY author_id, effective_at, id
      LIMIT 1""";
  static final String COUNT =
      """
      SELECT COUNT(*)
      FROM (SELECT id FROM mention WHERE author_id = ? AND effective_at >= ? LIMIT ?) s""";
  private static final String FACE =
      """
      SELECT a.site, a.handle AS given, t.author, t.handle
      FROM author a
      LEFT JOIN mention_text t ON t.mention_id = ?
      WHERE a.id = ?""";
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private PersonPages() {}

  private record Place(MentionId id, Instant at) {}

  /// The shown mentions of these accounts, strictly older than the token.
  static List<Long> said(
      Rows rows, Collection<AuthorId> accounts, Optional<PageToken> after, int limit)
      throws SQLException {
    Instant at = after.map(PageToken::at).orElse(LAST);
    long id = after.map(token -> token.id().value()).orElse(Long.MAX_VALUE);
    List<Place> all = new ArrayList<>();
    for (AuthorId account : accounts) {
      all.addAll(
          rows.list(
              SAID,
              row -> new Place(new MentionId(row.integral("id")), row.time("effective_at")),
              account.value(),
              at,
              at,
              id,
              limit));
    }
    all.sort(Comparator.comparing(Place::at).thenComparing(place -> place.id().value()).reversed());
    return all.stream().limit(limit).map(place -> place.id().value()).toList();
  }

  /// What we sent these accounts, strictly before the contact.
  static List<Contact> answered(
      Rows rows, Collection<AuthorId> accounts, Optional<Contact> after, int limit)
      throws SQLException {
    Instant at = after.map(Contact::sentAt).orElse(LAST);
    long id = after.map(token -> token.draft().value()).orElse(Long.MAX_VALUE);
    List<Contact> all = new ArrayList<>();
    for (AuthorId account : accounts) {
      all.addAll(rows.list(ANSWERED, PersonPages::contact, account.value(), at, at, id, limit));
    }
    all.sort(
        Comparator.comparing(Contact::sentAt)
            .thenComparing(contact -> contact.draft().value())
            .reversed());
    return dated(rows, all.stream().limit(limit).toList());
  }

  /// An account with what is told of it without a walk through all it said.
  static Optional<PersonStore.Face> face(Rows rows, AuthorId account, int most)
      throws SQLException {
    Optional<Place> newest =
        rows.first(
            NEWEST,
            row -> new Place(new MentionId(row.integral("id")), row.time("effective_at")),
            account.value());
    long text = newest.map(place -> place.id().value()).orElse(0L);
    long said = newest.isEmpty() ? 0 : rows.number(COUNT, account.value(), FIRST, most);
    Optional<Instant> oldest =
        newest.isEmpty()
            ? Optional.empty()
            : rows.first(OLDEST, row -> row.time("effective_at"), account.value());
    return rows.first(
        FACE,
        row ->
            new PersonStore.Face(
                account,
                row.text("site"),
                row.text("handle").isEmpty() ? row.text("given") : row.text("handle"),
                row.text("author"),
                new PersonStore.Spoken(said, oldest, newest.map(Place::at))),
        text,
        account.value());
  }

  private static Contact contact(Row row) throws SQLException {
    Instant sent = row.time("sent_at");
    return new Contact(
        new DraftId(row.integral("id")),
        new AuthorId(row.integral("author_id")),
        new MentionId(row.integral("mention_id")),
        sent,
        sent);
  }

  private static List<Contact> dated(Rows rows, List<Contact> contacts) throws SQLException {
    if (contacts.isEmpty()) return contacts;
    java.util.Map<Long, Instant> at = new java.util.HashMap<>();
    rows.each(
        ASKED_AT,
        row -> at.put(row.integral("id"), row.time("effective_at")),
        (Object) contacts.stream().map(contact -> contact.asked().value()).toArray(Long[]::new));
    return contacts.stream()
        .map(
            each ->
                new Contact(
                    each.draft(),
                    each.account(),
                    each.asked(),
                    at.getOrDefault(each.asked().value(), each.askedAt()),
                    each.sentAt()))
        .toList();
  }
}
