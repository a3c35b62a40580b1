package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import earshot.storage.Progress;
import earshot.storage.lock.RecoveryCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspacesCommandTest {
  @TempDir private Path folder;

  @Test
  void aClientIsMadeNamedAnewPutAsideAndTakenFromTheList() {
    Console made = run("workspaces", "new", "Lakeside Books", "--purpose", "answer readers");
    assertEquals(0, made.code(), made.err());
    Path books = folder.resolve("data").resolve("clients").resolve("lakeside-books");
    assertTrue(Files.exists(books.resolve("workspace.json")));
    assertEquals(0, run("workspaces", "rename", "lakeside books", "Harbour Books").code());
    assertEquals(0, run("workspaces", "colour", "Harbour Books", "rose").code());
    assertEquals(0, run("workspaces", "disable", "Harbour Books").code());
    String line = run("workspaces", "--json").json().getLast().toString();
    assertTrue(line.contains("\"Harbour Books\"") && line.contains("rose"), line);
    assertTrue(line.contains("\"enabled\":false"), line);
    assertEquals(0, run("workspaces", "forget-entry", "Harbour Books").code());
    assertEquals(1, run("workspaces", "list", "--json").json().size());
    assertTrue(Files.exists(books.resolve("workspace.json")));
  }

  @Test
  void aClientIsDeletedOnceTheCountOfItsMentionsIsTypedAndWhatIsNotEarshotsStays()
      throws IOException {
    assertEquals(0, run("workspaces", "new", "Lakeside Books", "--purpose", "x").code());
    Path books = folder.resolve("data").resolve("clients").resolve("lakeside-books");
    String[] at = {"--workspace", books.toString()};
    assertEquals(0, run("add-brand", "Lakeside", "--query", "lakeside", at[0], at[1]).code());
    assertEquals(0, run("paste", "--text", "the lakeside shop is fine", at[0], at[1]).code());
    assertEquals(0, run("backup", at[0], at[1]).code());
    Files.writeString(books.resolve("notes.txt"), "mine");
    Files.writeString(books.resolve("backups").resolve("earshot-mine.zip"), "mine");

    Console told = run("workspaces", "delete", "lakeside books", "--json");
    assertEquals(1, told.code(), told.err());
    assertTrue(told.err().contains("--count 1"), told.err());
    assertEquals(1, told.json().getFirst().path("mentions").asInt());
    assertEquals(
        "[\"backups/earshot-mine.zip\",\"notes.txt\"]",
        told.json().getFirst().path("stays").toString());
    assertEquals(1, run("workspaces", "delete", "lakeside books", "--count", "2").code());
    assertTrue(Files.exists(books.resolve("workspace.json")), "nothing was deleted yet");

    Console deleted = run("workspaces", "delete", "lakeside books", "--count", "1");
    assertEquals(0, deleted.code(), deleted.err());
    assertEquals(1, run("workspaces", "--json").json().size());
    try (Stream<Path> left = Files.walk(books)) {
      assertEquals(
          List.of("backups", "backups/earshot-mine.zip", "notes.txt"),
          left.filter(each -> !each.equals(books))
              .map(each -> books.relativize(each).toString())
              .sorted()
              .toList());
    }
  }

  @Test
  void aFolderInWhichNothingElseLiesGoesToo() {
    assertEquals(0, run("workspaces", "new", "Lakeside Books", "--purpose", "x").code());
    Path books = folder.resolve("data").resolve("clients").resolve("lakeside-books");
    Console deleted = run("workspaces", "delete", books.toString(), "--count", "0");
    assertEquals(0, deleted.code(), deleted.err());
    assertFalse(Files.exists(books));
  }

  @Test
  void oneThatNobodyCanOpenIsDeletedByItsName() throws IOException {
    assertEquals(0, run("workspaces", "new", "Lakeside Books", "--purpose", "x").code());
    Path books = folder.resolve("data").resolve("clients").resolve("lakeside-books");
    Console open = run("workspaces", "delete", "Lakeside Books", "--name", "Lakeside Books");
    assertEquals(1, open.code(), "what can be counted is counted");
    assertTrue(open.err().contains("--count 0"), open.err());
    Files.write(database(books), new byte[4_096]);
    Console told = run("workspaces", "delete", "Lakeside Books");
    assertEquals(1, told.code());
    assertTrue(told.out().startsWith("Nobody can count what it holds: "), told.out());
    assertTrue(told.err().contains("--name \"Lakeside Books\""), told.err());
    assertEquals(1, run("workspaces", "delete", "Lakeside Books", "--name", "Books").code());
    assertTrue(Files.exists(database(books)));
    Console deleted = run("workspaces", "delete", "Lakeside Books", "--name", "Lakeside Books");
    assertEquals(0, deleted.code(), deleted.err());
    assertFalse(Files.exists(books));
    assertEquals(1, run("workspaces", "--json").json().size());
  }

  @Test
  void oneWhosePassphraseIsLostIsDeletedByItsName() {
    assertEquals(0, run("workspaces", "new", "Lakeside Books", "--purpose", "x").code());
    Path books = folder.resolve("data").resolve("clients").resolve("lakeside-books");
    encrypt(books);
    Console told = run("workspaces", "delete", "Lakeside Books", "--json");
    assertEquals(1, told.code());
    assertTrue(told.err().contains("--name \"Lakeside Books\""), told.err());
    assertTrue(told.json().getFirst().path("why").asString().contains("encrypted"), told.out());
    Console deleted = run("workspaces", "delete", "Lakeside Books", "--name", "Lakeside Books");
    assertEquals(0, deleted.code(), deleted.err());
    assertFalse(Files.exists(books));
  }

  private static void encrypt(Path client) {
    try (OneDesk desk = OneDesk.in(client)) {
      int left =
          desk.workspace()
              .encryption()
              .encrypt(
                  "ana", "a long passphrase".toCharArray(), RecoveryCode.random(), Progress.NONE);
      assertEquals(0, left);
    }
  }

  private static Path database(Path client) throws IOException {
    try (Stream<Path> all = Files.list(client)) {
      return all.filter(each -> each.toString().endsWith(".mv.db")).findFirst().orElseThrow();
    }
  }

  @Test
  void theNameOfAListedClientStandsForItsFolder() {
    Console made = run("workspaces", "new", "Lakeside Books", "--purpose", "answer readers");
    assertEquals(0, made.code(), made.err());
    Console added =
        run("add-brand", "Lakeside", "--query", "lakeside", "--workspace", "lakeside books");
    assertEquals(0, added.code(), added.err());
    Path known = folder.resolve("data/clients/lakeside-books/known-as.tsv");
    assertTrue(Files.exists(known));
  }

  @Test
  void whatCannotBeDoneIsRefusedInOneSentence() {
    assertEquals(1, run("workspaces", "rename", "Nobody", "Somebody").code());
    assertEquals(2, run("workspaces", "new", "Without Purpose").code());
    assertEquals(1, run("workspaces", "new", "B", "--purpose", "x", "--colour", "grey").code());
    assertEquals(0, run("workspaces", "new", "Books", "--purpose", "x").code());
    Console twice = run("workspaces", "new", "BOOKS", "--purpose", "x");
    assertEquals(1, twice.code());
    assertEquals(1, twice.err().lines().count(), twice.err());
  }

  private Console run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Commands.run(
            args,
            new Earshot(Optional.of(folder.resolve("data").resolve("workspace"))),
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    return new Console(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
