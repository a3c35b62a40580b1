package earshot.cli;

import earshot.listening.AddressGuard;
import earshot.listening.TypedAddress;
import earshot.model.FailureReason;
import java.net.URI;

/// Addresses as they are typed at a terminal.
final class Addresses {
  private Addresses() {}

  /// The address that was meant.
  ///
  /// @param allowPrivate whether it may lie on this machine or network
  /// @throws Refusal when it is none, or one that Earshot does not open
  static URI typed(String typed, boolean allowPrivate) {
    URI address =
        switch (TypedAddress.read(typed)) {
          case TypedAddress.Corrected corrected -> corrected.address();
          case TypedAddress.Unusable unusable ->
              throw new Refusal(unusable.sentence(), FailureReason.BAD_ADDRESS);
        };
    AddressGuard.objection(address, allowPrivate)
        .ifPresent(
            objection -> {
              String cure =
                  objection.reason() == FailureReason.PRIVATE_ADDRESS && !allowPrivate
                      ? " Here that is: --allow-private"
                      : "";
              throw new Refusal(objection.sentence() + cure, objection.reason());
            });
    return address;
  }
}
