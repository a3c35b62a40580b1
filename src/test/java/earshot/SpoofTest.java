package earshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Five hundred tricks with letters, as names, titles and texts, leave through no output raw.
@UiTest
class SpoofTest {
  private static final String HANDLE = "zoe";

  @TempDir private Path folder = Path.of("");

  private final Map<String, String> said = new LinkedHashMap<>();

  @BeforeEach
  void bring() throws IOException {
    List<String> spoofs = Spoofs.all();
    assertTrue(spoofs.size() > 500, "only " + spoofs.size());
    StringBuilder csv = new StringBuilder("date,author,handle,title,text,link\n");
    int n = 0;
    for (String spoof : spoofs) {
      csv.append("2026-11-19T%02d:%02d:00Z,".formatted(n / 60, n % 60))
          .append(cell(spoof))
          .append(cell(n % 50 == 0 ? "@" + HANDLE : ""))
          .append(cell(spoof))
          .append(cell("Northwind says " + spoof + " and more"))
          .append("https://f.example/%d\n".formatted(n++));
    }
    Path file = folder.resolve("posts.csv");
    Files.write(file, csv.toString().getBytes(UTF_8));
    try (OneDesk desk = OneDesk.in(workspace())) {
      say(desk, "add-brand", "North\u202Ewind", "--query", "northwind");
      say(desk, "import", file.toString());
      say(desk, "search", "northwind", "--limit", "1000");
      said.values().forEach(each -> assertEquals("", Spoofs.rawIn(each).orElse("")));
      String found = Objects.requireNonNull(said.get("search"));
      assertTrue(found.contains("⟦U+202E⟧"), found);
    }
  }

  @Test
  void noCommandPrintsThem() throws IOException {
    try (OneDesk desk = OneDesk.in(workspace())) {
      say(desk, "search", "northwind", "--limit", "1000", "--json");
      say(desk, "explain", "northwind", "7");
      say(desk, "people");
      say(desk, "people", "--json");
      say(desk, "work");
      say(desk, "stories");
      for (String figure : List.of("key", "terms", "emoji", "sources"))
        say(desk, "insights", figure);
      say(desk, "journal");
      say(desk, "sources");
    }
    assertAllPlain();
  }

  @Test
  void noFileForOthersHoldsThem() throws IOException {
    try (OneDesk desk = OneDesk.in(workspace())) {
      for (String name : List.of("posts.csv", "posts.jsonl")) {
        Path file = folder.resolve("of-" + name);
        say(desk, "export", file.toString(), "--redact", "nothing-hidden");
        said.put(name, Files.readString(file));
      }
      List<String> days = List.of("--from", "2026-11-01", "--to", "2026-11-30");
      for (String name : List.of("report.html", "report.pdf")) {
        Path file = folder.resolve(name);
        List<String> line = new ArrayList<>(List.of("report", file.toString()));
        line.addAll(days);
        say(desk, line.toArray(String[]::new));
        said.put(name, name.endsWith("pdf") ? words(file) : Files.readString(file));
      }
      Path subject = folder.resolve("subject");
      say(desk, "subject", "f.example:" + HANDLE, subject.toString());
      try (Stream<Path> files = Files.list(subject)) {
        for (Path each : files.toList()) said.put(each.toString(), Files.readString(each));
      }
    }
    assertAllPlain();
  }

  @Test
  void theWindowShowsThemAsMarks() throws IOException {
    try (Workspace workspace = (Workspace) new Earshot().open(workspace());
        OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, 1440, 900)) {
      window.fill(Look.LIGHT, false).show();
      window.until(() -> !window.list("#mentions").getItems().isEmpty());
      for (int at = 0; at < 480; at += 40) {
        int row = at;
        Fx.run(
            () -> {
              window.list("#mentions").scrollTo(row);
              window.list("#mentions").getSelectionModel().select(row);
              window.root().applyCss();
              window.root().layout();
            });
        said.put("row " + row, Fx.get(() -> words(window)));
      }
    }
    assertTrue(said.values().stream().anyMatch(each -> each.contains("⟦U+202E⟧")));
    assertAllPlain();
  }

  private Path workspace() {
    return folder.resolve("w");
  }

  private void say(OneDesk desk, String... line) {
    Console console = desk.run(line);
    assertEquals(0, console.code(), String.join(" ", line) + "\n" + console.err());
    said.merge(line[0], console.out() + console.err(), String::concat);
  }

  private void assertAllPlain() {
    List<String> raw = new ArrayList<>();
    said.forEach(
        (where, text) -> Spoofs.rawIn(text).ifPresent(each -> raw.add(where + ": " + each)));
    assertEquals("", String.join("\n", raw));
  }

  private static String words(OpenWindow window) {
    StringBuilder all = new StringBuilder();
    for (Node node : window.nodes()) {
      all.append(node.getClass().getSimpleName()).append(' ').append(node.getId()).append(": ");
      if (node instanceof Labeled labeled) all.append(labeled.getText()).append('\n');
      if (node instanceof Text text) all.append(text.getText()).append('\n');
      if (node.getAccessibleText() != null) all.append(node.getAccessibleText()).append('\n');
      Tooltip tip = node instanceof Control control ? control.getTooltip() : null;
      if (tip != null) all.append(tip.getText()).append('\n');
    }
    return all.toString();
  }

  private static String words(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String cell(String text) {
    return '"' + text.replace("\"", "\"\"") + "\",";
  }
}
