package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Measuring how right scores are, and learning, at a terminal.
class AccuracyCommandsTest {
  private OneDesk desk;

  @BeforeEach
  void open(@TempDir Path temporary) {
    desk = OneDesk.in(temporary.resolve("w"));
    for (String text : List.of("great coffee", "awful queue", "the parcel came", "great awful")) {
      done("paste", "--text", text);
    }
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aSampleIsDrawnAskedAboutLabelledAndShown() {
    assertEquals(Commands.REFUSED, desk.run("accuracy").code());
    JsonNode drawn = done("accuracy", "draw", "--seed", "7", "--json").json().getFirst();
    assertEquals(4, drawn.path("drawn").asInt());
    Console asked = done("accuracy", "ask", "1", "--json");
    assertEquals(4, asked.json().size());
    assertFalse(asked.out().contains("negative"), asked.out());
    StringBuilder answers = new StringBuilder();
    for (JsonNode each : asked.json()) {
      answers.append("{\"place\": " + each.path("place").asInt() + ", \"label\": \"negative\"}\n");
    }
    Console labelled = desk.given(answers.toString(), "accuracy", "label", "1", "--json");
    assertEquals(4, labelled.json().getFirst().path("kept").asInt());
    JsonNode shown = done("accuracy", "--json").json().getFirst();
    assertEquals(4, shown.path("labelled").asInt());
    assertEquals("TooInaccurate", shown.path("standing").asString());
    assertTrue(done("accuracy").out().contains("Too inaccurate to report"));
    assertEquals(0, done("accuracy", "ask", "1", "--json").json().size());
  }

  @Test
  void aBadLineIsNamedAndTheRestGoesOn() {
    done("accuracy", "draw", "--seed", "7");
    Console told =
        desk.given(
            """
            {"place": 1, "label": "sad"}
            nonsense
            {"place": 9, "label": "mixed"}
            {"place": 1, "label": "mixed"}
            """,
            "accuracy",
            "label",
            "1");
    assertEquals(Commands.REFUSED, told.code());
    assertTrue(told.err().contains("Line 1: \"sad\" is none of negative"), told.err());
    assertTrue(told.err().contains("Line 2: this is not JSON"), told.err());
    assertTrue(told.err().contains("Line 3: Sample 1 has no mention in place 9."), told.err());
    assertTrue(told.out().contains("Kept 1 label."), told.out());
  }

  @Test
  void learningTellsWhichConditionsKeepItOff() {
    String out = done("learn").out();
    assertTrue(out.startsWith("Learning is off: it is not better than the word list yet."), out);
    assertTrue(out.contains("✗  labels that teach"), out);
    JsonNode state = done("learn", "--json").json().getFirst();
    assertFalse(state.path("open").asBoolean());
    assertEquals(200, state.path("enough").path("needed").asInt());
    Console refused = desk.run("learn", "--on");
    assertEquals(Commands.REFUSED, refused.code());
    assertTrue(refused.err().contains("better than the word list"), refused.err());
  }

  private Console done(String... args) {
    Console console = desk.run(args);
    assertEquals(Commands.DONE, console.code(), console.err());
    return console;
  }
}
