package earshot.search;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.Status;
import earshot.model.StoryId;
import earshot.model.Trait;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a query asks, as a tree; equal trees ask the same.
public sealed interface QueryTree {
  /// Where this part was written.
  Place place();

  /// Holds when every part holds.
  record And(List<QueryTree> parts, Place place) implements QueryTree {
    /// Refuses fewer than two parts.
    public And {
      parts = atLeastTwo(parts);
    }
  }

  /// Holds when at least one part holds.
  record Or(List<QueryTree> parts, Place place) implements QueryTree {
    /// Refuses fewer than two parts.
    public Or {
      parts = atLeastTwo(parts);
    }
  }

  /// Holds when its part does not.
  record Not(QueryTree part, Place place) implements QueryTree {}

  /// Holds when both operands occur without overlap and with few words between.
  ///
  /// @param words how many words may stand between, 0 to 50
  /// @param inOrder whether the left one must come first
  record Near(QueryTree left, QueryTree right, int words, boolean inOrder, Place place)
      implements QueryTree {}

  /// Holds when the query of a saved search does.
  ///
  /// @param inside that query, once the name was looked up; its parts stand where the name does
  record Saved(String name, Optional<QueryTree> inside, Place place) implements QueryTree {}

  /// A part without parts of its own.
  sealed interface Leaf extends QueryTree {}

  /// A word or a phrase.
  ///
  /// @param text as a person means it, without quotes and escapes
  /// @param quoted whether it is written in quotes
  record Text(TextField in, String text, boolean quoted, Place place) implements Leaf {}

  /// A word with `*` (any letters) or `?` (one).
  record Wildcard(TextField in, String pattern, Place place) implements Leaf {}

  /// An address that starts so.
  ///
  /// @param start lower case, without scheme and `www.`
  record Url(String start, Place place) implements Leaf {}

  /// A host and its sub-domains.
  ///
  /// @param host lower case, A-labels
  record Site(String host, Place place) implements Leaf {}

  /// A language; `en` holds for `en-GB` too.
  ///
  /// @param tag BCP 47, lower case
  record Language(String tag, Place place) implements Leaf {}

  /// A kind of source.
  record Kind(SourceKind kind, Place place) implements Leaf {}

  /// One source by its number.
  record From(SourceId source, Place place) implements Leaf {}

  /// A label of at least one brand, or of the brands the view is narrowed to.
  record Sounds(Label label, Place place) implements Leaf {}

  /// A stand in the work of answering.
  record Is(Standing standing, Place place) implements Leaf {}

  /// Something that is so of a stored mention.
  record Has(Trait trait, Place place) implements Leaf {}

  /// Names a brand.
  ///
  /// @param name as written
  /// @param brand which one, once the name was looked up or where its number was written
  record Branded(String name, Optional<BrandId> brand, Place place) implements Leaf {}

  /// Carries a tag.
  ///
  /// @param tag as written; case and accents do not count
  record Tagged(String tag, Place place) implements Leaf {}

  /// Belongs to a story.
  record Told(StoryId story, Place place) implements Leaf {}

  /// The rating as given, whatever its scale.
  ///
  /// @param high used by `BETWEEN` only, else equal to `low`
  record Rated(Comparison how, double low, double high, Place place) implements Leaf {}

  /// Before (excluded) or from (included) a moment.
  record Dated(boolean before, Moment moment, Place place) implements Leaf {}

  /// How a rating is compared.
  enum Comparison {
    LESS("<"),
    AT_MOST("<="),
    EQUAL(""),
    AT_LEAST(">="),
    MORE(">"),
    BETWEEN("");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  /// A moment as written, made an instant when the question is asked.
  sealed interface Moment {
    /// A day (midnight) or a minute in the workspace's zone.
    ///
    /// @param dayOnly whether only the day was written
    record Point(LocalDateTime at, boolean dayOnly) implements Moment {}

    /// So long before the question.
    ///
    /// @param unit minutes, hours, days or weeks
    record Ago(int amount, ChronoUnit unit) implements Moment {}
  }

  /// What `is:` may ask for.
  enum Standing {
    /// Waits for us.
    OPEN,
    NEW,
    TRIAGED,
    DRAFTING,
    NEEDS_APPROVAL,
    APPROVED,
    SENT,
    WAITING,
    CLOSED,
    NO_ACTION;

    /// The statuses that count as this.
    public Set<Status> statuses() {
      return switch (this) {
        case OPEN ->
            EnumSet.of(
                Status.NEW,
                Status.TRIAGED,
                Status.DRAFTING,
                Status.NEEDS_APPROVAL,
                Status.APPROVED);
        case NEW -> EnumSet.of(Status.NEW);
        case TRIAGED -> EnumSet.of(Status.TRIAGED);
        case DRAFTING -> EnumSet.of(Status.DRAFTING);
        case NEEDS_APPROVAL -> EnumSet.of(Status.NEEDS_APPROVAL);
        case APPROVED -> EnumSet.of(Status.APPROVED);
        case SENT -> EnumSet.of(Status.SENT);
        case WAITING -> EnumSet.of(Status.WAITING);
        case CLOSED -> EnumSet.of(Status.CLOSED);
        case NO_ACTION -> EnumSet.of(Status.NO_ACTION);
      };
    }

    /// As written after `is:`.
    public String written() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static List<QueryTree> atLeastTwo(List<QueryTree> parts) {
    if (parts.size() < 2) throw new IllegalArgumentException("needs two parts: " + parts);
    return List.copyOf(parts);
  }
}
