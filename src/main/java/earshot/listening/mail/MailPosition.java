package earshot.listening.mail;

import earshot.model.SourceCursor;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where reading a folder stopped, and how often its password was refused.
///
/// @param validity the UIDVALIDITY of the folder; 0 before the first reading
/// @param uid the highest UID that was read
/// @param refusals how often the password was refused in a row
/// @param edition of the password that was refused; empty when none was
record MailPosition(long validity, long uid, int refusals, String edition) {
  /// Servers lock accounts that are tried with wrong passwords again and again.
  static final int MOST_REFUSALS = 3;

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,18}):(\\d{1,18})(?: refused=(\\d{1,4}) of=(\\w{0,32}))?");

  private static final MailPosition START = new MailPosition(0, 0, 0, "");

  /// The position in a cursor; a damaged one is the start, since mails are recognised anyway.
  static MailPosition in(SourceCursor cursor) {
    Matcher form = FORM.matcher(cursor.position());
    if (!form.matches()) return START;
    boolean refused = form.group(3) != null;
    return new MailPosition(
        Long.parseLong(form.group(1)),
        Long.parseLong(form.group(2)),
        refused ? Integer.parseInt(form.group(3)) : 0,
        refused ? Optional.ofNullable(form.group(4)).orElse("") : "");
  }

  /// The same place after a password was refused once more.
  MailPosition refused(String newEdition) {
    return new MailPosition(validity, uid, refusalsOf(newEdition) + 1, newEdition);
  }

  /// Another place, where the password was accepted.
  MailPosition at(long newValidity, long newUid) {
    return new MailPosition(newValidity, newUid, 0, "");
  }

  /// How often this edition of the password was refused; a new one starts afresh.
  int refusalsOf(String asked) {
    return asked.equals(edition) ? refusals : 0;
  }

  /// The form in which a cursor keeps it: `UIDVALIDITY:UID`, and the refusals where there are any.
  String encoded() {
    String place = validity + ":" + uid;
    return refusals == 0 ? place : place + " refused=" + refusals + " of=" + edition;
  }
}
