package earshot.ui.sources;

import earshot.listening.AddressGuard;
import earshot.listening.TypedAddress;
import earshot.model.FailureReason;
import earshot.ui.sources.preset.StoredPresets;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Tries addresses over the network, under the same guard as every poll.
public final class FetchedTrial implements SourceTrial {
  private static final int SAMPLE = 4;

  private final Supplier<earshot.listening.SourceTrial> opener;

  /// @param opener gives a way to the outside, closed after each trial
  public FetchedTrial(Supplier<earshot.listening.SourceTrial> opener) {
    this.opener = opener;
  }

  @Override
  public Trial tryAddress(String address, boolean allowPrivate) {
    return switch (TypedAddress.read(address)) {
      case TypedAddress.Corrected corrected -> tried(corrected.address(), allowPrivate);
      case TypedAddress.Unusable unusable -> new Trial.Failed(unusable.sentence());
    };
  }

  private Trial tried(URI url, boolean allowPrivate) {
    Optional<AddressGuard.Objection> objection = AddressGuard.objection(url, allowPrivate);
    if (objection.isPresent()) {
      return AddressGuard.isOwnNetwork(url)
          ? new Trial.Private(url.getHost())
          : new Trial.Failed(objection.get().sentence());
    }
    try (earshot.listening.SourceTrial trial = opener.get()) {
      return switch (trial.address(url, allowPrivate)) {
        case earshot.listening.SourceTrial.Trial.Read read ->
            new Trial.Feed(
                URI.create(read.at()),
                read.title(),
                read.items().size(),
                read.items().stream().limit(SAMPLE).map(StoredPresets::first).toList(),
                read.repaired());
        case earshot.listening.SourceTrial.Trial.NotRead not ->
            // A safe address that leads to an unsafe one is of the same reason, but no certificate.
            not.reason() == FailureReason.TLS && trial.look(url, allowPrivate).refused().isPresent()
                ? new Trial.Unbelieved(url, not.sentence())
                : notRead(url, not);
      };
    }
  }

  private static Trial notRead(URI url, earshot.listening.SourceTrial.Trial.NotRead not) {
    if (not.reason() == FailureReason.PRIVATE_ADDRESS) return new Trial.Private(url.getHost());
    if (not.reason() != FailureReason.HTML) return new Trial.Failed(not.sentence());
    List<Trial.Offer> offers =
        not.offered().stream().map(feed -> new Trial.Offer("", feed)).toList();
    return new Trial.Page(url, offers);
  }
}
