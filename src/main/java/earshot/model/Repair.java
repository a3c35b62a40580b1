package earshot.model;

import java.util.Locale;

/// What had to be mended to read a document; shown by `try-source` and in the poll log.
public enum Repair {
  CHARSET_MISLABELLED,
  LEADING_JUNK,
  TRAILING_JUNK,
  CONTROL_CHARS,
  BARE_AMPERSAND,
  UNKNOWN_ENTITY,
  UNDECLARED_PREFIX,
  UNQUOTED_ATTRIBUTE,
  MISMATCHED_TAGS,
  NESTED_ITEMS,
  TRUNCATED,
  ITEM_CAP,
  TITLE_CUT,
  ZONE_ASSUMED,
  DATE_UNREADABLE,
  DATE_FUTURE,
  IDS_REUSED,
  RELATIVE_LINK,
  SCHEME_DROPPED,
  DOUBLE_GZIP;

  /// The code as printed: lower case with hyphens, such as `charset-mislabelled`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
