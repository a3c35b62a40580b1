package earshot;

import earshot.storage.SettingStore;
import earshot.ui.kit.Look;

/// What a person chose for one workspace.
///
/// @param look light, dark, or as the computer
/// @param textPercent text size in percent, 85 to 200
/// @param contact a mail or web address told to every host that is asked, or empty
record Settings(Look look, int textPercent, String contact) {
  static final int SMALLEST = 85;
  static final int LARGEST = 200;
  private static final int LONGEST_CONTACT = 200;

  Settings {
    if (textPercent < SMALLEST || textPercent > LARGEST) {
      throw new IllegalArgumentException(
          "The text size is between 85 and 200 percent, not " + textPercent + ".");
    }
    if (contact.length() > LONGEST_CONTACT
        || contact.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "The contact is one line of at most " + LONGEST_CONTACT + " characters.");
    }
  }

  /// What was chosen; a value that cannot be read is taken as never chosen.
  static Settings of(SettingStore store) {
    return new Settings(
        store.get("look").flatMap(Settings::look).orElse(Look.SYSTEM),
        store.get("text-percent").map(Settings::percent).orElse(100),
        store.get("contact").orElse(""));
  }

  void keep(SettingStore store) {
    store.put("look", look.word());
    store.put("text-percent", Integer.toString(textPercent));
    store.put("contact", contact);
  }

  private static java.util.Optional<Look> look(String word) {
    for (Look look : Look.values()) {
      if (look.word().equals(word)) return java.util.Optional.of(look);
    }
    return java.util.Optional.empty();
  }

  private static int percent(String number) {
    return number.matches("\\d{2,3}")
        ? Math.clamp(Integer.parseInt(number), SMALLEST, LARGEST)
        : 100;
  }
}
