package earshot.intake;

import earshot.listening.NetworkTrust;
import earshot.model.AuthorId;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.PollAttempt;
import earshot.model.SavedSearch;
import earshot.model.Source;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Something that happened and is already durable; a hint, the database is asked for the facts.
public sealed interface LiveEvent {
  /// New mentions, newest first.
  record MentionsAdded(List<Mention> mentions) implements LiveEvent {
    /// Copies the list.
    public MentionsAdded {
      mentions = List.copyOf(mentions);
    }
  }

  /// Mentions whose status, label, text or story changed, or that are no longer stored.
  record MentionsChanged(Set<MentionId> ids) implements LiveEvent {
    /// Copies the set.
    public MentionsChanged {
      ids = Set.copyOf(ids);
    }
  }

  /// A source was asked, whatever came of it.
  record SourcePolled(PollAttempt attempt) implements LiveEvent {}

  /// Sources were added, paused, resumed or removed.
  record SourcesChanged() implements LiveEvent {}

  /// Brands or their queries changed.
  record BrandsChanged() implements LiveEvent {}

  /// Saved searches were kept, changed, read, arranged or removed.
  record SearchesChanged() implements LiveEvent {}

  /// Rules were added, changed, arranged or removed.
  record RulesChanged() implements LiveEvent {}

  /// What is kept of people, or whose accounts are whose, changed.
  record PeopleChanged(Set<AuthorId> accounts) implements LiveEvent {
    /// Copies the set.
    public PeopleChanged {
      accounts = Set.copyOf(accounts);
    }
  }

  /// The words of the workspace changed, or stored mentions were scored anew.
  record ScoresChanged() implements LiveEvent {}

  /// A report was made by itself.
  ///
  /// @param name of the report
  record ReportMade(String name, Path file) implements LiveEvent {}

  /// A safeguard of the workspace did not work out; told once a day.
  ///
  /// @param why in one or two English sentences; what to do stands in them
  record SafeguardFailed(Safeguard safeguard, String why) implements LiveEvent {}

  /// What keeps a workspace safe without anybody asking for it.
  enum Safeguard {
    /// The daily backup.
    BACKUP,
    /// Its copy in the second folder.
    SECOND_COPY,
    /// The monthly restoring on trial.
    REHEARSAL
  }

  /// A saved search that alerts found new mentions.
  record SearchFound(SavedSearch search, List<Mention> mentions) implements LiveEvent {
    /// Copies the list.
    public SearchFound {
      mentions = List.copyOf(mentions);
    }
  }

  /// A source has been in trouble for so long that a person should know; told once, until it is
  /// well again.
  ///
  /// @param sentence what is wrong, in one or two English sentences
  record SourceInTrouble(Source source, String sentence) implements LiveEvent {}

  /// A feed moved for good, and its source is asked at the new address from now on.
  record SourceMoved(Source source, URI to) implements LiveEvent {}

  /// The network can no longer be believed, or can be again.
  record NetworkChanged(NetworkTrust.State state, Instant at) implements LiveEvent {}
}
