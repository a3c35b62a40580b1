package earshot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import earshot.listening.secret.Secret;
import earshot.listening.secret.SecretRef;
import earshot.listening.secret.SecretStore;
import earshot.listening.secret.Secrets;
import earshot.listening.secret.SecretsUnavailable;
import earshot.storage.Filled;
import earshot.storage.lock.KeyFile;
import earshot.storage.lock.RecoveryCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An encrypted workspace, as a person at a terminal uses it: what opens it, and what stands on the
/// disk.
class EncryptedWorkspaceTest {
  private static final String PASSPHRASE = "seven green bicycles";
  private static final Pattern CODE = Pattern.compile("(\\w{4}-){12}\\w{4}");

  private static final SecretRef TOKEN = new SecretRef("token", "https://host.example:443");

  /// In a brand, its query, a mention, its author, a saved search, a tag, and mentions of before.
  private static final List<String> PLANTED =
      List.of(
          "Plumbagomarten",
          "zanzibarquokka",
          "ocelotjasmine",
          "tamarindgecko",
          "Words of mention 7",
          "Dear all",
          "a remark with",
          "rhubarbsecret");

  @TempDir private Path folder = Path.of("");
  private Path workspace = Path.of("");

  @BeforeEach
  void fill() {
    workspace = folder.resolve("w");
    Filled.make(workspace, 60);
    secrets(new Keyring()).keep(TOKEN, new Secret("rhubarbsecret"));
  }

  private SecretStore secrets(Keyring keys) {
    return Secrets.inFile(workspace, new SealedSecrets(workspace, keys));
  }

  @Test
  @Tag("soak")
  void nothingOfItStandsReadableOnTheDiskAndOnlyItsSecretsOpenIt() throws IOException {
    scenario("");
    assertEquals(new TreeSet<>(PLANTED), found(workspace), "the scan finds what is plain");
    String code = encrypt();
    assertEquals(new TreeSet<>(), found(folder));

    scenario(PASSPHRASE + "\n");
    assertEquals(new TreeSet<>(), found(folder));
    Console doctor = given(PASSPHRASE + "\n", "doctor", "--full");
    assertEquals(Commands.DONE, doctor.code(), doctor.out() + doctor.err());

    for (String wrong : List.of("seven green bicyclex\n", "\n", "")) {
      Console refused = given(wrong, "sources");
      assertEquals(Commands.REFUSED, refused.code());
      assertTrue(refused.err().contains("passphrase"), refused.err());
    }
    Console slip =
        given(code.replace(code.charAt(0), code.charAt(0) == 'Z' ? 'Y' : 'Z') + "\n", "sources");
    assertTrue(slip.err().contains("Group "), slip.err());
    Console opened = given(code + "\n", "search", "zanzibarquokka", "--json");
    assertEquals(Commands.DONE, opened.code(), opened.err());
    assertTrue(opened.out().contains("zanzibarquokka"));
  }

  @Test
  @Tag("soak")
  void anEncryptedBackupIsRestoredByItsOwnCodeWithoutTheWorkspace() throws IOException {
    String code = encrypt();
    Console made = given(PASSPHRASE + "\n", "backup", "--json");
    assertEquals(Commands.DONE, made.code(), made.err());
    String file = made.json().getFirst().path("file").asString();
    Path into = folder.resolve("into");
    Console locked =
        Console.given(
            "", "restore", file, "--into", into.toString(), "--workspace", workspace.toString());
    assertEquals(Commands.REFUSED, locked.code());
    assertFalse(Files.exists(into.resolve("workspace.json")));
    Console restored =
        Console.given(
            code + "\n",
            "restore",
            file,
            "--into",
            into.toString(),
            "--workspace",
            into.toString());
    assertEquals(Commands.DONE, restored.code(), restored.err());
    assertEquals(new TreeSet<>(), found(into));
    Console found =
        Console.given(
            PASSPHRASE + "\n", "search", "mention", "--json", "--workspace", into.toString());
    assertEquals(Commands.DONE, found.code(), found.err());
    Console drill = Console.given(PASSPHRASE + "\n", "drill", file, "--terminal");
    assertEquals(Commands.DONE, drill.code(), drill.out() + drill.err());
    assertEquals(Commands.REFUSED, Console.given("wrong\n", "drill", file, "--terminal").code());
    Console rehearsed = given(PASSPHRASE + "\n", "doctor", "--restore");
    assertEquals(Commands.DONE, rehearsed.code(), rehearsed.out() + rehearsed.err());
  }

  @Test
  @Tag("soak")
  void anotherPassphraseTakesThePlaceOfTheFormerAndDecryptingGivesEverythingBack()
      throws IOException {
    String before = given("", "search", "mention", "--json").out();
    String code = encrypt();
    Console changed = given(code + "\nanother one entirely\n", "passphrase");
    assertEquals(Commands.DONE, changed.code(), changed.err());
    assertEquals(Commands.REFUSED, given(PASSPHRASE + "\n", "sources").code());
    Console decrypted = given("another one entirely\n", "decrypt");
    assertEquals(Commands.DONE, decrypted.code(), decrypted.err());
    assertEquals(before, given("", "search", "mention", "--json").out());
    assertFalse(Files.exists(workspace.resolve("lock.json")));
    assertTrue(found(workspace).contains("Words of mention 7"));
    assertEquals(Optional.of(new Secret("rhubarbsecret")), secrets(new Keyring()).find(TOKEN));
  }

  @Test
  void anEncryptedWorkspaceIsScannedAndOpensWithItsPassphraseAlone() throws IOException {
    assertTrue(
        found(workspace).containsAll(Set.of("Words of mention 7", "rhubarbsecret")),
        "the scan finds what is plain");
    String code = encrypt();
    assertEquals(new TreeSet<>(), found(folder));
    assertThrows(SecretsUnavailable.class, () -> secrets(new Keyring()).find(TOKEN));
    Keyring keys = new Keyring();
    keys.now(workspace, Optional.of(KeyFile.read(workspace).open(RecoveryCode.read(code))));
    assertEquals(Optional.of(new Secret("rhubarbsecret")), secrets(keys).find(TOKEN));
    Console refused = given("seven green bicyclex\n", "sources");
    assertEquals(Commands.REFUSED, refused.code());
    assertTrue(refused.err().contains("not the passphrase"), refused.err());
    Console opened = given(code + "\n", "search", "mention", "--json");
    assertEquals(Commands.DONE, opened.code(), opened.err());
    assertTrue(opened.out().contains("Words of mention 7"));
    assertEquals(new TreeSet<>(), found(folder));
  }

  // Adds, asks, backs up, and makes the file small.
  private void scenario(String first) {
    String twice = first.isEmpty() ? "0" : "1";
    done(
        given(
            first,
            "add-brand",
            "Plumbagomarten" + twice,
            "--query",
            "zanzibarquokka OR pangolin" + twice));
    done(
        given(
            first + "A zanzibarquokka with a torn label",
            "paste",
            "--text",
            "-",
            "--author",
            "ocelotjasmine" + twice,
            "--url",
            "https://courier.example/" + twice));
    done(given(first, "searches", "keep", "tamarindgecko" + twice, "zanzibarquokka AND label"));
    done(given(first, "search", "zanzibarquokka"));
    done(given(first, "backup"));
    done(given(first, "compact"));
  }

  private String encrypt() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream typed =
        new SequenceInputStream(
            new ByteArrayInputStream((PASSPHRASE + "\n").getBytes(UTF_8)), new TypedBack(out));
    int code =
        Commands.run(
            new String[] {"encrypt", "--workspace", workspace.toString()},
            new Earshot(),
            typed,
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
    assertEquals(Commands.DONE, code, err.toString(UTF_8));
    return shown(out);
  }

  private static String shown(ByteArrayOutputStream out) {
    Matcher code = CODE.matcher(out.toString(UTF_8));
    assertTrue(code.find(), out.toString(UTF_8));
    return code.group();
  }

  /// Types back the code that was shown.
  private static final class TypedBack extends InputStream {
    private final ByteArrayOutputStream out;
    private int at;

    TypedBack(ByteArrayOutputStream out) {
      this.out = out;
    }

    @Override
    public int read() {
      byte[] line = (shown(out) + "\n").getBytes(UTF_8);
      return at == line.length ? -1 : line[at++];
    }

    @Override
    public int read(byte[] into, int from, int most) {
      int next = read();
      if (next < 0 || most == 0) return most == 0 ? 0 : -1;
      into[from] = (byte) next;
      return 1;
    }
  }

  private Console given(String input, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--workspace", workspace.toString()));
    return Console.given(input, all.toArray(String[]::new));
  }

  private static void done(Console console) {
    assertEquals(Commands.DONE, console.code(), console.out() + console.err());
  }

  /// Which planted words stand in any file, as UTF-8 or UTF-16, small or as they were.
  private static Set<String> found(Path folder) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String raw = new String(Files.readAllBytes(file), ISO_8859_1);
        for (String words : PLANTED) if (holds(raw, words)) found.add(words);
      }
    }
    return found;
  }

  private static boolean holds(String raw, String words) {
    for (String form : List.of(words, words.toLowerCase(java.util.Locale.ROOT))) {
      for (var charset : List.of(UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
        if (raw.contains(new String(form.getBytes(charset), ISO_8859_1))) return true;
      }
    }
    return false;
  }
}
