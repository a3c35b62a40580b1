package earshot.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A client in the list of workspaces on this computer.
///
/// @param folder of its workspace, absolute; tells clients apart
/// @param name as people call it, of at most 60 characters; empty until a brand gives it one
/// @param colour one of [#COLOURS]
/// @param enabled whether its sources are asked while Earshot runs
/// @param lastOpened when it was opened last
public record Client(
    Path folder, String name, String colour, boolean enabled, Optional<Instant> lastOpened) {
  /// The colours a client can have, in the order in which they are offered.
  public static final List<String> COLOURS =
      List.of("fern", "plum", "ocean", "rust", "slate", "moss", "rose", "teal");

  /// Longest name in characters.
  public static final int LONGEST_NAME = 60;

  /// Checks the name and the colour.
  public Client {
    folder = folder.toAbsolutePath().normalize();
    name = name.strip();
    if (name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "The name of a client is one line of at most " + LONGEST_NAME + " characters.");
    }
    if (!COLOURS.contains(colour)) {
      throw new IllegalArgumentException(
          "There is no colour \"" + colour + "\"; choose one of " + String.join(", ", COLOURS));
    }
  }

  /// One that was not opened yet.
  public static Client of(Path folder, String name, String colour) {
    return new Client(folder, name, colour, true, Optional.empty());
  }

  /// Whether people mean this client by these words.
  public boolean isCalled(String words) {
    String plain = words.strip().toLowerCase(Locale.ROOT);
    return !plain.isEmpty() && name.toLowerCase(Locale.ROOT).equals(plain);
  }

  /// What it is called where it has to be told apart: its name, or else its folder's.
  public String knownAs() {
    Path last = folder.getFileName();
    return name.isEmpty() && last != null ? last.toString() : name;
  }

  /// The same by another name.
  public Client named(String other) {
    return new Client(folder, other, colour, enabled, lastOpened);
  }

  /// The same in another colour.
  public Client coloured(String other) {
    return new Client(folder, name, other, enabled, lastOpened);
  }

  /// The same, asked or put aside.
  public Client enabled(boolean asked) {
    return new Client(folder, name, colour, asked, lastOpened);
  }

  /// The same, opened at this time.
  public Client openedAt(Instant at) {
    return new Client(folder, name, colour, enabled, Optional.of(at));
  }
}
