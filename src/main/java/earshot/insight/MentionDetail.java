package earshot.insight;

import earshot.model.BrandId;
import earshot.model.Cue;
import earshot.model.GivenReach;
import earshot.model.Mention;
import earshot.model.ScoredText;
import earshot.model.Span;
import earshot.model.Withdrawn;
import earshot.storage.LabelStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One mention with every reason the program can give for showing it as it does.
///
/// @param scores the stored scores with their reasons; the whole text's first, then one per brand
/// @param matches why it is here, one entry per brand
/// @param seenIn its sightings, oldest first
/// @param said what people say of how it sounds
/// @param cues what its text does, with the words that show it
/// @param reach how many people may have seen it, where somebody else reckoned it
/// @param withdrawn when its words were taken away, if they were
/// @param posesAs the brand as which the name of its author is read, though it is another's
/// @param starred whether a person put a star on it
public record MentionDetail(
    Mention mention,
    List<ScoredText> scores,
    List<Match> matches,
    List<SeenIn> seenIn,
    List<LabelStore.Said> said,
    List<Cue> cues,
    Optional<GivenReach> reach,
    Optional<Withdrawn> withdrawn,
    Optional<String> posesAs,
    boolean starred) {
  /// A mention of which nobody has said how it sounds, and of whose text nothing is known but the
  /// score.
  public MentionDetail(
      Mention mention, List<ScoredText> scores, List<Match> matches, List<SeenIn> seenIn) {
    this(
        mention,
        scores,
        matches,
        seenIn,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /// Copies the lists.
  public MentionDetail {
    scores = List.copyOf(scores);
    matches = List.copyOf(matches);
    seenIn = List.copyOf(seenIn);
    said = List.copyOf(said);
    cues = List.copyOf(cues);
  }

  /// Why a brand's query matches, or no longer does.
  ///
  /// @param lines one line per part of the query
  /// @param inTitle spans of matched words in the title
  /// @param inBody spans of matched words in the body
  public record Match(
      BrandId brand,
      String brandName,
      int queryVersion,
      boolean matches,
      List<Line> lines,
      List<Span> inTitle,
      List<Span> inBody) {
    /// Copies the lists.
    public Match {
      lines = List.copyOf(lines);
      inTitle = List.copyOf(inTitle);
      inBody = List.copyOf(inBody);
    }
  }

  /// One part of a query, such as `NOT "northwind airlines"`, with what was found.
  ///
  /// @param holds whether this part holds for the mention
  /// @param found the words found, as written in the text
  public record Line(String part, boolean holds, List<String> found) {
    /// Copies the list.
    public Line {
      found = List.copyOf(found);
    }
  }

  /// One sighting of the mention.
  public record SeenIn(String sourceName, Instant at) {}
}
