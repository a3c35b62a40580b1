package earshot.listening.files;

import earshot.listening.files.Members.Member;
import java.io.IOException;
import java.util.function.Predicate;

/// Reads the wanted members of the archive, folder or file that a person brought.
final class InArchive {
  private InArchive() {}

  /// Shows the wanted members; those that break a rule are told as rejected.
  ///
  /// @throws FileRefused when the whole cannot be read
  static void each(Contents file, Predicate<Member> wanted, Records to, Members.Visit visit)
      throws IOException {
    Members members = members(file);
    members.each(wanted, visit);
    for (MemberRefused refused : members.refused()) {
      to.reject(refused.member(), JsonRecords.sentence(refused.rule()));
    }
  }

  /// The same without a word about what is refused, for a look before the reading.
  static void peek(Contents file, Predicate<Member> wanted, Members.Visit visit)
      throws IOException {
    members(file).each(wanted, visit);
  }

  private static Members members(Contents file) throws IOException {
    try {
      return Members.of(file.path());
    } catch (MemberRefused refused) {
      throw new FileRefused(String.valueOf(refused.getMessage()));
    }
  }
}
