package earshot.intake;

import earshot.model.Source;
import earshot.model.SourceId;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Looks whether posts are still where they were: one polite question each, and before the first
/// one of a source is called gone, one whether the source itself still answers.
///
/// Only the plain words of a service count, 404 and 410, and only of one post. Trouble, silence and
/// pages of a network that wants a login first say nothing.
public final class Lookups {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final String NOWHERE = "/no-such-page-5f2b9c71";

  private final Asking asking;
  private final Map<SourceId, Boolean> sound = new HashMap<>();

  /// Looks that ask in this way.
  public Lookups(Asking asking) {
    this.asking = asking;
  }

  /// Asks an address on behalf of a source.
  @FunctionalInterface
  public interface Asking {
    /// The status of the answer; absent when there was none.
    Optional<Integer> status(Source source, URI address);
  }

  /// What a look came to.
  public enum Standing {
    /// The post is there.
    THERE,
    /// It, and not more than it, is gone.
    GONE,
    /// Nothing can be told.
    UNKNOWN
  }

  /// Looks for one post of a source.
  ///
  /// @param wasGone whether it was not there when it was last looked for; then whoever says it is
  ///   must also know a page that cannot be there, for some networks answer everything themselves
  public Standing look(Source source, Optional<URI> link, boolean wasGone) {
    if (link.isEmpty()) return Standing.UNKNOWN;
    int answer = status(source, link.get());
    if (answer == OK) {
      return wasGone && !knowsBetter(source, link.get()) ? Standing.UNKNOWN : Standing.THERE;
    }
    if (answer != NOT_FOUND && answer != GONE) return Standing.UNKNOWN;
    return sound.computeIfAbsent(source.id(), _ -> answers(source))
        ? Standing.GONE
        : Standing.UNKNOWN;
  }

  private boolean knowsBetter(Source source, URI link) {
    URI nowhere = link.resolve(NOWHERE);
    int answer = status(source, nowhere);
    return answer == NOT_FOUND || answer == GONE;
  }

  private boolean answers(Source source) {
    return status(source, source.url()) == OK;
  }

  private int status(Source source, URI address) {
    return asking.status(source, address).orElse(0);
  }
}
