package earshot.listening.preset;

import earshot.listening.TypedAddress;
import earshot.listening.preset.Preset.Param;
import java.util.Optional;
import java.util.regex.Pattern;

/// Judges what a person entered for a parameter.
final class Entries {
  private static final Pattern UNSEEN =
      Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

  private Entries() {}

  /// The value as it is kept: blanks at the ends and marks that only turn the direction of text
  /// removed, an address completed, a host name in A-labels.
  static String tidied(Param param, String value) {
    String text = UNSEEN.matcher(value).replaceAll("").strip();
    return switch (param.entry()) {
      case TEXT -> text;
      case HOST -> hostOr(param, text);
      case ADDRESS ->
          TypedAddress.read(text) instanceof TypedAddress.Corrected corrected
              ? corrected.address().toString()
              : text;
    };
  }

  private static String hostOr(Param param, String text) {
    try {
      return text.isEmpty() ? text : Values.host(param.name(), text);
    } catch (IllegalArgumentException saidLater) {
      return text;
    }
  }

  /// Why a tidied value cannot be taken, as one sentence; absent when it can.
  static Optional<String> objection(Param param, String value) {
    String name = param.name();
    if (value.isEmpty()) {
      return param.required() ? Optional.of(name + " is missing.") : Optional.empty();
    }
    if (value.length() > param.maxLength()) {
      return Optional.of(
          name
              + " may have "
              + param.maxLength()
              + " characters, and this has "
              + value.length()
              + ".");
    }
    if (!param.choices().isEmpty() && !param.choices().contains(value)) {
      return Optional.of(name + " must be one of " + String.join(", ", param.choices()) + ".");
    }
    try {
      Values.printable(name, value);
      switch (param.entry()) {
        case TEXT -> {}
        case HOST -> Values.host(name, value);
        case ADDRESS -> {
          if (TypedAddress.read(value) instanceof TypedAddress.Unusable unusable) {
            return Optional.of(unusable.sentence());
          }
        }
      }
      return Optional.empty();
    } catch (IllegalArgumentException refused) {
      return Optional.ofNullable(refused.getMessage());
    }
  }
}
