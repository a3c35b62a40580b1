package earshot.storage;

import earshot.model.Sighting;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// Who speaks, as far as it can be told from others: an account on a site, else the site itself.
///
/// A display name is never part of it, for anybody can take any. Only a hash of the account is
/// kept, so that counting voices keeps nobody's name.
///
/// @param site the service, else the host, in lower case
/// @param identHash 64 bits of SHA-256 over site and account
record Voice(String site, long identHash) {
  private static final int LONGEST_SITE = 300;

  /// The ids of a space are one service's own, but for this one: there each host has its accounts.
  private static final String FEDERATED = "activitypub";

  /// The voice behind a sighting; absent where it names neither an account nor a place.
  static Optional<Voice> of(Sighting sighting) {
    Sighting.Author author = sighting.author();
    String handle = lower(author.handle());
    if (handle.startsWith("@")) handle = handle.substring(1);
    int at = handle.indexOf('@');
    if (at > 0) return voice(handle.substring(at + 1), handle.substring(0, at));
    String space = sighting.identity().idSpace();
    String home = host(author.url()).or(() -> host(sighting.identity().permalink())).orElse("");
    String site = space.isEmpty() || space.equals(FEDERATED) ? home : space;
    if (!handle.isEmpty()) return voice(site, handle);
    if (author.url().isPresent()) return voice(site, page(author.url().get()));
    return author.outlet().isEmpty() ? voice(home, "") : voice(lower(author.outlet()), "");
  }

  /// The voice of an account as a person writes it; absent where site or handle is blank.
  static Optional<Voice> named(String site, String handle) {
    String account = lower(handle);
    if (account.startsWith("@")) account = account.substring(1);
    int at = account.indexOf('@');
    if (at > 0) return voice(account.substring(at + 1), account.substring(0, at));
    String place = lower(site);
    if (place.startsWith("www.")) place = place.substring(4);
    return account.isEmpty() ? Optional.empty() : voice(place, account);
  }

  /// Whether it is a place where anybody speaks, for no account was named.
  static boolean isPlace(String site, long identHash) {
    return Fingerprint.of("voice", site, "").hash() == identHash;
  }

  private static Optional<Voice> voice(String site, String account) {
    if (site.isEmpty()) return Optional.empty();
    String fitting = Wording.fitting(site, LONGEST_SITE);
    return Optional.of(new Voice(fitting, Fingerprint.of("voice", fitting, account).hash()));
  }

  private static Optional<String> host(Optional<URI> address) {
    return address
        .map(URI::getHost)
        .map(Voice::lower)
        .map(host -> host.startsWith("www.") ? host.substring(4) : host);
  }

  private static String page(URI profile) {
    String path = Optional.ofNullable(profile.getRawPath()).orElse("");
    String query = Optional.ofNullable(profile.getRawQuery()).orElse("");
    return "page " + lower(path) + "?" + query;
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
