package earshot.storage;

import earshot.model.MentionId;
import earshot.model.Sighting;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells of mentions what lists do not show, so that another workspace can take them in as they
/// once came.
public final class RetoldStore {
  // The ids of these services mean the same everywhere, whatever host they were read from.
  private static final List<String> SPACES = List.of("activitypub", "x", "reddit", "youtube");

  static final String REST =
      """
      SELECT t.mention_id, m.shown, t.author_url, t.outlet, t.parent_id, t.thread_id,
        a.site, x.likes, x.shares, x.replies, x.views, x.reach, x.measured_at
      FROM mention_text t
      JOIN mention m ON m.id = t.mention_id
      LEFT JOIN author a ON a.id = m.author_id
      LEFT JOIN mention_metric x ON x.mention_id = t.mention_id
      WHERE t.mention_id = ANY(?)\
      """;
  static final String IDS =
      """
      SELECT mention_id, external_id
      FROM sighting
      WHERE mention_id = ANY(?) AND external_id IS NOT NULL
      ORDER BY mention_id, source_id, ext_hash\
      """;

  private final Database database;

  RetoldStore(Database database) {
    this.database = database;
  }

  /// The rest of a mention.
  ///
  /// @param shown whether lists show it
  /// @param externalId as a source gave it; empty when none did
  /// @param space in which the id means the same everywhere; empty when it is a source's own
  /// @param home the address of the author's page
  public record Rest(
      boolean shown,
      String externalId,
      String space,
      Optional<URI> home,
      String outlet,
      Sighting.Conversation conversation,
      Sighting.Counts counts) {}

  /// The rest of these mentions; what is not stored is left out.
  public Map<MentionId, Rest> of(Collection<MentionId> mentions) {
    Object wanted = mentions.stream().map(MentionId::value).toArray(Long[]::new);
    return database.read(
        rows -> {
          Map<Long, List<String>> ids = new HashMap<>();
          rows.list(
              IDS,
              row ->
                  ids.computeIfAbsent(row.integral("mention_id"), _ -> new ArrayList<>())
                      .add(row.text("external_id")),
              wanted);
          Map<MentionId, String> sites = new HashMap<>();
          Map<MentionId, Rest> found = new HashMap<>();
          rows.list(
              REST,
              row -> {
                MentionId mention = new MentionId(row.integral("mention_id"));
                sites.put(mention, row.text("site"));
                return found.put(mention, rest(row, ids.getOrDefault(mention.value(), List.of())));
              },
              wanted);
          Map<Long, Set<Fingerprint>> keys = IdentityStore.keys(rows, wanted);
          found.replaceAll(
              (mention, rest) ->
                  placed(
                      rest,
                      sites.getOrDefault(mention, ""),
                      keys.getOrDefault(mention.value(), Set.of())));
          return found;
        });
  }

  private static Rest rest(Row row, List<String> ids) throws SQLException {
    return new Rest(
        row.flag("shown"),
        ids.isEmpty() ? "" : ids.getFirst(),
        "",
        address(row.text("author_url")),
        row.text("outlet"),
        new Sighting.Conversation(row.text("parent_id"), row.text("thread_id")),
        new Sighting.Counts(
            row.integralIf("likes"),
            row.integralIf("shares"),
            row.integralIf("replies"),
            row.integralIf("views"),
            row.integralIf("reach"),
            Optional.empty(),
            row.timeIf("measured_at")));
  }

  // The name of a space is not stored: it is the one under which the mention is known.
  private static Rest placed(Rest rest, String site, Set<Fingerprint> keys) {
    if (rest.externalId().isEmpty()) return rest;
    List<String> spaces = new ArrayList<>(SPACES);
    if (!site.isEmpty()) spaces.addFirst(site);
    return spaces.stream()
        .filter(space -> keys.contains(Fingerprint.of("platform", space, rest.externalId())))
        .findFirst()
        .map(
            space ->
                new Rest(
                    rest.shown(),
                    rest.externalId(),
                    space,
                    rest.home(),
                    rest.outlet(),
                    rest.conversation(),
                    rest.counts()))
        .orElse(rest);
  }

  private static Optional<URI> address(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(new URI(text));
    } catch (URISyntaxException damaged) {
      return Optional.empty();
    }
  }
}
