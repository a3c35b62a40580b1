package earshot.model;

import java.util.Optional;

/// What Earshot remembers of a source between two polls; stored in the same transaction as the
/// mentions.
///
/// @param etag the validator exactly as received
/// @param lastModified the header exactly as received
/// @param bodySha256 hex digest of the last body
/// @param seen hashes (64 bits) of the items in the source's window with a hash of their content,
///   newest first
/// @param validatorsFor the address, preset version and parser version the validators belong to
/// @param position where the reader of this kind stopped, in its own short form (newest id or time
///   of an API, `UIDVALIDITY:UID` of a mail folder); empty where there is none
public record SourceCursor(
    Optional<String> etag,
    Optional<String> lastModified,
    Optional<String> bodySha256,
    SeenItems seen,
    String validatorsFor,
    String position) {

  /// A source that was never read.
  public static final SourceCursor START =
      new SourceCursor(
          Optional.empty(), Optional.empty(), Optional.empty(), SeenItems.NONE, "", "");

  /// The same at another position.
  public SourceCursor at(String newPosition) {
    return new SourceCursor(etag, lastModified, bodySha256, seen, validatorsFor, newPosition);
  }
}
