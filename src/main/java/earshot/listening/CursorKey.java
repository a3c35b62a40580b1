package earshot.listening;

import earshot.model.SeenItems;
import earshot.model.Source;
import earshot.model.SourceCursor;
import java.net.URI;
import java.util.Optional;

/// Says to what the validators in a cursor belong, so that they are sent nowhere else and forgotten
/// when the reader changes.
///
/// @param asked the address of the source when they were received
/// @param answered the address that gave them, after redirects
/// @param reader preset and version of the parser
record CursorKey(URI asked, URI answered, String reader) {

  static CursorKey of(Source source, URI answered, String parserVersion) {
    return new CursorKey(source.url(), answered, source.setup().presetId() + "/" + parserVersion);
  }

  /// The validators of a cursor, if they still belong to this source and reader.
  static Optional<CursorKey> in(SourceCursor cursor, Source source, String parserVersion) {
    String[] parts = cursor.validatorsFor().split(" ", -1);
    if (parts.length != 3) return Optional.empty();
    try {
      CursorKey stored = new CursorKey(new URI(parts[0]), new URI(parts[1]), parts[2]);
      boolean same = stored.equals(of(source, stored.answered, parserVersion));
      return same ? Optional.of(stored) : Optional.empty();
    } catch (java.net.URISyntaxException damaged) {
      return Optional.empty();
    }
  }

  /// What is to be remembered of an answer.
  ///
  /// @param sha256 of what was read; absent when something was missing, so that it must be asked
  ///   for again in full
  static SourceCursor cursor(
      Source source,
      Fetched.Body answer,
      String parserVersion,
      Optional<String> sha256,
      SeenItems seen) {
    Fetched.Answerer answerer = answer.answerer();
    Optional<Fetched.Headers> whole = sha256.map(known -> answerer.headers());
    return new SourceCursor(
        whole.flatMap(headers -> headers.get("ETag")).filter(tag -> !tag.isBlank()),
        whole.flatMap(headers -> headers.get("Last-Modified")).filter(date -> !date.isBlank()),
        sha256,
        seen,
        of(source, answerer.at(), parserVersion).encoded(),
        "");
  }

  /// The form in which a cursor keeps it; addresses and presets hold no blanks.
  String encoded() {
    return asked + " " + answered + " " + reader;
  }
}
