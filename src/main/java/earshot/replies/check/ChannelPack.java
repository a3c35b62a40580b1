package earshot.replies.check;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// What is known of a place where answers are pasted: its name, its limit, its rules.
///
/// @param id such as `mastodon`
/// @param name such as `Mastodon post`
/// @param verified when it was looked up
/// @param source where it was looked up
/// @param rules what the place does not allow in answers, beside its format
public record ChannelPack(
    String id,
    String name,
    LocalDate verified,
    String source,
    Limit limit,
    Format format,
    List<PackRule> rules) {
  /// A place of which nothing is known.
  public static final ChannelPack ANYWHERE =
      new ChannelPack(
          "anywhere",
          "Comment",
          LocalDate.EPOCH,
          "",
          new Limit(OptionalInt.empty(), Unit.WORDS, OptionalInt.empty()),
          new Format(Links.ALLOWED, true, Set.of()),
          List.of());

  /// Copies the list.
  public ChannelPack {
    rules = List.copyOf(rules);
  }

  /// What a place counts.
  public enum Unit {
    /// Unicode code points.
    CHARACTERS,
    /// What a reader takes for one sign: a flag or a family counts one.
    GRAPHEMES,
    /// As twitter-text 3 weighs: most letters one, wide ones and whole emoji two.
    WEIGHTED,
    /// Words.
    WORDS
  }

  /// How much fits.
  ///
  /// @param most absent where it is not known
  /// @param link what an address counts, however long it is; absent where it counts as it is
  public record Limit(OptionalInt most, Unit unit, OptionalInt link) {}

  /// What a place does with addresses in answers.
  public enum Links {
    /// They can be opened.
    ALLOWED,
    /// They stay plain text.
    PLAIN,
    /// Answers that hold any are taken down or refused.
    FORBIDDEN
  }

  /// Something an answer must not hold there.
  public enum Forbidden {
    /// Mail addresses.
    EMAIL,
    /// Telephone numbers.
    PHONE,
    /// Lists with bullets or numbers.
    LIST,
    /// Tags of a web page.
    HTML,
    /// The name of the person answered.
    AUTHOR,
    /// Words quoted from what is answered.
    QUOTE
  }

  /// How answers are written there.
  ///
  /// @param markdown whether `**bold**` becomes bold
  public record Format(Links links, boolean markdown, Set<Forbidden> forbidden) {
    /// Copies the set.
    public Format {
      forbidden = Set.copyOf(forbidden);
    }
  }

  /// Wording a place does not allow.
  ///
  /// @param phrases as [PhraseList] reads them
  public record PackRule(String id, PhraseList phrases, String words, String cure) {}
}
