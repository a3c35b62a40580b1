package earshot.archive;

import earshot.language.redact.Redaction;
import earshot.model.MentionId;
import java.util.List;
import java.util.Optional;

/// What shall go into an archive, and what is said of it.
///
/// @param selection which mentions
/// @param redaction what of people is shown
/// @param notes whether remarks of colleagues go along
/// @param purpose what it is for, as the receiver reads it; may be empty
/// @param byUser who makes it
public record Wish(
    Selection selection, Redaction redaction, boolean notes, String purpose, String byUser) {
  private static final int LONGEST_PURPOSE = 500;

  /// @throws IllegalArgumentException when the purpose is longer than 500 characters
  public Wish {
    if (purpose.length() > LONGEST_PURPOSE) {
      throw new IllegalArgumentException("The purpose has at most 500 characters.");
    }
  }

  /// Which mentions.
  public sealed interface Selection {
    /// The whole workspace.
    record Whole() implements Selection {}

    /// What a question found.
    ///
    /// @param query as it was asked
    record Found(String query, List<MentionId> mentions) implements Selection {
      /// Copies the list.
      public Found {
        mentions = List.copyOf(mentions);
      }
    }
  }

  /// The mentions in rising order; absent for all.
  Optional<long[]> ids() {
    return switch (selection) {
      case Selection.Whole() -> Optional.empty();
      case Selection.Found(String query, List<MentionId> mentions) ->
          Optional.of(mentions.stream().mapToLong(MentionId::value).sorted().toArray());
    };
  }

  /// The question; empty for the whole workspace.
  String query() {
    return switch (selection) {
      case Selection.Whole() -> "";
      case Selection.Found(String query, List<MentionId> mentions) -> query;
    };
  }
}
