package earshot.replies.playbook;

import earshot.model.Incident;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.TimeRange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// What was known when an incident started: it never changes, whatever is edited or deleted later.
///
/// It holds no text of anybody, only what tells whether a text is still the same: who is forgotten
/// is forgotten here too, and the counts stay.
///
/// @param figures of the 24 hours before
/// @param said the mentions behind the alert, newest first
public record Snapshot(Instant at, Raised raised, Figures figures, List<Said> said) {
  /// Copies the list.
  public Snapshot {
    said = List.copyOf(said);
  }

  /// The alert it began with.
  ///
  /// @param bucket the time in which it happened
  /// @param what in a few words, such as `35 voices in an hour`
  /// @param expected in one sentence, or empty
  /// @param evidence the alert's, as it was stored
  public record Raised(
      Instant at, TimeRange bucket, String what, String expected, String evidence) {}

  /// A mention.
  ///
  /// @param sha256 of title and text in UTF-8, 64 hex digits
  public record Said(MentionId mention, Instant at, String sha256) {}

  /// What became of a mention since.
  public enum Since {
    /// It says what it said.
    SAME,
    /// It says something else now.
    EDITED,
    /// It is no longer stored, or was withdrawn.
    GONE
  }

  /// As it is stored.
  public Incident.Frozen frozen() {
    String text = SnapshotText.write(this);
    return new Incident.Frozen(text, sha256(text));
  }

  /// Reads what was stored.
  ///
  /// @throws IllegalArgumentException when that is no snapshot
  public static Snapshot read(Incident.Frozen frozen) {
    return SnapshotText.read(frozen.text());
  }

  /// Whether the stored text is the one that was frozen.
  public static boolean isWhole(Incident.Frozen frozen) {
    return sha256(frozen.text()).equals(frozen.sha256());
  }

  /// A mention as the snapshot remembers it.
  static Said remember(Mention mention) {
    return new Said(mention.id(), mention.at(), sha256(mention.content().whole()));
  }

  /// What became of a mention since.
  ///
  /// @param now as it is stored now; absent when it no longer is
  public static Since since(Said said, Optional<Mention> now) {
    if (now.isEmpty()) return Since.GONE;
    String text = now.get().content().whole();
    if (sha256(text).equals(said.sha256())) return Since.SAME;
    // What was withdrawn says nothing any more.
    return text.isEmpty() ? Since.GONE : Since.EDITED;
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java knows SHA-256", impossible);
    }
  }
}
