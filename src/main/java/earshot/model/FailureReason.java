package earshot.model;

import java.util.Locale;

/// Why an attempt to read a source did not work.
public enum FailureReason {
  DNS,
  CONNECT,
  TLS,
  DEADLINE,
  HTTP_STATUS,
  MISSING,
  NOT_A_FEED,
  HTML,
  EMPTY,
  BAD_SHAPE,
  TOO_BIG,
  BUDGET,
  REDIRECT_LOOP,
  PRIVATE_ADDRESS,
  NEEDS_KEY,
  BAD_ADDRESS,
  OFFLINE,
  /// The site asks programs not to read this page.
  ROBOTS,
  INTERNAL;

  /// The code as printed: lower case with hyphens, such as `not-a-feed`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
