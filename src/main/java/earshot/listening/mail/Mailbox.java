package earshot.listening.mail;

import earshot.listening.mail.MailAccount.Login;
import earshot.listening.mail.MailAccount.Security;
import earshot.listening.secret.Secret;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.net.InetAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.net.ssl.SSLContext;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.UID;

/// A folder on a mail server, opened so that nothing in it can change (`EXAMINE`).
final class Mailbox implements AutoCloseable {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d-MMM-uuuu", Locale.ENGLISH);
  private static final int FOLDERS_NAMED = 8;

  private final Store store;
  private final IMAPFolder folder;

  private Mailbox(Store store, IMAPFolder folder) {
    this.store = store;
    this.folder = folder;
  }

  /// There is no such folder; the message names those there are.
  static final class NoSuchFolder extends MessagingException {
    private static final long serialVersionUID = 1L;

    NoSuchFolder(List<String> there) {
      super(there.isEmpty() ? "" : " There are: " + String.join(", ", there) + ".");
    }
  }

  /// Logs in and opens the folder.
  ///
  /// @param line a connection to the server of the account
  /// @throws MessagingException when the server refuses or breaks off
  static Mailbox open(MailAccount account, Secret secret, Line line, SSLContext trust)
      throws MessagingException {
    Store store = Session.getInstance(rules(account, line, trust)).getStore("imap");
    try {
      // The address is written in numbers, so that nobody else looks the name up.
      InetAddress at = line.getInetAddress();
      store.connect(at.getHostAddress(), line.getPort(), account.user(), secret.value());
      IMAPFolder folder = (IMAPFolder) store.getFolder(account.folder());
      try {
        folder.open(Folder.READ_ONLY);
      } catch (FolderNotFoundException missing) {
        throw new NoSuchFolder(folders(store));
      }
      return new Mailbox(store, folder);
    } catch (MessagingException | RuntimeException failed) {
      closeQuietly(store);
      throw failed;
    }
  }

  private static Properties rules(MailAccount account, Line line, SSLContext trust) {
    Properties rules = new Properties();
    rules.put("mail.imap.socketFactory", line.once());
    // Otherwise the library would open a connection of its own where the guard refused one.
    rules.put("mail.imap.socketFactory.fallback", "false");
    rules.put(
        "mail.imap.auth.mechanisms", account.login() == Login.TOKEN ? "XOAUTH2" : "PLAIN LOGIN");
    if (account.server().security() == Security.STARTTLS) {
      rules.put("mail.imap.starttls.enable", "true");
      rules.put("mail.imap.starttls.required", "true");
      rules.put("mail.imap.ssl.socketFactory", Line.upgrade(account.server().host(), trust));
    }
    return rules;
  }

  private static List<String> folders(Store store) throws MessagingException {
    return Arrays.stream(store.getDefaultFolder().list("*"))
        .map(Folder::getFullName)
        .filter(name -> name.length() <= 80 && name.chars().noneMatch(Character::isISOControl))
        .limit(FOLDERS_NAMED)
        .toList();
  }

  /// The mark under which its UIDs are valid.
  long validity() throws MessagingException {
    return folder.getUIDValidity();
  }

  /// The highest UID in it; 0 when it is empty.
  long highest() throws MessagingException {
    long next = folder.getUIDNext();
    if (next > 0) return next - 1;
    return folder.getMessageCount() == 0 ? 0 : uids(ask("FETCH * (UID)")).max().orElse(0);
  }

  /// The UIDs above one, rising.
  List<Long> above(long uid) throws MessagingException {
    // "n:*" always names the last mail, even when its UID is lower than n.
    return found("UID SEARCH UID " + (uid + 1) + ":*").filter(each -> each > uid).boxed().toList();
  }

  /// The UIDs of mails that arrived on the day of an instant or later, rising.
  List<Long> since(Instant instant) throws MessagingException {
    LocalDate day = instant.atOffset(ZoneOffset.UTC).toLocalDate();
    return found("UID SEARCH SINCE " + DAY.format(day)).boxed().toList();
  }

  /// Asks for something of some mails without marking them as read.
  ///
  /// @param what items of `FETCH`; bodies by `BODY.PEEK` only
  List<FetchResponse> fetch(List<Long> uids, String what) throws MessagingException {
    if (what.replace("BODY.PEEK[", "").contains("BODY[")) {
      throw new IllegalArgumentException("would mark mails as read: " + what);
    }
    String set = uids.stream().map(String::valueOf).collect(Collectors.joining(","));
    List<FetchResponse> answers = new ArrayList<>();
    for (Response each : ask("UID FETCH " + set + " (UID " + what + ")")) {
      if (each instanceof FetchResponse answer) answers.add(answer);
    }
    return answers;
  }

  /// Leaves without a word about any mail; never throws.
  @Override
  public void close() {
    closeQuietly(store);
  }

  private LongStream found(String search) throws MessagingException {
    return Arrays.stream(ask(search))
        .filter(IMAPResponse.class::isInstance)
        .map(IMAPResponse.class::cast)
        .filter(answer -> answer.keyEquals("SEARCH"))
        .flatMapToLong(Mailbox::numbers)
        .sorted()
        .distinct();
  }

  private static LongStream numbers(IMAPResponse answer) {
    LongStream.Builder numbers = LongStream.builder();
    for (long each = answer.readLong(); each > 0; each = answer.readLong()) numbers.add(each);
    return numbers.build();
  }

  private static LongStream uids(Response[] answers) {
    return Arrays.stream(answers)
        .filter(FetchResponse.class::isInstance)
        .map(answer -> ((FetchResponse) answer).getItem(UID.class))
        .filter(java.util.Objects::nonNull)
        .mapToLong(uid -> uid.uid);
  }

  private Response[] ask(String command) throws MessagingException {
    Object answers =
        folder.doCommand(
            protocol -> {
              Response[] all = protocol.command(command, null);
              protocol.notifyResponseHandlers(all);
              protocol.handleResult(all[all.length - 1]);
              return all;
            });
    return answers instanceof Response[] all ? all : new Response[0];
  }

  private static void closeQuietly(Store store) {
    try {
      store.close();
    } catch (MessagingException | RuntimeException alreadyGone) {
      // Closed is closed.
    }
  }
}
