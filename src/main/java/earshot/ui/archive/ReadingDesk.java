package earshot.ui.archive;

import earshot.archive.BundleReader;
import earshot.archive.Glimpse;
import earshot.archive.Manifest;
import earshot.model.Label;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.PageToken;
import earshot.storage.Progress;
import java.util.List;
import java.util.Optional;

/// Reads one archive and keeps what a reviewer says of it; never call it on the FX thread.
///
/// Nothing here can change the archive, and nothing asks any network.
public interface ReadingDesk {
  /// The name of its file.
  String name();

  /// What it says of itself.
  Manifest manifest();

  /// Its newest mentions, there at once.
  List<Glimpse> first();

  /// Makes the rest readable; long.
  ///
  /// @return the parts that are lost
  /// @throws RuntimeException with a sentence, when the rest cannot be shown
  List<BundleReader.Damage> prepare(Progress progress);

  /// Makes it searchable; long, after [#prepare].
  void index(Progress progress);

  /// Mentions that fit, newest first; the rest must be readable.
  ///
  /// @throws RuntimeException with a sentence, when they cannot be found
  Found page(MentionFilter filter, Optional<PageToken> after);

  /// Begins or goes on with the review of a person.
  ///
  /// @throws RuntimeException with a sentence, when it cannot be kept
  void reviewer(String name);

  /// What the reviewer said of a mention.
  Said said(MentionId mention);

  /// Labels a mention; absent takes the label away.
  ///
  /// @throws RuntimeException with a sentence, when it cannot be kept
  void label(MentionId mention, Optional<Label> label);

  /// Notes something beside a mention.
  ///
  /// @throws RuntimeException with a sentence, when it cannot be kept
  void note(MentionId mention, String words);

  /// A page of mentions.
  record Found(List<Glimpse> mentions, Optional<PageToken> next) {
    /// Copies the list.
    public Found {
      mentions = List.copyOf(mentions);
    }
  }

  /// What a reviewer said.
  record Said(Optional<Label> label, List<String> notes) {
    /// Nothing yet.
    public static final Said NOTHING = new Said(Optional.empty(), List.of());

    /// Copies the list.
    public Said {
      notes = List.copyOf(notes);
    }
  }
}
