package earshot.storage;

import earshot.model.MentionId;
import earshot.model.Tag;
import earshot.model.TagId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Keeps tags and which mentions have them.
public final class TagStore {
  private static final String ALL = "SELECT id, name, colour FROM tag ORDER BY id";
  static final String COUNTS = "SELECT tag_id, COUNT(*) AS many FROM mention_tag GROUP BY tag_id";
  static final String OF_MENTIONS =
      """
      SELECT g.mention_id, t.id, t.name, t.colour
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN mention_tag g ON g.mention_id = w.mention_id
      JOIN tag t ON t.id = g.tag_id\
      """;

  private final Database database;

  TagStore(Database database) {
    this.database = database;
  }

  /// All tags, by name.
  public List<Tag> all() {
    return database.read(rows -> rows.list(ALL, TagRows::read)).stream()
        .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
        .toList();
  }

  /// A tag with how many mentions have it.
  public record Counted(Tag tag, long mentions) {}

  /// All tags with how many mentions have each, by name.
  public List<Counted> counted() {
    Map<Integer, Long> many = new HashMap<>();
    database.read(
        rows -> rows.list(COUNTS, row -> many.put(row.small("tag_id"), row.integral("many"))));
    return all().stream()
        .map(tag -> new Counted(tag, many.getOrDefault(tag.id().value(), 0L)))
        .toList();
  }

  /// What another name came to.
  ///
  /// @param mentions those that have the tag
  /// @param reworded how many kept queries and rules say the new name now
  public record Renamed(Tag before, Tag after, Set<MentionId> mentions, int reworded) {
    /// Copies the set.
    public Renamed {
      mentions = Set.copyOf(mentions);
    }
  }

  /// Gives a tag another name, with the queries and rules that say it, in one transaction.
  ///
  /// @param words has a query that asks for the one name ask for the other
  /// @throws IllegalArgumentException when no tag may be called so, or another tag is
  public Renamed rename(TagId tag, String name, Rewording words) {
    return database.write(rows -> new TagEdits(database, rows).rename(tag, name, words));
  }

  /// Which mentions had a tag that is none any more.
  ///
  /// @param moved those that have the other tag in its place
  /// @param both those that had the other tag too
  record Held(List<TaggingStore.Tagged> moved, List<TaggingStore.Tagged> both) {}

  /// Two tags that were made one, with all that is needed to make them two again.
  ///
  /// @param from the tag that is none any more
  /// @param into the tag that all have now
  public record Merged(
      Tag from,
      Tag into,
      Held held,
      List<KeptQueries.Reworded> queries,
      List<TagEdits.Rerouted> rules) {
    /// Those that had the first tag.
    public Set<MentionId> mentions() {
      Set<MentionId> all = new HashSet<>();
      held.moved().forEach(each -> all.add(each.mention()));
      held.both().forEach(each -> all.add(each.mention()));
      return all;
    }

    /// How many of them had both.
    public int both() {
      return held.both().size();
    }

    /// How many kept queries and rules say the other tag now.
    public int reworded() {
      return queries.size() + rules.size();
    }
  }

  /// Makes one tag of two, with the queries and rules that say the first, in one transaction.
  ///
  /// @param words has a query that asks for the one name ask for the other
  /// @throws IllegalArgumentException when one of them was removed meanwhile
  public Merged merge(TagId from, TagId into, Rewording words) {
    return database.write(rows -> new TagEdits(database, rows).merge(from, into, words));
  }

  /// Makes two tags of one again: exactly those have them that had them, but for what was changed
  /// since.
  ///
  /// @throws IllegalArgumentException when the name was given to another tag meanwhile
  public void unmerge(Merged merged) {
    database.write(
        rows -> {
          new TagEdits(database, rows).unmerge(merged);
          return merged;
        });
  }

  /// A tag that was removed, with those that had it.
  public record Removed(Tag tag, List<TaggingStore.Tagged> held) {
    /// Copies the list.
    public Removed {
      held = List.copyOf(held);
    }

    /// Those that had it.
    public Set<MentionId> mentions() {
      return held.stream().map(TaggingStore.Tagged::mention).collect(Collectors.toSet());
    }
  }

  /// Removes a tag from the list and from all mentions, in one transaction.
  ///
  /// @throws IllegalArgumentException when it was removed meanwhile
  public Removed remove(TagId tag) {
    return database.write(rows -> new TagEdits(database, rows).remove(tag));
  }

  /// Takes a removal back: those have the tag again that had it, as far as they are stored.
  ///
  /// @throws IllegalArgumentException when the name was given to another tag meanwhile
  public void putBack(Removed removed) {
    database.write(
        rows -> {
          new TagEdits(database, rows).putBack(removed);
          return removed;
        });
  }

  /// The tag of this name, whatever the case of its letters.
  public Optional<Tag> find(String name) {
    return database.read(rows -> TagRows.find(rows, name));
  }

  /// The tag of this name; made when there is none.
  ///
  /// @throws IllegalArgumentException when the name is blank or longer than 100 characters
  public Tag named(String name) {
    return database.write(rows -> TagRows.named(rows, database.ids(), name));
  }

  /// Puts a tag on mentions, 200 in a transaction; returns those that did not have it, for taking
  /// it back.
  public Set<MentionId> put(TagId tag, Collection<MentionId> mentions, String byUser) {
    Instant now = database.clock().instant();
    return Batches.run(
        database, mentions, (rows, some) -> TagRows.put(rows, tag, some, now, byUser));
  }

  /// Takes a tag off mentions, 200 in a transaction; returns those that had it.
  public Set<MentionId> take(TagId tag, Collection<MentionId> mentions) {
    return Batches.run(database, mentions, (rows, some) -> TagRows.take(rows, tag, some));
  }

  /// The tags of mentions, by name; a mention without an entry has none.
  public Map<MentionId, List<Tag>> of(Collection<MentionId> mentions) {
    Object wanted = mentions.stream().map(MentionId::value).toArray(Long[]::new);
    Map<MentionId, List<Tag>> found = new HashMap<>();
    database.read(
        rows ->
            rows.list(
                OF_MENTIONS,
                row ->
                    found
                        .computeIfAbsent(
                            new MentionId(row.integral("mention_id")), _ -> new ArrayList<>())
                        .add(TagRows.read(row)),
                wanted));
    found.values().forEach(tags -> tags.sort((a, b) -> a.name().compareToIgnoreCase(b.name())));
    return found;
  }
}
