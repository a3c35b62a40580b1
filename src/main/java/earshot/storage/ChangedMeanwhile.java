package earshot.storage;

/// Says that somebody else changed what a person was about to change.
public final class ChangedMeanwhile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param what such as `This search`
  ChangedMeanwhile(String what) {
    super(what + " was changed elsewhere meanwhile; look at it again, then repeat your change.");
  }
}
