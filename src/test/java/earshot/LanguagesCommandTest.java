package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Commands;
import earshot.model.MentionFilter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The languages a workspace expects, through a whole workspace.
class LanguagesCommandTest {
  private static final String ARABIC = "northwind الخدمة سيئة جدا ولن أعود أبدا";

  @TempDir Path folder;

  @Test
  void chosenLanguagesHoldForWhatArrivesFromThenOn() {
    try (OneDesk desk = OneDesk.in(folder.resolve("w"))) {
      desk.run("add-brand", "Northwind");
      desk.run("paste", "--text", ARABIC);
      assertEquals(
          "People write Arabic, English here, most expected first.\n",
          desk.run("languages", "ar", "English").out());
      desk.run("paste", "--text", ARABIC + " جدا");
      assertEquals(List.of("ar", "und-Arab"), languages(desk));
      desk.run("languages", "--usual");
      desk.run("paste", "--text", ARABIC + " جدا جدا");
      assertEquals(List.of("und-Arab", "ar", "und-Arab"), languages(desk));
      Console wrong = desk.run("languages", "klingon");
      assertEquals(Commands.REFUSED, wrong.code());
      assertTrue(wrong.err().startsWith("“klingon” is no language"), wrong.err());
    }
  }

  @Test
  void theyHoldAfterARestart() {
    Console.at(folder, "add-brand", "Northwind");
    Console.at(folder, "languages", "ar");
    Console.at(folder, "paste", "--text", ARABIC);
    try (OneDesk desk = OneDesk.in(folder)) {
      assertEquals(List.of("ar"), languages(desk));
    }
  }

  /// Newest first.
  private static List<String> languages(OneDesk desk) {
    return desk
        .workspace()
        .mentions()
        .page(MentionFilter.ALL, Optional.empty(), 10)
        .mentions()
        .stream()
        .map(mention -> mention.content().lang())
        .toList();
  }
}
