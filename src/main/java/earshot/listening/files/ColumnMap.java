package earshot.listening.files;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Which column of a table holds what of a post.
///
/// @param name by which it can be chosen again; empty for one that is not kept
/// @param columns the header of the column for each part that has one
public record ColumnMap(String name, Map<Part, String> columns) {
  /// Copies the columns.
  public ColumnMap {
    Map<Part, String> copy = new EnumMap<>(Part.class);
    copy.putAll(columns);
    columns = Collections.unmodifiableMap(copy);
  }

  /// What a column can hold of a post.
  public enum Part {
    /// The platform's number of the post.
    ID,
    /// Its address.
    LINK,
    /// Its title.
    TITLE,
    /// What it says.
    TEXT,
    /// Who wrote it.
    AUTHOR,
    /// The account of who wrote it.
    HANDLE,
    /// The site or publication it stands in.
    OUTLET,
    /// When it was written, or the day.
    DATE,
    /// The time of day where it stands in a column of its own.
    TIME,
    /// Its language.
    LANGUAGE,
    /// Stars or points.
    RATING,
    /// Likes.
    LIKES,
    /// Shares.
    SHARES,
    /// Answers.
    REPLIES,
    /// Views.
    VIEWS,
    /// How many people may have seen it, as whoever made the table reckons.
    REACH,
    /// What it answers.
    PARENT,
    /// What another program thinks of its tone; kept as a tag, never as Earshot's own label.
    SENTIMENT
  }

  /// The header of the column that holds this.
  public Optional<String> column(Part part) {
    return Optional.ofNullable(columns.get(part));
  }

  /// Whether enough is known to make posts: a text, a title or an address.
  public boolean enough() {
    return columns.containsKey(Part.TEXT)
        || columns.containsKey(Part.TITLE)
        || columns.containsKey(Part.LINK);
  }
}
