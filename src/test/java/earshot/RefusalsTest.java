package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import earshot.cli.Desk;
import earshot.cli.Doors;
import earshot.listening.SourceTrial;
import earshot.storage.Forgotten;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What cannot be done ends in one clear sentence that says what to do, and nothing is lost.
class RefusalsTest {
  @TempDir private Path folder;

  @Test
  void wrongUseNamesWhatIsWrongAndWhereHelpIs() {
    wrongUse("There is no command “nonsense”.", "nonsense");
    wrongUse("There is no option “--nope”.", "search", "--nope");
    wrongUse("“coffee” is one too many; put quotes around", "search", "northwind", "coffee");
    wrongUse("“soon” is no interval; write 5m", "import", "a.opml", "--every", "soon");
    wrongUse("not between a second and 30 days", "add-source", "x.org", "--every", "PT0S");
    wrongUse("'abc' is no whole number.", "explain", "northwind", "abc");
    wrongUse("Missing required parameter: 'NAME'.", "add-brand");
  }

  @Test
  void aQueryThatCannotBeReadIsRefusedWithItsPlaceAndCure() {
    pointed("The quote at position 1 is not closed: add a \".", "search", "\"northwind");
    pointed("position 5 is not closed: add a )", "add-brand", "N", "--query", "a OR(b");
    assertEquals("", at("search").out().lines().skip(2).reduce("", String::concat));
  }

  @Test
  void addressesThatAreNotOpenedAreRefusedBeforeTheyAreAsked() {
    refused("--allow-private", "add-source", "any-feed", "url=http://192.168.0.7/feed");
    refused(
        "There is no preset “fax”. earshot presets lists them.",
        "add-source",
        "fax",
        "url=http://e.com");
    refused("public http and https", "add-source", "any-feed", "url=file:///etc/passwd");
    assertEquals("", at("sources", "--json").out());
  }

  @Test
  void filesThatCannotBeImportedSaySo() throws IOException {
    refused("“nowhere.opml” cannot be read; check that it is there", "import", "nowhere.opml");
    Path empty = Files.writeString(folder.resolve("empty.opml"), "<opml/>");
    refused("no feeds found", "import", empty.toString());
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"version\":");
    refused("broke off", "try-source", broken.toString());
    refused("There is no file “nowhere.xml”.", "try-source", "nowhere.xml");
  }

  @Test
  void aPlaceThatIsNoFeedSaysSoAndTheOthersAreReadOn() throws IOException {
    try (FeedServer server = new FeedServer()) {
      String good = server.feed("good").toString();
      String missing = good.replace("/good", "/missing");
      Console tried = Console.run("try-source", "--json", "--allow-private", missing, good);
      assertEquals(Commands.REFUSED, tried.code());
      assertEquals("missing", tried.json().get(0).path("error").asString());
      assertTrue(tried.json().get(1).path("error").isNull());
      Console forbidden = Console.run("try-source", "--json", good, missing);
      assertEquals("private-address", forbidden.json().get(1).path("error").asString());
    }
  }

  @Test
  void anUnknownMentionIsRefused() {
    refused("There is no mention 99.", "explain", "northwind", "99");
    refused("There is no mention -1.", "explain", "northwind", "--", "-1");
    refused("at least 1", "search", "--limit", "0");
  }

  @Test
  void aSecondStartOnTheSameWorkspaceIsRefused() {
    Path place = folder.resolve("w");
    try (Desk first = new Earshot().open(place)) {
      refused("another Earshot", "sources");
      assertEquals(place, first.folder());
    }
    assertEquals(Commands.DONE, at("sources").code());
  }

  @Test
  void aFolderThatCannotBeAWorkspaceIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "mine");
    Console onFile = Console.at(file, "sources");
    assertOneSentence(onFile, "make the folder writable for you, or choose another");
    assertEquals("mine", Files.readString(file));
    Console semicolon = Console.at(folder.resolve("a;b"), "sources");
    assertOneSentence(semicolon, "its path holds a semicolon");
    assertFalse(Files.exists(folder.resolve("a;b")));
    Path others = Files.createDirectory(folder.resolve("others"));
    Files.writeString(others.resolve("letter.txt"), "dear");
    Files.writeString(others.resolve("film.part"), "half");
    assertOneSentence(Console.at(others, "sources"), "choose an empty folder or a new one");
    try (Stream<Path> left = Files.list(others)) {
      assertEquals(2, left.count());
    }
  }

  @Test
  void whatNobodyForesawIsOneSentenceWithACodeAndNoTrace() {
    Console failed = run(new NullPointerException("org.h2.mvstore.MVStoreException [2.4.240/6]"));
    assertOneSentence(failed, "Something went wrong inside Earshot (NullPointerException");
    assertFalse(failed.err().contains("h2"), failed.err());
    assertOneSentence(run(new OutOfMemoryError("Java heap space")), "(OutOfMemoryError");
    assertOneSentence(run(new java.io.UncheckedIOException(new IOException("x"))), "went wrong");
  }

  private void wrongUse(String said, String... args) {
    Console console = at(args);
    assertEquals(Commands.WRONG_USE, console.code(), console.err());
    assertTrue(console.err().contains(said), console.err());
    assertTrue(console.err().contains(" --help "), console.err());
    assertEquals(1, console.err().lines().count(), console.err());
    assertEquals("", console.out());
  }

  private void refused(String said, String... args) {
    assertOneSentence(at(args), said);
  }

  // The query, a sign below its place, and the sentence.
  private void pointed(String said, String... args) {
    Console console = at(args);
    assertEquals(Commands.REFUSED, console.code(), console.err());
    List<String> lines = console.err().lines().toList();
    assertEquals(3, lines.size(), console.err());
    assertTrue(lines.getFirst().contains(args[args.length - 1]), console.err());
    assertEquals("^", lines.get(1).strip(), console.err());
    assertTrue(lines.getLast().contains(said), console.err());
  }

  private static void assertOneSentence(Console console, String said) {
    assertEquals(Commands.REFUSED, console.code(), console.err());
    assertTrue(console.err().contains(said), console.err());
    assertEquals(1, console.err().lines().count(), console.err());
    assertFalse(console.err().contains("\tat "), console.err());
  }

  private Console at(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = args[0];
    all[1] = "--workspace=" + folder.resolve("w");
    System.arraycopy(args, 1, all, 2, args.length - 1);
    return args[0].equals("nonsense") ? Console.run(args) : Console.run(all);
  }

  private static Console run(Throwable mishap) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Commands.run(
            new String[] {"sources"},
            new Broken(mishap),
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    return new Console(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// A program whose workspace cannot be opened for a reason that nobody foresaw.
  private record Broken(Throwable mishap) implements Doors {
    @Override
    public Path usualFolder() {
      return Path.of("nowhere");
    }

    @Override
    public Desk open(Path folder) {
      if (mishap instanceof RuntimeException exception) throw exception;
      if (mishap instanceof Error error) throw error;
      throw new IllegalStateException(mishap);
    }

    @Override
    public SourceTrial trial() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasDisplay() {
      return false;
    }

    @Override
    public int window(Optional<Path> folder, Optional<Path> file) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int drill(Optional<Path> backup) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String drillThrough(Optional<Path> backup) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int openArchive(Path file, Forgotten forgotten) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int demo() {
      throw new UnsupportedOperationException();
    }

    @Override
    public String version() {
      return "test";
    }

    @Override
    public InstantSource clock() {
      return InstantSource.system();
    }
  }
}
