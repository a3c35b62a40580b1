package earshot.model;

import java.net.IDN;

/// Names of hosts in letters of all scripts and in ASCII (IDNA 2003, as the JDK has it).
///
/// The JDK answers some names that are far too long with exceptions nobody expects.
public final class HostName {
  private static final int LONGEST = 253;

  private HostName() {}

  /// The name in ASCII.
  ///
  /// @param flags of [IDN]
  /// @throws IllegalArgumentException and nothing else, when it is no name of a host
  public static String ascii(String name, int flags) {
    if (name.length() > LONGEST) throw new IllegalArgumentException("longer than a host's name");
    return IDN.toASCII(name, flags);
  }

  /// The name in letters; as it is when it is no name of a host.
  public static String letters(String name) {
    return name.length() > LONGEST ? name : IDN.toUnicode(name, IDN.ALLOW_UNASSIGNED);
  }
}
