package earshot.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import earshot.model.TimeRange;
import java.util.List;
import java.util.Objects;

/// All figures of a report at one moment, as plain words and numbers: what is rendered, carried in
/// the document, and compared when it is verified. It holds no name that the report hides.
///
/// @param range the days it is about
/// @param quotes what was ticked, as it is shown
/// @param why one listens, in a person's words; empty when nobody wrote it
public record Snapshot(
    Definition definition,
    TimeRange range,
    List<Part> parts,
    List<Quote> quotes,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String why) {
  /// Copies the lists; documents of before 23 November 2026 do not say why.
  public Snapshot {
    why = Objects.requireNonNullElse(why, "");
    parts = List.copyOf(parts);
    quotes = List.copyOf(quotes);
  }

  /// The figures of one section.
  ///
  /// @param grids tables of cells, as programs write them
  public record Part(Section section, List<Grid> grids, Footing footing) {
    /// Copies the list.
    public Part {
      grids = List.copyOf(grids);
    }
  }

  /// A table whose cells are written as programs do: `0.4213`, `2026-11-02`, empty for unknown.
  ///
  /// @param name unique within the report
  /// @param columns the first names the row
  public record Grid(String name, List<String> columns, List<List<String>> rows) {
    /// Copies the lists.
    public Grid {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// What the figures of a section rest on.
  ///
  /// @param queries what was asked, with the version of each
  /// @param n how many mentions
  /// @param brought how many of them people pasted or imported; 0 in reports made before it was
  ///   counted
  /// @param coverage share of (source, time) that was watched, in [0, 1]
  /// @param leftOut hidden, quarantined, unsure and not scored mentions, in this order
  /// @param scores versions of the scorer
  public record Footing(
      List<String> queries,
      long n,
      long brought,
      double coverage,
      List<Long> leftOut,
      List<String> scores) {
    /// Copies the lists.
    public Footing {
      queries = List.copyOf(queries);
      leftOut = List.copyOf(leftOut);
      scores = List.copyOf(scores);
    }
  }

  /// Words of a person.
  ///
  /// @param by as the report calls them
  /// @param at the day, as in 2026-11-02
  public record Quote(long mention, String words, String by, String source, String at) {}
}
