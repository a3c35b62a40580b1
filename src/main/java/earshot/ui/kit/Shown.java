package earshot.ui.kit;

import earshot.model.LookAlikes;

/// Makes words of strangers safe for one-line labels, tooltips and titles.
///
/// Characters that cannot be seen but change what is read are written as `⟦U+202E⟧`; ends of lines
/// become spaces; emoji stay characters.
public final class Shown {
  private Shown() {}

  /// The text in a form where everything in it can be seen.
  public static String of(String text) {
    return isPlain(text) ? text : Passage.of(text).plain();
  }

  /// The text shortened to so many characters, with an ellipsis when something was left out.
  public static String of(String text, int most) {
    if (text.length() <= most) return of(text);
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return of(text.substring(0, end).stripTrailing()) + "…";
  }

  /// A name that somebody gave themselves: as [#of(String, int)], with a mark behind it where its
  /// letters pretend to be others.
  public static String name(String name, int most) {
    String shown = of(name, most);
    boolean marks = LookAlikes.inName(name) && !shown.contains(LookAlikes.MARK);
    return marks ? shown + " " + LookAlikes.MARK : shown;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || (c > 0x7E && c < 0xA1) || c == 0xAD || c > 0x2FF) return false;
    }
    return true;
  }
}
