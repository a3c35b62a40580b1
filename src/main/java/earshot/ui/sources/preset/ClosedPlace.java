package earshot.ui.sources.preset;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A place that gives no feed and forbids automatic reading, with the honest way in.
public enum ClosedPlace {
  /// Facebook.
  FACEBOOK("Facebook", Way.SOCIAL, "facebook.com fb.com"),
  /// Instagram.
  INSTAGRAM("Instagram", Way.SOCIAL, "instagram.com"),
  /// LinkedIn.
  LINKEDIN("LinkedIn", Way.SOCIAL, "linkedin.com"),
  /// TikTok.
  TIKTOK("TikTok", Way.SOCIAL, "tiktok.com"),
  /// X, once Twitter.
  X("X (Twitter)", Way.X, "x.com twitter.com"),
  /// TripAdvisor, in every country.
  TRIPADVISOR("TripAdvisor", Way.REVIEWS, "tripadvisor."),
  /// Trustpilot.
  TRUSTPILOT("Trustpilot", Way.REVIEWS, "trustpilot."),
  /// Yelp, in every country.
  YELP("Yelp", Way.REVIEWS, "yelp."),
  /// Reviews on Google's maps.
  GOOGLE_REVIEWS("Google reviews", Way.REVIEWS, "maps.app.goo.gl maps.google."),
  /// Amazon, in every country.
  AMAZON("Amazon", Way.REVIEWS, "amazon."),
  /// G2.
  G2("G2", Way.REVIEWS, "g2.com");

  private final String shown;
  private final Way way;
  private final String hosts;

  /// What can be done instead.
  enum Way {
    SOCIAL,
    X,
    REVIEWS;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param hosts separated by blanks; one that ends in a dot stands in every country
  ClosedPlace(String shown, Way way, String hosts) {
    this.shown = shown;
    this.way = way;
    this.hosts = hosts;
  }

  /// The place an address belongs to, if it is closed.
  public static Optional<ClosedPlace> of(URI address) {
    String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
    for (ClosedPlace place : values()) {
      if (Stream.of(place.hosts.split(" ", -1)).anyMatch(known -> is(host, known)))
        return Optional.of(place);
    }
    boolean map = is(host, "google.com") && address.getPath().startsWith("/maps");
    return map ? Optional.of(GOOGLE_REVIEWS) : Optional.empty();
  }

  /// What people call it.
  public String shown() {
    return shown;
  }

  Way way() {
    return way;
  }

  // A name that ends in a point stands for every country: "amazon." is amazon.de and amazon.co.uk.
  private static boolean is(String host, String known) {
    String bare = host.startsWith("www.") ? host.substring(4) : host;
    boolean anyCountry = known.endsWith(".");
    if (anyCountry) return bare.startsWith(known) || bare.contains("." + known);
    return bare.equals(known) || bare.endsWith("." + known);
  }
}
