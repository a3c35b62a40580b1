package earshot.ui.sources;

import earshot.listening.preset.Preset;
import earshot.model.PollAttempt;
import earshot.ui.sources.preset.PresetWords;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One source with everything the pane beside the table shows.
///
/// @param log the latest attempts, newest first
public record SourceDetail(
    SourceRow row, Condition condition, Watching watching, Asked asked, List<LogLine> log) {
  /// Copies the list.
  public SourceDetail {
    log = List.copyOf(log);
  }

  /// How it is doing, and what can be done.
  ///
  /// @param advice what happened and what to do
  /// @param moves where it moved to by itself, newest first
  /// @param trust which key of its host is trusted for it, in words; empty for none
  public record Condition(String advice, List<Step> steps, List<MoveLine> moves, String trust) {
    /// Copies the lists.
    public Condition {
      steps = List.copyOf(steps);
      moves = List.copyOf(moves);
    }
  }

  /// How completely it was watched.
  ///
  /// @param month the last 30 days
  /// @param words the same in a sentence, with the gaps
  /// @param loss what may have come and gone between two polls, or empty
  /// @param kept which share of what came was kept, in words
  public record Watching(CoverageHours month, String words, String loss, String kept) {}

  /// How it is asked.
  ///
  /// @param userAgent the name it is asked by instead of Earshot's own, or empty
  /// @param floor the shortest interval there is for it
  /// @param choices intervals a person can choose; the absent one is Earshot's own
  /// @param facts what its preset says; empty for a plain feed
  public record Asked(
      String kind,
      String userAgent,
      Duration floor,
      String floorWords,
      List<Optional<Duration>> choices,
      String preset,
      List<PresetWords.Fact> facts) {
    /// Copies the lists.
    public Asked {
      choices = List.copyOf(choices);
      facts = List.copyOf(facts);
    }
  }

  /// A piece of advice that is a button.
  public sealed interface Step {
    /// Asks at shorter intervals.
    record AskMoreOften(Duration every, String words) implements Step {}

    /// Adds a source that asks the search of its service, and begins with what is known of it.
    record UseSearch(Preset search, Map<String, String> values) implements Step {
      /// Copies the map.
      public UseSearch {
        values = Map.copyOf(values);
      }
    }

    /// Searches the site for its feed.
    record FindFeed() implements Step {}

    /// Takes another key.
    record EnterKey() implements Step {}

    /// Looks at the certificate that is not believed.
    record Certificate() implements Step {}

    /// Trusts the key of its host no longer.
    record Distrust() implements Step {}

    /// Goes back to the address before the last move.
    record UndoMove(SourceCare.Move move) implements Step {}

    /// Brings in by hand what cannot be read.
    record Paste() implements Step {}
  }

  /// A believed redirect, in words.
  public record MoveLine(String words, SourceCare.Move move) {}

  /// One attempt to read the source.
  ///
  /// @param when the time of today or the day
  /// @param exactly date and time in full
  /// @param outcome what it came to, in words
  /// @param repairs what had to be mended, or empty
  public record LogLine(
      String when, String exactly, String outcome, PollAttempt attempt, String repairs) {}
}
