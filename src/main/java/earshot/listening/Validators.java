package earshot.listening;

import java.net.URI;
import java.util.Optional;

/// What a server gave us to ask “has it changed?”, word for word.
///
/// @param of the address that gave them; they are never sent to another one
public record Validators(Optional<URI> of, Optional<String> etag, Optional<String> lastModified) {
  /// Nothing to ask with.
  public static final Validators NONE =
      new Validators(Optional.empty(), Optional.empty(), Optional.empty());

  boolean belongTo(URI url) {
    return of.isPresent() && of.get().equals(url) && (etag.isPresent() || lastModified.isPresent());
  }
}
