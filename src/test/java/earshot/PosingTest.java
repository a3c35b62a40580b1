package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.cli.Commands;
import earshot.model.Mention;
import earshot.ui.timeline.FoundWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody whose name is wholly in letters of another alphabet, and is read as that of a brand.
class PosingTest {
  private static final String THREE =
      """
      date,author,text,url
      2026-11-18T10:00:00Z,Рерсо,Pepco gives vouchers,https://f.example/1
      2026-11-18T11:00:00Z,Вера Петрова,Pepco is fine,https://f.example/2
      2026-11-18T12:00:00Z,Pepco,Pepco says hello,https://f.example/3
      """;

  @Test
  void itIsToldOnItsCardAndInItsDetail(@TempDir Path folder) throws Exception {
    try (OneDesk desk = OneDesk.in(folder.resolve("w"))) {
      done(desk, "add-brand", "Pepco");
      Path file = Files.writeString(folder.resolve("three.csv"), THREE);
      done(desk, "import", file.toString());
      List<Mention> mentions = desk.workspace().stores().mentions().after(0, 10);
      var facts =
          new FoundWords(desk.workspace().stores(), desk.workspace().index()::asking)
              .of(mentions, "");
      for (Mention each : mentions) {
        Optional<String> posesAs =
            each.content().author().equals("Рерсо") ? Optional.of("Pepco") : Optional.empty();
        assertEquals(
            posesAs,
            Objects.requireNonNull(facts.get(each.id())).posesAs(),
            each.content().author());
        assertEquals(
            posesAs, desk.workspace().mentions().detail(each.id()).orElseThrow().posesAs());
      }
    }
  }

  private static Console done(OneDesk desk, String... args) {
    Console console = desk.run(args);
    assertEquals(Commands.DONE, console.code(), console.err());
    return console;
  }
}
