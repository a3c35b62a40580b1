package earshot.ui.sources;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells from its letters alone whether an address belongs to this machine or network; no name is
/// looked up for it.
final class OwnNetwork {
  private static final Pattern PRIVATE =
      Pattern.compile(
          "localhost|.*\\.(local|localhost|lan|internal|home\\.arpa)"
              + "|(127|10)(\\.\\d{1,3}){3}|192\\.168(\\.\\d{1,3}){2}|169\\.254(\\.\\d{1,3}){2}"
              + "|172\\.(1[6-9]|2\\d|3[01])(\\.\\d{1,3}){2}|0\\.0\\.0\\.0"
              + "|\\[(::1|::|f[cd][0-9a-f]{2}:.*|fe80:.*)]");

  private OwnNetwork() {}

  static boolean is(URI url) {
    String host = Optional.ofNullable(url.getHost()).orElse("").toLowerCase(Locale.ROOT);
    return PRIVATE.matcher(host).matches();
  }
}
