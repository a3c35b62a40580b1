package earshot.archive;

import earshot.listening.files.Choices;
import earshot.listening.files.ColumnMap;
import earshot.listening.files.Head;
import earshot.listening.files.Question;
import earshot.listening.files.RecordReader;
import earshot.listening.files.Rejected;
import earshot.model.BrandId;
import earshot.model.ImportRun;
import earshot.model.Sighting;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a file would bring, before anything of it is stored.
///
/// @param written how it is written, such as `separated by ; in windows-1252`; empty when it is no
///   table
/// @param columns which column is read as what; empty when it is no table
/// @param header the columns found, and those left out for they tell of people
/// @param tally of the whole file
/// @param first the first 20 posts as they would be stored
/// @param questions that have to be answered first
/// @param before the run that brought the same file, if any
public record ImportPreview(
    Reading reading,
    ImportRun.File file,
    String written,
    ColumnMap columns,
    Header header,
    Tally tally,
    List<Shown> first,
    Set<Question> questions,
    Optional<ImportRun> before) {
  /// Copies the collections.
  public ImportPreview {
    first = List.copyOf(first);
    questions = Set.copyOf(questions);
  }

  /// The file and how it is read.
  public record Reading(Path path, Head head, RecordReader reader, Choices choices) {}

  /// The columns of a table.
  ///
  /// @param leftOut those with network or mail addresses, telephone numbers, direct messages
  public record Header(List<String> names, List<String> leftOut) {}

  /// What there is in the file.
  ///
  /// @param posts that could be read
  /// @param rejected how many could not
  /// @param rejects the first 100 of those
  /// @param skipped records that are no posts, by kind
  /// @param looked how many of the first posts were matched
  /// @param matched how many of those name a brand
  /// @param byBrand and which
  public record Tally(
      long posts,
      long rejected,
      List<Rejected> rejects,
      Map<String, Long> skipped,
      int looked,
      int matched,
      Map<BrandId, Integer> byBrand) {}

  /// A post and the brands it names.
  public record Shown(Sighting post, List<BrandId> brands) {}
}
