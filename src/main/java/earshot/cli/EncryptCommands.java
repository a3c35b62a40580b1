package earshot.cli;

import earshot.archive.Encryption;
import earshot.listening.secret.SecretsUnavailable;
import earshot.storage.lock.RecoveryCode;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Commands that encrypt a workspace, decrypt it, and change what opens it.
final class EncryptCommands {
  private final Doors doors;
  private final Passphrases passphrases;
  private final Terminal terminal;

  private EncryptCommands(Doors doors, Passphrases passphrases, Terminal terminal) {
    this.doors = doors;
    this.passphrases = passphrases;
    this.terminal = terminal;
  }

  static void addTo(Offered offered, Doors doors, Passphrases passphrases, Terminal terminal) {
    EncryptCommands all = new EncryptCommands(doors, passphrases, terminal);
    all.offer(
        offered,
        "encrypt",
        all::encrypt,
        "Encrypts the workspace: database, search index, backups. Asks for a new passphrase and"
            + " has the recovery code typed back.");
    all.offer(
        offered,
        "decrypt",
        all::decrypt,
        "Makes an encrypted workspace readable without a passphrase again.");
    all.offer(
        offered,
        "passphrase",
        all::anotherPassphrase,
        "Changes the passphrase of an encrypted workspace; the recovery code opens it for that,"
            + " too.");
    all.offer(
        offered,
        "recovery-code",
        all::anotherCode,
        "Makes a new recovery code for an encrypted workspace; the former one ends.");
    all.offer(
        offered,
        "remember-key",
        all::remember,
        "Has this computer remember the key of an encrypted workspace in its key store, so that it",
        "opens without the passphrase for whoever is signed in as you.");
    all.offer(
        offered,
        "forget-key",
        all::forget,
        "Has this computer forget the key of an encrypted workspace.");
  }

  private void offer(Offered offered, String name, Deed deed, String... description) {
    offered.add(
        name,
        () -> {
          CommandLine line = new CommandLine(new AtAWorkspace(doors, deed));
          line.getCommandSpec().name(name).usageMessage().description(description);
          return line;
        });
  }

  /// What one of them does.
  private interface Deed {
    int at(Desk desk, Common common);
  }

  /// One of them: all take the same words.
  @Command(mixinStandardHelpOptions = true)
  private static final class AtAWorkspace implements Callable<Integer> {
    @Mixin private final Common common = new Common();
    private final Doors doors;
    private final Deed deed;

    private AtAWorkspace(Doors doors, Deed deed) {
      this.doors = doors;
      this.deed = deed;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, desk -> deed.at(desk, common));
    }
  }

  private int encrypt(Desk desk, Common common) {
    Encryption encryption = desk.encryption();
    if (encryption.isOn()) throw new Refusal("This workspace is encrypted already.");
    char[] passphrase = passphrases.fresh();
    RecoveryCode code = passphrases.noted();
    int left =
        encryption.encrypt(Names.ofUser(), passphrase, code, new Told(terminal, common.json()));
    return done(
        common,
        "The workspace is encrypted. The readable file was deleted; on a disk without moving"
            + " parts a deleted file may live on in spare cells until they are used again."
            + left(left),
        Map.of("encrypted", true, "backupsLeft", left));
  }

  private int decrypt(Desk desk, Common common) {
    int left = desk.encryption().decrypt(Names.ofUser(), new Told(terminal, common.json()));
    return done(
        common,
        "The workspace is no longer encrypted." + left(left),
        Map.of("encrypted", false, "backupsLeft", left));
  }

  private int anotherPassphrase(Desk desk, Common common) {
    encrypted(desk).change(Names.ofUser(), passphrases.fresh());
    return done(common, "The new passphrase opens the workspace.", Map.of("changed", "passphrase"));
  }

  private int anotherCode(Desk desk, Common common) {
    encrypted(desk).change(Names.ofUser(), passphrases.noted());
    return done(
        common,
        "The new recovery code opens the workspace; the former one does not.",
        Map.of("changed", "recovery code"));
  }

  private int remember(Desk desk, Common common) {
    try {
      desk.encryption().remember();
    } catch (SecretsUnavailable refused) {
      throw new Refusal(String.valueOf(refused.getMessage()));
    }
    return done(
        common,
        "This computer remembers the key; “earshot forget-key” has it forgotten again.",
        Map.of("remembered", true));
  }

  private int forget(Desk desk, Common common) {
    desk.encryption().forget();
    return done(
        common,
        "This computer does not remember the key; the passphrase opens the workspace.",
        Map.of("remembered", false));
  }

  private static Encryption encrypted(Desk desk) {
    Encryption encryption = desk.encryption();
    if (!encryption.isOn()) throw new Refusal("This workspace is not encrypted.");
    return encryption;
  }

  private int done(Common common, String sentence, Map<String, ?> object) {
    if (common.json()) terminal.json(object);
    else terminal.say(sentence);
    return Commands.DONE;
  }

  private static String left(int backups) {
    return backups == 0
        ? ""
        : " Not brought along: %s. Delete what is left or try again."
            .formatted(Many.of(backups, "backup"));
  }
}
