package earshot.listening.files;

import earshot.listening.ItemDates;
import earshot.model.Repair;
import java.util.EnumSet;
import java.util.Set;

/// Reads the dates that pages declare.
final class StructuredDates {
  private StructuredDates() {}

  /// Gives a post its date where it can be read.
  static void of(String written, Post post) {
    if (written.isBlank()) return;
    Set<Repair> repaired = EnumSet.noneOf(Repair.class);
    ItemDates.of(written.strip(), repaired).ifPresent(at -> post.at(at, written.strip()));
    repaired.forEach(post::mended);
  }
}
