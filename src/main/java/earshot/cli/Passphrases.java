package earshot.cli;

import earshot.storage.lock.KeyFile;
import earshot.storage.lock.LockRefused;
import earshot.storage.lock.RecoveryCode;
import earshot.storage.lock.WorkspaceKey;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/// Asks for passphrases: on a terminal without showing what is typed, else line by line from
/// standard input; never as an argument or from the environment, which others can read.
final class Passphrases {
  private static final int LONGEST = 10_000;

  private final InputStream in;
  private final Terminal terminal;

  Passphrases(InputStream in, Terminal terminal) {
    this.in = in;
    this.terminal = terminal;
  }

  /// Asks for the passphrase or the recovery code of something encrypted.
  ///
  /// @param what is opened, for the question
  /// @throws LockRefused when it is the wrong one
  WorkspaceKey open(KeyFile lock, String what) {
    char[] typed = ask("Passphrase or recovery code of " + what + ": ");
    try {
      if (looksLikeCode(typed)) return lock.open(RecoveryCode.read(new String(typed)));
      return lock.open(typed);
    } finally {
      Arrays.fill(typed, ' ');
    }
  }

  /// Asks for a new passphrase, on a terminal twice.
  ///
  /// @throws Refusal when the two differ
  char[] fresh() {
    char[] first = ask("New passphrase, at least %d characters: ".formatted(KeyFile.SHORTEST));
    if (!atTerminal()) return first;
    char[] second = ask("Once more: ");
    boolean same = Arrays.equals(first, second);
    Arrays.fill(second, ' ');
    if (!same) throw new Refusal("The two are not the same. Nothing was changed.");
    return first;
  }

  /// Shows a recovery code once and has it typed back.
  ///
  /// @throws LockRefused naming the group with a slip
  /// @throws Refusal when another code came back
  RecoveryCode noted() {
    RecoveryCode code = RecoveryCode.random();
    terminal.say(
        "Recovery code, shown only now. Write it down and keep it apart from the computer:");
    terminal.say(code.grouped());
    char[] typed = ask("Type it back: ");
    if (RecoveryCode.read(new String(typed)).equals(code)) return code;
    throw new Refusal("This is another recovery code. Nothing was changed.");
  }

  private static boolean looksLikeCode(char[] typed) {
    long signs = new String(typed).chars().filter(Character::isLetterOrDigit).count();
    if (signs != RecoveryCode.LENGTH) return false;
    try {
      return !RecoveryCode.read(new String(typed)).grouped().isEmpty();
    } catch (LockRefused slip) {
      // Thirteen groups with a slip are a code; anything else of that length is a passphrase.
      return new String(typed).strip().matches("(\\w{4}[-\\s]){12}\\w{4}");
    }
  }

  private char[] ask(String question) {
    Optional<Console> terminal = terminal();
    if (terminal.isEmpty()) return line();
    char[] typed = terminal.get().readPassword("%s", question);
    if (typed != null) return typed;
    throw new Refusal("Nothing was typed. Nothing was changed.");
  }

  /// Whether a person sits at a terminal.
  static boolean atTerminal() {
    return terminal().isPresent();
  }

  /// What a person types as the answer; empty where nobody sits at a terminal.
  static Optional<String> answer(String question) {
    return terminal().map(at -> Objects.requireNonNullElse(at.readLine("%s", question), ""));
  }

  // There is none where input comes from a file or another program.
  private static Optional<Console> terminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal);
  }

  // Byte by byte: what follows belongs to the command.
  private char[] line() {
    byte[] bytes = new byte[LONGEST];
    int length = 0;
    try {
      for (int next = in.read(); next != '\n'; next = in.read()) {
        if (next < 0 && length == 0) {
          throw new Refusal(
              "This needs a passphrase or a recovery code: type it at a terminal, or send it as a"
                  + " line on standard input.");
        }
        if (next < 0) break;
        if (length == LONGEST) throw new Refusal("This is too long for a passphrase.");
        bytes[length++] = (byte) next;
      }
    } catch (IOException unreadable) {
      throw new Refusal("Standard input cannot be read.");
    }
    if (length > 0 && bytes[length - 1] == '\r') length--;
    CharBuffer chars = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes, 0, length));
    Arrays.fill(bytes, (byte) 0);
    return Arrays.copyOfRange(chars.array(), chars.arrayOffset(), chars.limit());
  }
}
