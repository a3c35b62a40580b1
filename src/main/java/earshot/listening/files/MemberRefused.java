package earshot.listening.files;

import java.io.IOException;

/// Says which member of an archive is not read, and by which rule; the other members are.
public final class MemberRefused extends IOException {
  private static final long serialVersionUID = 1;

  /// Why a member is not read.
  public enum Rule {
    /// Its name leads out of the archive (`../`).
    SLIP("its name leads out of the archive"),
    /// Its name begins at the root of the disk.
    ABSOLUTE("its name begins at the root of the disk"),
    /// Its name begins with a drive.
    DRIVE("its name begins with a drive"),
    /// Its name is empty, too long, or holds control characters.
    NAME("its name cannot be used"),
    /// It is a link, a device or a pipe.
    LINK("it is a link or a device, not a file"),
    /// Another member has the same name, so nobody can tell which one is meant.
    DOUBLE("two members have this name"),
    /// It shares bytes with another member.
    OVERLAP("it lies over another member"),
    /// What stands before its bytes contradicts the list of members.
    HEADER("its header contradicts the list of members"),
    /// It needs a password.
    ENCRYPTED("it needs a password; take it out of the archive first"),
    /// It is packed in a way that is not read here.
    METHOD("it is packed in a way Earshot does not read; pack it as an ordinary zip"),
    /// It is an archive within an archive.
    NESTED("it is an archive within an archive; take it out and import it by itself"),
    /// The archive holds more members than are read.
    TOO_MANY("the archive holds more than 200,000 members"),
    /// The archive holds more bytes than are read.
    TOO_LARGE("the archive holds more than 2 GB"),
    /// It grows suspiciously when it is unpacked.
    RATIO("it grows more than a hundredfold when unpacked"),
    /// It is larger or smaller than it says.
    SIZE("it is not as large as it says"),
    /// One of its lines or cells is longer than is read.
    LINE("a line or a value in it is longer than 1 MB"),
    /// Its bytes are damaged or break off.
    DAMAGED("it is damaged or breaks off; copy or download the file again");

    private final String words;

    Rule(String words) {
      this.words = words;
    }

    /// The reason as the end of a sentence.
    public String words() {
      return words;
    }
  }

  private final String member;
  private final Rule rule;

  /// @param member its name as written; of a whole file, the name of the file
  public MemberRefused(String member, Rule rule) {
    super("“%s” is not read: %s.".formatted(shown(member), rule.words));
    this.member = member;
    this.rule = rule;
  }

  /// The name of the member as written.
  public String member() {
    return member;
  }

  /// Why it is not read.
  public Rule rule() {
    return rule;
  }

  private static String shown(String name) {
    String visible =
        name.codePoints()
            .limit(200)
            .filter(c -> !isHidden(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return visible.length() < name.length() ? visible + "…" : visible;
  }

  private static boolean isHidden(int character) {
    return Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT
        || Character.getType(character) == Character.SURROGATE;
  }
}
