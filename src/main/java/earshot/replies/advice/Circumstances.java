package earshot.replies.advice;

import earshot.model.AddressLevel;
import earshot.model.Consent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All that decides about one mention; the same circumstances always get the same advice.
public record Circumstances(House house, Said said, Person person) {
  /// How the workspace stands.
  ///
  /// @param listening whether answering is switched off
  /// @param offersHelp whether we offer help to people who did not ask us
  public record House(boolean listening, boolean offersHelp) {}

  /// What was said.
  ///
  /// @param privateMatter whether it shows personal data, or is about the writer's own order or
  ///   account
  public record Said(AddressLevel address, Set<Kind> kinds, boolean privateMatter) {
    /// Copies the set.
    public Said {
      kinds = Set.copyOf(kinds);
    }
  }

  /// Who said it.
  ///
  /// @param contacts how long ago we answered this person, each time
  /// @param newDirect whether the person spoke to us since we answered last
  /// @param peerAnswered whether another customer answered already
  /// @param cap how often we answer this person within 30 days unasked; absent for what the rules
  ///   say
  /// @param consent whether the person may be quoted
  public record Person(
      boolean optedOut,
      List<Duration> contacts,
      boolean newDirect,
      boolean peerAnswered,
      Optional<Integer> cap,
      Consent consent) {
    /// The days for which a cap of a person counts.
    public static final int CAP_DAYS = 30;

    /// Copies the list.
    public Person {
      contacts = List.copyOf(contacts);
    }

    /// A person without a cap of their own, who was not asked whether they may be quoted.
    public Person(
        boolean optedOut, List<Duration> contacts, boolean newDirect, boolean peerAnswered) {
      this(optedOut, contacts, newDirect, peerAnswered, Optional.empty(), Consent.NOT_ASKED);
    }

    /// Whether we answered at least so often within so many days; over 30 days the person's own cap
    /// stands in place of the number.
    public boolean answeredAtLeast(int least, int days) {
      int most = days == CAP_DAYS ? cap.orElse(least) : least;
      return contactsWithin(days) >= most;
    }

    /// How often we answered within so many days.
    public int contactsWithin(int days) {
      Duration most = Duration.ofDays(days);
      return (int) contacts.stream().filter(ago -> ago.compareTo(most) <= 0).count();
    }
  }
}
