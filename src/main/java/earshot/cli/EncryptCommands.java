package earshot.cli;

import earshot.archive.Encryption;
import earshot.listening.secret.SecretsUnavailable;
import earshot.storage.lock.RecoveryCode;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
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
    offered.add(Encrypt.class, () -> new Encrypt(all));
    offered.add(Decrypt.class, () -> new Decrypt(all));
    offered.add(Change.class, () -> new Change(all));
    offered.add(NewCode.class, () -> new NewCode(all));
    offered.add(Remember.class, () -> new Remember(all));
    offered.add(Forget.class, () -> new Forget(all));
  }

  private int done(Common common, String sentence, Map<String, ?> object) {
    if (common.json()) terminal.json(object);
    else terminal.say(sentence);
    return Commands.DONE;
  }

  private int at(Common common, ToIntFunction<Desk> use) {
    return Commands.at(doors, common, use);
  }

  private String left(int backups) {
    return backups == 0
        ? ""
        : " %d backups could not be brought along; delete them or try again.".formatted(backups);
  }

  /// Encrypts.
  @Command(
      name = "encrypt",
      description =
          "Encrypts the workspace: database, search index, backups. Asks for a new passphrase and"
              + " has the recovery code typed back.",
      mixinStandardHelpOptions = true)
  private static final class Encrypt implements Callable<Integer> {
    private final EncryptCommands all;
    @Mixin private final Common common = new Common();

    Encrypt(EncryptCommands all) {
      this.all = all;
    }

    @Override
    public Integer call() {
      return all.at(common, this::encrypt);
    }

    private int encrypt(Desk desk) {
      Encryption encryption = desk.encryption();
      if (encryption.isOn()) throw new Refusal("This workspace is encrypted already.");
      char[] passphrase = all.passphrases.fresh();
      RecoveryCode code = all.passphrases.noted();
      int left =
          encryption.encrypt(
              Names.ofUser(), passphrase, code, new Told(all.terminal, common.json()));
      return all.done(
          common,
          "The workspace is encrypted. The readable file was deleted; on a disk without moving"
              + " parts a deleted file may live on in spare cells until they are used again."
              + all.left(left),
          Map.of("encrypted", true, "backupsLeft", left));
    }
  }

  /// Decrypts.
  @Command(
      name = "decrypt",
      description = "Makes an encrypted workspace readable without a passphrase again.",
      mixinStandardHelpOptions = true)
  private static final class Decrypt implements Callable<Integer> {
    private final EncryptCommands all;
    @Mixin private final Common common = new Common();

    Decrypt(EncryptCommands all) {
      this.all = all;
    }

    @Override
    public Integer call() {
      return all.at(common, this::decrypt);
    }

    private int decrypt(Desk desk) {
      int left = desk.encryption().decrypt(Names.ofUser(), new Told(all.terminal, common.json()));
      return all.done(
          common,
          "The workspace is no longer encrypted." + all.left(left),
          Map.of("encrypted", false, "backupsLeft", left));
    }
  }

  /// Changes the passphrase.
  @Command(
      name = "passphrase",
      description =
          "Changes the passphrase of an encrypted workspace; the recovery code opens it for that,"
              + " too.",
      mixinStandardHelpOptions = true)
  private static final class Change implements Callable<Integer> {
    private final EncryptCommands all;
    @Mixin private final Common common = new Common();

    Change(EncryptCommands all) {
      this.all = all;
    }

    @Override
    public Integer call() {
      return all.at(common, this::change);
    }

    private int change(Desk desk) {
      if (!desk.encryption().isOn()) throw new Refusal("This workspace is not encrypted.");
      desk.encryption().change(Names.ofUser(), all.passphrases.fresh());
      return all.done(
          common, "The new passphrase opens the workspace.", Map.of("changed", "passphrase"));
    }
  }

  /// Makes another recovery code.
  @Command(
      name = "recovery-code",
      description = "Makes a new recovery code for an encrypted workspace; the former one ends.",
      mixinStandardHelpOptions = true)
  private static final class NewCode implements Callable<Integer> {
    private final EncryptCommands all;
    @Mixin private final Common common = new Common();

    NewCode(EncryptCommands all) {
      this.all = all;
    }

    @Override
    public Integer call() {
      return all.at(common, this::change);
    }

    private int change(Desk desk) {
      if (!desk.encryption().isOn()) throw new Refusal("This workspace is not encrypted.");
      desk.encryption().change(Names.ofUser(), all.passphrases.noted());
      return all.done(
          common,
          "The new recovery code opens the workspace; the former one does not.",
          Map.of("changed", "recovery code"));
    }
  }

  /// Has this computer remember the key.
  @Command(
      name = "remember-key",
      description = {
        "Has this computer remember the key of an encrypted workspace in its key store, so that it",
        "opens without the passphrase for whoever is signed in as you."
      },
      mixinStandardHelpOptions = true)
  private static final class Remember implements Callable<Integer> {
    private final EncryptCommands all;
    @Mixin private final Common common = new Common();

    Remember(EncryptCommands all) {
      this.all = all;
    }

    @Override
    public Integer call() {
      return all.at(common, this::remember);
    }

    private int remember(Desk desk) {
      try {
        desk.encryption().remember();
      } catch (SecretsUnavailable refused) {
        throw new Refusal(String.valueOf(refused.getMessage()));
      }
      return all.done(
          common,
          "This computer remembers the key; “earshot forget-key” has it forgotten again.",
          Map.of("remembered", true));
    }
  }

  /// Has this computer forget the key.
  @Command(
      name = "forget-key",
      description = "Has this computer forget the key of an encrypted workspace.",
      mixinStandardHelpOptions = true)
  private static final class Forget implements Callable<Integer> {
    private final EncryptCommands all;
    @Mixin private final Common common = new Common();

    Forget(EncryptCommands all) {
      this.all = all;
    }

    @Override
    public Integer call() {
      return all.at(common, this::forget);
    }

    private int forget(Desk desk) {
      desk.encryption().forget();
      return all.done(
          common,
          "This computer does not remember the key; the passphrase opens the workspace.",
          Map.of("remembered", false));
    }
  }
}
