package earshot.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.ui.kit.Icon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final List<Command> SOME =
      List.of(
          command("Go back to the advice rules"),
          command("Run tests"),
          command("Rules"),
          command("Alert rules"),
          command("Regular quality rules"),
          command("Ask all sources now"));

  private static Command command(String word) {
    return Command.of(Kind.COMMAND, word, Icon.TUNE, word, () -> {});
  }

  private static List<String> found(String typed, String... recent) {
    return words(Ranking.of(typed, SOME, List.of(recent)));
  }

  private static List<String> words(List<Command> commands) {
    return commands.stream().map(each -> each.wording().word()).toList();
  }

  @Test
  void whatBeginsSoIsBeforeAWordThatBeginsSoAndThatBeforeLettersInOrder() {
    assertEquals(
        List.of("Rules", "Alert rules", "Regular quality rules", "Go back to the advice rules"),
        found("rul"));
    assertEquals(List.of("Regular quality rules"), found("rqr"));
  }

  @Test
  void theWordsMayBeTypedInAnyOrder() {
    assertEquals(List.of("Ask all sources now"), found("sources ask"));
  }

  @Test
  void whatWasChosenLatelyIsFirstAmongEquals() {
    assertEquals("Rules", found("r").getFirst());
    assertEquals("Run tests", found("r", "Run tests").getFirst());
    assertEquals(
        List.of("Rules", "Regular quality rules", "Alert rules"),
        found("rul", "Regular quality rules").subList(0, 3));
  }

  @Test
  void marksOnLettersAndCapitalsAreNoHindrance() {
    List<Command> cafes = List.of(command("Café Crème"));
    assertEquals(1, Ranking.of("CAFE cre", cafes, List.of()).size());
  }

  @Test
  void whatIsSaidBesideALineFindsItToo() {
    List<Command> pages =
        List.of(command("Rules").about("Alerts"), command("Rules").about("Queries"));
    assertEquals(
        "Queries", Ranking.of("queries rules", pages, List.of()).getFirst().wording().about());
  }

  @Test
  void whatCannotBeDoneNowIsAfterWhatCan() {
    List<Command> both =
        List.of(
            command("Snooze").unless(() -> "Choose a mention first."), command("Snooze all day"));
    assertEquals(List.of("Snooze all day", "Snooze"), words(Ranking.of("sno", both, List.of())));
  }

  @Test
  void theOrderIsTheSameHoweverTheyWereOffered() {
    List<String> first = found("r");
    List<Command> shuffled = new ArrayList<>(SOME);
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      assertEquals(first, words(Ranking.of("r", shuffled, List.of())));
    }
  }

  @Test
  void scatteredLettersFindNothing() {
    assertEquals(List.of(), found("gocd"));
    assertEquals(List.of("Go back to the advice rules"), found("gobr"));
    assertEquals(List.of("Alert rules"), found("alrt"));
  }

  @Test
  void oneLetterInTheMiddleOfAWordFindsNothing() {
    assertEquals(List.of(), found("w"));
  }
}
