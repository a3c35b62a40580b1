package earshot.intake;

import earshot.model.Source;
import earshot.model.SourceId;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// Looks whether posts are still where they were: one polite question each, and before the first
/// one of a source is called gone, one whether the source itself still answers.
///
/// Only the plain words of a service count, 404 and 410, and only of one post. Trouble, silence and
/// pages of a network that wants a login first say nothing.
public final class Lookups {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private final BiFunction<URI, Boolean, Optional<Integer>> status;
  private final Map<SourceId, Boolean> sound = new HashMap<>();

  /// @param status asks an address, which may be private or not, and tells the status of the
  ///   answer; absent when there was none
  public Lookups(BiFunction<URI, Boolean, Optional<Integer>> status) {
    this.status = status;
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
  public Standing look(Source source, Optional<URI> link) {
    if (link.isEmpty()) return Standing.UNKNOWN;
    int answer = status.apply(link.get(), source.setup().allowPrivate()).orElse(0);
    if (answer == OK) return Standing.THERE;
    if (answer != NOT_FOUND && answer != GONE) return Standing.UNKNOWN;
    return sound.computeIfAbsent(source.id(), _ -> answers(source))
        ? Standing.GONE
        : Standing.UNKNOWN;
  }

  private boolean answers(Source source) {
    return status.apply(source.url(), source.setup().allowPrivate()).orElse(0) == OK;
  }
}
