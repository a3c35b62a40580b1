package earshot.intake;

import earshot.listening.AddressGuard;
import earshot.listening.Polled;
import earshot.model.Source;
import earshot.model.SourceMove;
import earshot.storage.MoveStore;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Decides when a feed's word that it has moved is believed: after two polls a day apart that found
/// items there which the source had shown before.
final class Moves {
  private final MoveStore store;

  Moves(MoveStore store) {
    this.store = store;
  }

  /// What is known of a move after this poll; empty when the poll says nothing of one.
  Optional<SourceMove> after(Source source, Polled polled, Instant now) {
    Optional<Polled.Contents> contents =
        switch (polled) {
          case Polled.News news -> Optional.of(news.contents());
          case Polled.Unchanged same -> same.contents();
          case Polled.Refused _, Polled.Blocked _, Polled.Failed _, Polled.Gone _ ->
              Optional.empty();
        };
    return contents.flatMap(read -> read.movedTo().flatMap(to -> said(source, read, to, now)));
  }

  private Optional<SourceMove> said(Source source, Polled.Contents contents, URI to, Instant now) {
    if (!mayMove(source, to)) return Optional.empty();
    List<SourceMove> same =
        store.of(source.id()).stream()
            .filter(move -> move.to().equals(to) && move.from().equals(source.url()))
            .toList();
    // What a person took back is not believed again.
    if (same.stream().anyMatch(move -> move.undone().isPresent())) return Optional.empty();
    return Optional.of(
        same.stream()
            .filter(SourceMove::open)
            .findFirst()
            .map(move -> move.again(now, contents.overlap()))
            .orElseGet(() -> SourceMove.first(source.id(), source.url(), to, now)));
  }

  /// An address made from a preset's template is not a publisher's to change, and nobody's word
  /// moves a source into a private network or within one.
  private static boolean mayMove(Source source, URI to) {
    return source.setup().presetId().equals(Sources.ANY_FEED)
        && !source.setup().allowPrivate()
        && !to.equals(source.url())
        && AddressGuard.objection(to, false).isEmpty();
  }
}
