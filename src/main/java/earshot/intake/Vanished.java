package earshot.intake;

import earshot.listening.CanonicalUrl;
import earshot.listening.FeedWindow;
import earshot.listening.Fingerprint;
import earshot.model.MentionId;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import earshot.model.Withdrawn;
import earshot.storage.PresenceStore;
import earshot.storage.Stores;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Withdraws mentions that a feed took back: they went missing from its midst and stayed so.
final class Vanished {
  private final Stores stores;

  Vanished(Stores stores) {
    this.stores = stores;
  }

  /// Withdraws what a feed no longer shows; a mention that other sources brought too stays. What
  /// the last poll was about to withdraw is looked at once more, for it may have been cut short.
  ///
  /// @return how many were withdrawn
  long withdraw(SourceId source, SourceCursor before, SourceCursor now) {
    Set<Long> gone = new HashSet<>(FeedWindow.of(before.position()).gone());
    FeedWindow window = FeedWindow.of(now.position());
    window.shown().forEach(gone::remove);
    gone.addAll(window.gone());
    if (gone.isEmpty()) return 0;
    List<MentionId> mentions =
        stores.keeping().presence().broughtBy(source).stream()
            .filter(each -> identity(each).filter(gone::contains).isPresent())
            .map(PresenceStore.Brought::mention)
            .toList();
    return stores.keeping().withdrawal().run(mentions, Withdrawn.By.SOURCE, () -> true);
  }

  // As the reader of the feed tells its items apart.
  private static Optional<Long> identity(PresenceStore.Brought brought) {
    return brought.ownId().or(() -> brought.link().flatMap(CanonicalUrl::of)).map(Fingerprint::of);
  }
}
