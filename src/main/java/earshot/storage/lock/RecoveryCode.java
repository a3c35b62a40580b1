package earshot.storage.lock;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;

/// What opens an encrypted workspace when the passphrase is lost: 52 letters and digits in 13
/// groups of four, to be written down.
///
/// The last sign of each group is a sum over the others and the group's place, so that a slip of
/// the pen is found in the group in which it was made, as are two groups that changed places. 195
/// random bits remain: guessing is hopeless without slowing it down.
public final class RecoveryCode {
  /// Signs in all.
  public static final int LENGTH = 52;

  private static final int GROUP = 4;

  /// The alphabet of Crockford: no I, L, O, U, which are read as other signs.
  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int FIELD = 0b100101;

  private final String signs;

  private RecoveryCode(String signs) {
    this.signs = signs;
  }

  /// A new one.
  public static RecoveryCode random() {
    SecureRandom chance = new SecureRandom();
    StringBuilder signs = new StringBuilder(LENGTH);
    int[] values = new int[GROUP - 1];
    for (int group = 0; group < LENGTH / GROUP; group++) {
      for (int i = 0; i < values.length; i++) {
        values[i] = chance.nextInt(SIGNS.length());
        signs.append(SIGNS.charAt(values[i]));
      }
      signs.append(SIGNS.charAt(sum(values, group)));
    }
    return new RecoveryCode(signs.toString());
  }

  /// Reads what a person typed; case, blanks and hyphens do not matter, O is 0, I and L are 1.
  ///
  /// @throws LockRefused naming the group with the slip
  public static RecoveryCode read(String typed) {
    String signs =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Pd}_.]+", "")
            .replace('O', '0')
            .replaceAll("[IL]", "1");
    for (int i = 0; i < signs.length(); i++) {
      if (SIGNS.indexOf(signs.charAt(i)) < 0) {
        throw mistyped(
            "“%s” in group %d cannot be part of a recovery code; look at that sign again."
                .formatted(signs.charAt(i), i / GROUP + 1));
      }
    }
    // A sum that does not fit is found first, for a sign too few spoils the group it is missing in.
    for (int group = 0; group < Math.min(signs.length(), LENGTH) / GROUP; group++) {
      String part = signs.substring(group * GROUP, (group + 1) * GROUP);
      if (SIGNS.indexOf(part.charAt(GROUP - 1)) != sum(values(part), group)) {
        throw mistyped(
            "Group %d, “%s”, is mistyped; compare it with what you wrote down."
                .formatted(group + 1, part));
      }
    }
    if (signs.length() != LENGTH) {
      throw mistyped(
          "The recovery code has 13 groups of four signs, %d signs in all, not %d."
              .formatted(LENGTH, signs.length()));
    }
    return new RecoveryCode(signs);
  }

  /// As it is shown: 13 groups with hyphens.
  public String grouped() {
    return String.join("-", signs.split("(?<=\\G.{" + GROUP + "})", -1)).replaceAll("-$", "");
  }

  byte[] secret() {
    return signs.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecoveryCode same && signs.equals(same.signs);
  }

  @Override
  public int hashCode() {
    return signs.hashCode();
  }

  @Override
  public String toString() {
    return "a recovery code";
  }

  private static int[] values(String part) {
    return Arrays.copyOf(part.chars().map(SIGNS::indexOf).toArray(), GROUP - 1);
  }

  // Over GF(32), with another factor for each place: every wrong sign and every two neighbours that
  // changed places alter it.
  private static int sum(int[] values, int group) {
    int sum = group + 1;
    for (int i = 0; i < values.length; i++) {
      int value = values[i];
      for (int step = 0; step <= i; step++) {
        value <<= 1;
        if (value >= SIGNS.length()) value ^= FIELD;
      }
      sum ^= value;
    }
    return sum;
  }

  private static LockRefused mistyped(String sentence) {
    return new LockRefused(LockRefused.Why.MISTYPED, sentence);
  }
}
