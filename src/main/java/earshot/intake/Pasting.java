package earshot.intake;

import earshot.listening.platform.PlatformPost;
import earshot.model.Mention;
import earshot.model.Sighting;
import java.time.Instant;
import java.util.Optional;

/// Takes in what a person saw somewhere and brings by hand.
public final class Pasting {

  /// What a person brings; an address or a text is enough.
  ///
  /// @param address as typed, or empty
  /// @param text what was written there, or empty
  /// @param author who wrote it, or empty
  /// @param place where it was seen, or empty; the platform's name when the address tells
  /// @param rating such as 2 of 5
  /// @param byUser who brings it
  public record Clipping(
      String address,
      String text,
      When when,
      String author,
      String place,
      Optional<Sighting.Rating> rating,
      String byUser) {}

  /// When it was written.
  ///
  /// @param at absent means now
  /// @param about whether that is a guess
  public record When(Optional<Instant> at, boolean about) {
    /// Just now.
    public static final When NOW = new When(Optional.empty(), false);
  }

  /// What became of it.
  ///
  /// @param mention as stored
  /// @param added false when it was a mention already, and is now seen in one more place
  /// @param post what its address told
  /// @param undo takes it back as if it had never been brought; called on a background thread
  public record Pasted(
      Mention mention, boolean added, Optional<PlatformPost> post, Runnable undo) {}

  /// Keeps it as a mention, whether or not it names a brand; nothing is contacted.
  ///
  /// @throws IllegalArgumentException with one sentence, when there is neither address nor text or
  ///   the address is none
  public Pasted paste(Clipping clipping) {
    throw new UnsupportedOperationException(clipping.toString());
  }
}
