package earshot.ui.sources.paste;

import earshot.model.Evidence;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// Keeps a mention that a person pasted.
public interface PasteDesk {
  /// Looks at an address by itself: asks nobody and reads no disk.
  Recognised recognise(String address);

  /// Keeps a mention; not for the FX thread.
  ///
  /// @throws RuntimeException with one sentence for a person, when nothing was kept
  Outcome keep(Pasted mention);

  /// What an address says about the place it leads to.
  sealed interface Recognised {
    /// A platform that is known.
    ///
    /// @param platform what people call it, with the kind of page, such as `Instagram post`
    record Platform(String platform, URI address) implements Recognised {}

    /// An address like any other.
    record Page(URI address) implements Recognised {}

    /// No address that can be opened later.
    ///
    /// @param sentence what is wrong with it
    record Unusable(String sentence) implements Recognised {}
  }

  /// What the person knows of it; at least one of address and text is there.
  ///
  /// @param at when it was said
  /// @param about whether the time is only about right
  /// @param place where it was said, such as the name of a group; may be empty
  /// @param picture what it looked like
  record Pasted(
      Optional<URI> address,
      String text,
      Instant at,
      boolean about,
      String author,
      String place,
      Optional<Rating> rating,
      Optional<Evidence> picture) {
    /// Checks that there is something to keep.
    public Pasted {
      if (address.isEmpty() && text.isBlank()) {
        throw new IllegalArgumentException("a pasted mention needs an address or a text");
      }
    }
  }

  /// Points out of a most; 0 is a value.
  record Rating(BigDecimal points, BigDecimal most) {}

  /// What became of it.
  sealed interface Outcome {
    /// It is a mention now.
    ///
    /// @param brands names of the brands it is about, joined; empty when it names none
    /// @param undo takes it out again, called on a background thread
    record Kept(String brands, Runnable undo) implements Outcome {}

    /// It was there before, and has this sighting too now.
    ///
    /// @param undo takes the sighting out again, called on a background thread
    record Already(Runnable undo) implements Outcome {}
  }
}
