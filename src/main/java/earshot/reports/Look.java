package earshot.reports;

import java.util.regex.Pattern;

/// Whose name, colour and sign a report carries.
///
/// @param client as the reader is called, at most 200 characters; empty for none
/// @param colour of headings and rules, such as `#2F6B4F`
/// @param footer words at the foot of each page, at most 300 characters
/// @param logo a PNG as [Logo] made it, in base 64; empty for none
public record Look(String client, String colour, String footer, String logo) {
  private static final Pattern COLOUR = Pattern.compile("#[0-9A-F]{6}");

  /// Nobody's.
  public static final Look PLAIN = new Look("", "#2F6B4F", "", "");

  /// Refuses what would not fit or is no colour.
  public Look {
    if (!COLOUR.matcher(colour).matches()) {
      throw new IllegalArgumentException("Give the colour as in #2F6B4F.");
    }
    if (client.length() > 200 || footer.length() > 300) {
      throw new IllegalArgumentException(
          "Give the client a shorter name, or the foot fewer words.");
    }
    if (logo.length() > Logo.MOST) throw new IllegalArgumentException("Choose a smaller logo.");
  }
}
