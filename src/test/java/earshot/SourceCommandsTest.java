package earshot;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import earshot.listening.Spellings;
import earshot.listening.preset.Preset;
import earshot.listening.preset.Presets;
import earshot.model.Source;
import earshot.model.SourceId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sources by command: one of every preset, lists in and out, many at once, and never a private one
/// by trickery.
class SourceCommandsTest {
  @TempDir private Path folder;
  private OneDesk desk;

  @BeforeEach
  void open() {
    desk = OneDesk.in(folder.resolve("w"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void everyPresetWithoutAKeyCanBeAddedByItsExample() {
    List<Preset> open =
        Presets.builtIn().all().stream()
            .filter(preset -> preset.request().auth() instanceof Preset.Auth.None)
            .toList();
    assertTrue(open.size() >= 30, "only " + open.size());
    assertAll(open.stream().map(preset -> () -> assertAdded(preset)));
    assertEquals(open.size(), sources().size());
  }

  private void assertAdded(Preset preset) {
    List<String> args = new ArrayList<>(List.of("add-source", preset.id()));
    preset.recorded().getFirst().params().forEach((name, value) -> args.add(name + "=" + value));
    args.addAll(List.of("name=My " + preset.id(), "role=press"));
    Console added = desk.run(args.toArray(String[]::new));
    assertEquals(Commands.DONE, added.code(), preset.id() + ": " + added.err());
    Source source = sources().getLast();
    assertEquals(preset.id(), source.setup().presetId());
    assertEquals(preset.kind(), source.setup().kind());
  }

  @Test
  void mistakesAreNamedWithTheirCure() {
    refused("Did you mean “hn-search”?", "add-source", "hn-serach", "query=x");
    refused("query", "add-source", "hn-search");
    refused("does not know “qery”", "add-source", "hn-search", "query=x", "qery=y");
    refused("is not key=value", "add-source", "hn-search", "northwind");
    refused("There is no role “boss”", "add-source", "hn-search", "query=x", "role=boss");
    refused("takes no key", "add-source", "hn-search", "query=x", "--secret-stdin");
    refused("add --secret-stdin", "add-source", "x-recent", "q=northwind");
    refused("There is no preset “nope”", "presets", "nope");
    assertEquals(List.of(), sources());
  }

  @Test
  void presetsTellWhatTheyTakeAndRisk() {
    Console list = desk.run("presets", "--json");
    assertEquals(Presets.builtIn().all().size(), list.json().size());
    Console one = desk.run("presets", "hn-search");
    assertTrue(one.out().contains("Risk: low"), one.out());
    assertTrue(one.out().contains("query"), one.out());
  }

  @Test
  void whatIsExportedComesBackTheSameAndASecondTimeAddsNothing() throws IOException {
    ok("add-source", "https://a.example/feed", "name=A & <B> \"C\"");
    ok("add-source", "hn-search", "query=north & wind", "role=press");
    ok("add-source", "google-news", "q=northwind", "--every", "2h");
    ok("sources", "set", "--ids", "1", "--folder", "News/Local");
    ok("sources", "pause", "--ids", "2");
    Path file = folder.resolve("list.opml");
    ok("export-sources", file.toString());
    refused("is there already", "export-sources", file.toString());
    try (OneDesk other = OneDesk.in(folder.resolve("other"))) {
      Console dry = other.run("import", "--dry-run", "--json", file.toString());
      assertEquals(3, dry.json().getFirst().path("new").asInt(), dry.out() + dry.err());
      assertEquals(List.of(), other.workspace().stores().sources().all());
      Console imported = other.run("import", "--json", file.toString());
      assertEquals(3, imported.json().getFirst().path("added").asInt(), imported.out());
      assertEquals(meant(sources()), meant(other.workspace().stores().sources().all()));
      Console again = other.run("import", "--json", file.toString());
      assertEquals(0, again.json().getFirst().path("added").asInt(), again.out());
      assertEquals(3, again.json().getFirst().path("alreadyThere").asInt());
    }
  }

  @Test
  void aListCannotBringWhatNoPresetWouldAsk() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("evil.opml"),
            """
            <opml xmlns:earshot="urn:earshot:sources:1"><body>
            <outline text="a" earshot:preset="nope" earshot:kind="json" earshot:url="https://e.example/"/>
            <outline text="b" earshot:preset="hn-search" earshot:kind="json"
              earshot:url="http://169.254.169.254/latest" earshot:params="query=x"/>
            <outline text="c" earshot:preset="web-page" earshot:kind="page"
              earshot:url="https://e.example/" earshot:params="url=http%3A%2F%2F127.0.0.1%2F&amp;items=p"/>
            <outline text="d" earshot:preset="pasted" earshot:kind="import" earshot:url="earshot:pasted"/>
            </body></opml>
            """);
    Console imported = desk.run("import", file.toString());
    assertTrue(imported.err().contains("There is no preset “nope” here"), imported.err());
    assertEquals(List.of(), sources().stream().filter(SourceCommandsTest::isPrivate).toList());
  }

  private static boolean isPrivate(Source source) {
    String url = source.url().toString();
    return url.contains("127.0.0.1") || url.contains("169.254") || url.startsWith("earshot:");
  }

  @Test
  void manySourcesChangeInOneStep() {
    for (int i = 0; i < 5; i++) ok("add-source", "https://h" + i + ".example/feed");
    ok("sources", "set", "--all", "--role", "review", "--every", "30m", "--keep", "all");
    assertTrue(
        sources().stream()
            .allMatch(
                source ->
                    source.takeEverything()
                        && source.interval().orElseThrow().equals(Duration.ofMinutes(30))));
    Console paused = desk.run("sources", "pause", "--ids", "1,2", "--json");
    assertEquals(2, paused.json().getFirst().path("changed").asInt());
    ok("sources", "resume", "--all");
    ok("sources", "remove", "--ids", "5");
    assertEquals(4, sources().size());
    refused("There is no source 5", "sources", "pause", "--ids", "5");
    refused("either --all, or --ids", "sources", "pause");
    refused("Say what to set", "sources", "set", "--all");
    refused("One name is for one source", "sources", "set", "--all", "--name", "x");
    Console list = desk.run("sources");
    assertTrue(list.out().contains("7 days"), list.out());
  }

  @Test
  void noSpellingOfAPrivateAddressBecomesASourceAndNobodyIsAsked() throws IOException {
    AtomicInteger connects = new AtomicInteger();
    try (ServerSocket canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  while (true) {
                    canary.accept().close();
                    connects.incrementAndGet();
                  }
                } catch (IOException closed) {
                  // The test is over.
                }
              });
      // A public name with a dot too many is corrected, as people paste it.
      List<String> spellings =
          Spellings.of(canary.getLocalPort()).stream()
              .filter(spelling -> !spelling.contains("//example.com.:"))
              .toList();
      assertTrue(spellings.size() * 4 >= 300, "only " + spellings.size());
      StringBuilder list = new StringBuilder("<opml><body>");
      for (String spelling : spellings) {
        String bare = spelling.substring("http://".length());
        for (String typed :
            List.of(spelling, "https://" + bare, bare, "http://me:secret@" + bare)) {
          Console added = desk.run("add-source", "any-feed", "url=" + typed);
          assertEquals(Commands.REFUSED, added.code(), typed);
        }
        desk.run("add-source", "web-page", "url=" + spelling, "items=p");
        desk.run("add-source", "mastodon-tag", "tag=x", "instance=" + spelling);
        String escaped =
            spelling.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        list.append("<outline xmlUrl=\"").append(escaped).append("\"/>");
      }
      Path file = Files.writeString(folder.resolve("p.opml"), list + "</body></opml>");
      desk.run("import", file.toString());
      assertEquals(List.of(), sources());
    }
    assertEquals(0, connects.get());
  }

  @Test
  @Tag("soak")
  void thirtySixThousandFeedsAreImportedInSeconds() throws IOException {
    StringBuilder text = new StringBuilder("<opml><body>");
    for (int i = 0; i < 36_000; i++) {
      text.append("<outline text='Feed %d' xmlUrl='https://h%d.example/feed'/>".formatted(i, i));
    }
    Path file = Files.writeString(folder.resolve("many.opml"), text + "</body></opml>");
    // Of the processor, for others may keep it busy.
    Duration start = processor();
    ok("import", file.toString());
    Duration took = processor().minus(start);
    System.out.println("36,000 feeds imported in " + took.toMillis() + " ms of the processor");
    assertEquals(36_000, sources().size());
    Console again = desk.run("import", "--json", file.toString());
    assertEquals(0, again.json().getFirst().path("added").asInt());
    assertTrue(took.compareTo(Duration.ofSeconds(20)) < 0, "took " + took);
  }

  private static Duration processor() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  @Test
  void pastingAtATerminalSaysWhatBecameOfIt() {
    ok("add-brand", "Northwind");
    Console pasted =
        desk.given(
            "Northwind is lovely",
            "paste",
            "--json",
            "--url=https://www.reddit.com/r/k/comments/1abcd2/title/",
            "--text=-",
            "--author=@ana",
            "--at=2d",
            "--about",
            "--rating=4/5");
    assertEquals(Commands.DONE, pasted.code(), pasted.err());
    Map<String, String> said =
        Map.of("platform", "Reddit", "externalId", "t3_1abcd2", "brands", "1", "added", "true");
    said.forEach(
        (name, value) -> assertEquals(value, pasted.json().getFirst().path(name).asString(), name));
    refused("one of them is enough", "paste");
    refused("is no rating", "paste", "--text=x", "--rating=many");
    refused("is no time", "paste", "--text=x", "--at=yesterday");
  }

  private List<Source> sources() {
    return desk.workspace().stores().sources().all().stream()
        .filter(source -> source.setup().kind().polled())
        .toList();
  }

  private static List<String> meant(List<Source> sources) {
    return sources.stream()
        .map(
            source ->
                new Source(
                        new SourceId(1),
                        source.setup(),
                        source.state(),
                        source.interval(),
                        source.takeEverything())
                    .toString())
        .sorted()
        .collect(Collectors.toList());
  }

  private void ok(String... args) {
    Console console = desk.run(args);
    assertEquals(Commands.DONE, console.code(), String.join(" ", args) + ": " + console.err());
  }

  private void refused(String said, String... args) {
    Console console = desk.run(args);
    assertEquals(Commands.REFUSED, console.code(), console.out() + console.err());
    assertTrue(console.err().contains(said), console.err());
    assertEquals(1, console.err().lines().count(), console.err());
    assertFalse(console.err().contains("went wrong"), console.err());
  }
}
