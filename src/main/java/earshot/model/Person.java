package earshot.model;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What people keep by hand of somebody they talk with; nothing of it is found out by the program.
///
/// @param told what was written down
/// @param rev counts its changes from 1
public record Person(PersonId id, Told told, Authored made, int rev) {
  /// The longest name, in characters.
  public static final int LONGEST_NAME = 200;

  /// The longest note, in characters.
  public static final int LONGEST_NOTE = 20_000;

  /// What was written down.
  ///
  /// @param name as colleagues call them, or empty
  /// @param note a remark, or empty
  public record Told(String name, String note, Wishes wishes, Advocate advocate) {
    /// Nothing.
    public static final Told NOTHING = new Told("", "", Wishes.NONE, Advocate.NOT);

    /// Refuses what is too long to be kept whole.
    public Told {
      if (name.length() > LONGEST_NAME) {
        throw new IllegalArgumentException("A name has at most 200 characters.");
      }
      if (note.length() > LONGEST_NOTE) {
        throw new IllegalArgumentException("A note about somebody has at most 20,000 characters.");
      }
    }

    /// The same with another name.
    public Told named(String other) {
      return new Told(other.strip(), note, wishes, advocate);
    }

    /// The same with another note.
    public Told noted(String other) {
      return new Told(name, other.strip(), wishes, advocate);
    }

    /// The same with other wishes.
    public Told wishing(Wishes other) {
      return new Told(name, note, other, advocate);
    }

    /// The same as an advocate, or none.
    public Told speakingUp(Advocate other) {
      return new Told(name, note, wishes, other);
    }
  }

  /// How they want to be treated.
  ///
  /// @param cap how often we answer within 30 days without being spoken to; absent for the default
  /// @param optedOut since when they want no answers from us; absent while they do
  public record Wishes(Consent consent, Optional<Integer> cap, Optional<Instant> optedOut) {
    /// None known.
    public static final Wishes NONE =
        new Wishes(Consent.NOT_ASKED, Optional.empty(), Optional.empty());

    /// Refuses a cap that is none.
    public Wishes {
      if (cap.isPresent() && (cap.get() < 0 || cap.get() > 1_000)) {
        throw new IllegalArgumentException("A contact cap lies between 0 and 1,000 in 30 days.");
      }
    }

    /// The same with another consent.
    public Wishes consenting(Consent other) {
      return new Wishes(other, cap, optedOut);
    }

    /// The same with another cap; absent for the default.
    public Wishes capped(Optional<Integer> other) {
      return new Wishes(consent, other, optedOut);
    }

    /// The same, opted out since then, or no longer.
    public Wishes optingOut(Optional<Instant> since) {
      return new Wishes(consent, cap, since);
    }
  }

  /// Whether they speak up for us, as a person judged by what they wrote.
  ///
  /// @param why in a person's words, or empty
  /// @param shownBy the mentions that show it; never empty for an advocate
  public record Advocate(boolean is, String why, Set<MentionId> shownBy) {
    /// The longest reason, in characters.
    public static final int LONGEST_WHY = 2_000;

    /// None.
    public static final Advocate NOT = new Advocate(false, "", Set.of());

    /// Copies the set; refuses an advocate nothing shows to be one.
    public Advocate {
      shownBy = Set.copyOf(shownBy);
      if (is && shownBy.isEmpty()) {
        throw new IllegalArgumentException(
            "Name a mention that shows that they speak up for us; it is the evidence.");
      }
      if (why.length() > LONGEST_WHY) {
        throw new IllegalArgumentException("A reason has at most 2,000 characters.");
      }
    }

    /// Marked by a person, with the mentions that show it.
    public static Advocate shownBy(String why, Set<MentionId> mentions) {
      return new Advocate(true, why.strip(), mentions);
    }

    /// Both, as one.
    public Advocate and(Advocate other) {
      Set<MentionId> all = new TreeSet<>(java.util.Comparator.comparingLong(MentionId::value));
      all.addAll(shownBy);
      all.addAll(other.shownBy);
      String whole = why.isEmpty() ? other.why : why;
      return new Advocate(is || other.is, whole, all);
    }
  }

  /// The same with something else written down.
  public Person telling(Told other) {
    return new Person(id, other, made, rev + 1);
  }
}
