package earshot.listening.mail;

import earshot.model.Repair;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What a mail says: its sender's name, its subject, and its texts.
///
/// @param plain the plain texts, in their order; empty when there are none
/// @param html the markup texts, in their order; empty when there are none
/// @param received when the server took it
/// @param repaired what had to be mended to read it
record Letter(Head head, String plain, String html, Instant received, Set<Repair> repaired) {
  /// Copies the set.
  Letter {
    repaired = Set.copyOf(repaired);
  }

  /// What the first lines of a mail say.
  ///
  /// @param from the sender as written, with name and address, decoded
  /// @param name the sender's name; empty where only an address is given
  /// @param date as written
  /// @param id without brackets; empty where there is none
  /// @param parent the id of the mail it answers, or empty
  /// @param thread the ids of the mails before it, oldest first
  record Head(
      String from,
      String name,
      String subject,
      String date,
      String id,
      String parent,
      List<String> thread) {
    /// Copies the list.
    Head {
      thread = List.copyOf(thread);
    }
  }
}
