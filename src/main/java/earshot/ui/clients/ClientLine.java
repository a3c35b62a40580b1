package earshot.ui.clients;

import earshot.model.Client;

/// A client as one sees it from another one: counts only, never a word of what was said.
public record ClientLine(Client client, Standing standing) {
  /// How it stands.
  public sealed interface Standing {}

  /// Its sources are asked.
  ///
  /// @param waiting answers that are due before tonight
  /// @param alerts alerts that are open
  /// @param troubled sources that need a person's look
  public record Open(long waiting, int alerts, int troubled) implements Standing {}

  /// It is put aside: nothing of it is asked.
  public record Aside() implements Standing {}

  /// It was not opened yet.
  public record Closed() implements Standing {}

  /// It is encrypted, and nobody has unlocked it since the program began.
  public record Locked() implements Standing {}

  /// It could not be opened.
  ///
  /// @param why in one sentence that says what to do
  public record Refused(String why) implements Standing {}
}
