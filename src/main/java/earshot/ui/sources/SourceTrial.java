package earshot.ui.sources;

/// Tries an address once, before anything is stored.
@FunctionalInterface
public interface SourceTrial {
  /// Opens the address and says what is there; never throws for what the outside does, and returns
  /// early when its thread is interrupted. Not for the FX thread.
  ///
  /// @param address what the person typed, with the scheme put in where it was missing
  /// @param allowPrivate whether addresses of this machine or network may be opened
  Trial tryAddress(String address, boolean allowPrivate);
}
