package earshot.listening;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the Content-Type header as servers write it.
public final class ContentTypes {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_.:+-]{1,40})", Pattern.CASE_INSENSITIVE);

  private ContentTypes() {}

  /// The charset named in the header, as written there.
  public static Optional<String> charset(String contentType) {
    Matcher matcher = CHARSET.matcher(contentType);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
