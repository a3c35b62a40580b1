package earshot.ui.sources;

import earshot.listening.HostCertificate;
import earshot.listening.preset.Preset;
import earshot.listening.secret.Secret;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.SourceTerms;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the pane of one source knows and does beyond the table; never call it on the FX thread.
public interface SourceCare {
  /// The preset that reads it; absent for a plain feed and for one that is no longer there.
  Optional<Preset> preset(Source source);

  /// The search of the service it belongs to, where there is one and the source is not that search.
  Optional<Preset> searchOf(Source source);

  /// The shortest time between two polls that its service and Earshot allow.
  Duration floor(Source source);

  /// Addresses it moved to by itself, newest first.
  List<Move> moves(SourceId source);

  /// Goes back to the address before the latest move; the move is not believed again.
  void undoMove(SourceId source);

  /// Searches the site of a source for feeds, with at most six requests; returns early when its
  /// thread is interrupted.
  ///
  /// @throws RuntimeException with one sentence for a person, when the site cannot be asked
  List<Trial.Offer> findFeeds(Source source);

  /// Looks which certificate the host of a source shows; absent when it is one that this computer
  /// believes. Nothing is sent where it is not.
  ///
  /// @throws RuntimeException with one sentence for a person, when the host was not reached
  Optional<HostCertificate> look(Source source);

  /// What a person decided of how a source is asked.
  SourceTerms terms(SourceId source);

  /// Reads another address from now on.
  ///
  /// @return takes it back
  Runnable useAddress(SourceId source, URI address);

  /// Keeps another key for a source and asks it again.
  ///
  /// @throws earshot.listening.secret.SecretsUnavailable when it cannot be kept safely
  void keepKey(Source source, Secret key);

  /// Where keys are kept, as one sentence for a person.
  String keysLiveAt();

  /// A believed redirect.
  record Move(Instant at, URI from, URI to) {}
}
