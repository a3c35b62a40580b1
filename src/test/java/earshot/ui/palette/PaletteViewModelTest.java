package earshot.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.kit.Delays;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final Queue<Runnable> late = new ArrayDeque<>();
  private final PretendDesk desk = new PretendDesk();
  private final List<String> done = new ArrayList<>();
  private final List<String> searched = new ArrayList<>();
  private final PaletteViewModel palette =
      new PaletteViewModel(
          new Threads(background::add, Runnable::run),
          new Delays() {
            @Override
            public Due after(Duration delay, Runnable work) {
              late.add(work);
              return () -> late.remove(work);
            }
          },
          Messages.of(PalettePane.class));
  private String inTheWay = "Choose a mention first.";

  PaletteViewModelTest() {
    palette.finds(desk);
    palette.whenSearched(searched::add);
    palette.offer(
        () ->
            List.of(
                command("poll", "Ask all sources now").about("Everywhere").keys("F5"),
                command("theme", "Light or dark").about("Everywhere"),
                command("snooze", "Snooze").about("Timeline").unless(() -> inTheWay)));
    desk.named.add(desk.stored(Kind.SOURCE, "source-1", "Snow forum"));
    desk.named.add(desk.stored(Kind.TAG, "tag-1", "snobs"));
  }

  private Command command(String id, String word) {
    return Command.of(Kind.COMMAND, id, Icon.TUNE, word, () -> done.add(id));
  }

  private void answer() {
    while (!late.isEmpty()) late.remove().run();
    while (!background.isEmpty()) background.remove().run();
  }

  private void open(String typed) {
    palette.toggle();
    answer();
    palette.textProperty().set(typed);
  }

  private List<String> words() {
    return palette.lines().stream().map(line -> line.command().wording().word()).toList();
  }

  private List<String> headings() {
    return palette.lines().stream().map(Line::heading).filter(each -> !each.isEmpty()).toList();
  }

  @Test
  void beforeAnythingIsTypedItListsAllThereIsToDoByPlaces() {
    open("");
    assertEquals(List.of("Ask all sources now", "Light or dark", "Snooze"), words());
    assertEquals(List.of("Everywhere", "Timeline"), headings());
  }

  @Test
  void enterRunsTheChoiceAndClosesBefore() {
    List<Boolean> open = new ArrayList<>();
    palette.offer(
        () ->
            List.of(
                Command.of(
                    Kind.COMMAND,
                    "look",
                    Icon.EYE,
                    "Look whether it is open",
                    () -> open.add(palette.openProperty().get()))));
    open("look");
    palette.choose();
    assertEquals(List.of(false), open);
  }

  @Test
  void whatCannotBeDoneSaysWhyAndStays() {
    open("snooze");
    assertEquals("Choose a mention first.", palette.lines().getFirst().hindrance());
    palette.choose();
    assertTrue(palette.openProperty().get());
    assertEquals("Choose a mention first.", palette.hindranceProperty().get());
    inTheWay = "";
    palette.choose();
    assertEquals(List.of("snooze"), done);
    assertFalse(palette.openProperty().get());
  }

  @Test
  void whatWasChosenLatelyComesFirstAndIsKept() {
    open("light");
    palette.choose();
    answer();
    assertEquals(List.of("theme"), desk.recent);
    open("");
    assertEquals("Light or dark", words().getFirst());
    assertEquals("Lately", headings().getFirst());
  }

  @Test
  void whatWasKeptIsThereAtTheNextStart() {
    desk.recent.addAll(List.of("tag-1", "gone", "poll"));
    open("");
    assertEquals(List.of("snobs", "Ask all sources now"), words().subList(0, 2));
  }

  @Test
  void aSignTellsWhatIsLookedThrough() {
    open("sno");
    answer();
    assertTrue(words().containsAll(List.of("Snooze", "Snow forum", "snobs", "Ana Berg")));
    palette.textProperty().set(">snoo");
    answer();
    assertEquals(List.of("Snooze"), words());
    palette.textProperty().set("#sno");
    answer();
    assertEquals(List.of("snobs"), words());
    palette.textProperty().set("@");
    answer();
    assertEquals(List.of("Ana Berg"), words());
    assertEquals("people ", desk.asked.getLast());
  }

  @Test
  void mentionsAreTheLastGroupAndTheirSearchIsThereAtOnce() {
    open("grinder");
    assertEquals(List.of("Search mentions for “grinder”"), words());
    answer();
    assertEquals(List.of("Ana Berg", "Search mentions for “grinder”", "I love grinder"), words());
    assertEquals(List.of("People", "Mentions"), headings());
    palette.leap(-9);
    palette.move(1);
    palette.choose();
    assertEquals(List.of("grinder"), searched);
  }

  @Test
  void anAnswerToWhatIsNoLongerTypedIsDropped() {
    open("grin");
    late.remove().run();
    palette.textProperty().set("burr");
    answer();
    assertFalse(words().contains("I love grin"));
    assertTrue(words().contains("I love burr"));
  }

  @Test
  void nothingIsAskedWhileLettersFollowEachOther() {
    open("gr");
    palette.textProperty().set("gri");
    palette.textProperty().set("grin");
    answer();
    assertEquals(List.of("writers grin", "mentions grin"), desk.asked);
  }

  @Test
  void halfAQueryOnlyOffersToSearch() {
    open("(burnt");
    answer();
    assertEquals(List.of("Ana Berg", "Search mentions for “(burnt”"), words());
  }

  @Test
  void whatComesLaterLeavesTheChoiceWhereItIs() {
    palette.toggle();
    palette.move(1);
    palette.move(1);
    desk.recent.addAll(List.of("poll", "theme"));
    answer();
    assertEquals(
        "Snooze", palette.lines().get(palette.selectedProperty().get()).command().wording().word());
  }

  @Test
  void whoeverTypesFasterThanNamesAreReadChoosesTheBestAllTheSame() {
    palette.toggle();
    palette.textProperty().set("snow");
    background.remove().run();
    palette.choose();
    assertEquals(List.of("source-1"), desk.done);
  }

  @Test
  void theChoiceGoesRoundAndNoFurther() {
    open("");
    palette.move(-1);
    assertEquals(2, palette.selectedProperty().get());
    palette.move(1);
    assertEquals(0, palette.selectedProperty().get());
    palette.leap(8);
    assertEquals(2, palette.selectedProperty().get());
  }

  @Test
  void whoeverClosesItHearsNothingMore() {
    open("grinder");
    palette.toggle();
    answer();
    assertEquals(List.of(), desk.asked);
    assertFalse(palette.openProperty().get());
  }
}
