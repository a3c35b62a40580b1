package earshot;

import earshot.model.AuthorId;
import earshot.model.Draft;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.replies.people.People;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.InView;
import earshot.ui.kit.Look;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Takes the pictures of the People page from the real program over its invented voices, as
/// `PicturesTest` does of the others.
@UiTest
@EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
class PeoplePicturesTest {
  @TempDir private Path folder;
  private final Pictures pictures = Pictures.wanted();

  @Test
  void peopleAndTheirCardsInBothThemesAndSizes() {
    Machine machine = OpenWindow.machine(ZoneOffset.UTC);
    try (Workspace workspace = SampleWorkspace.open(folder.resolve("Northwind"), machine)) {
      workspace.housework().placing().settle();
      workspace.live();
      workspace.housework().placing().settle();
      talk(workspace);
      for (int[] size : Pictures.SIZES) {
        for (Look look : Pictures.LOOKS) picture(workspace, size, look);
      }
    }
  }

  private void picture(Workspace workspace, int[] size, Look look) {
    try (OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, size[0], size[1])) {
      window.fill(look, true);
      window.settle();
      Fx.run(() -> firstCard(window));
      window.key("#mentions", KeyCode.ENTER);
      window.awaits("#detail-text");
      // Its parts come in one after the other, and each begins at the top again.
      window.until(() -> broughtIntoSight(window, "#detail-person #open-person"));
      pictures.take(window, look, "person-part", "#detail-person");
      window.press("#place-replies");
      window.awaits("#replies-tabs");
      window.tab("#replies-tabs", 1);
      window.until(() -> !window.list("#people-list").getItems().isEmpty());
      pictures.take(window, look, "people", "#people-list");
      window.tab("#person-tabs", 1);
      pictures.take(window, look, "people-answered", "#person-tabs");
      window.tab("#person-tabs", 2);
      pictures.take(window, look, "people-accounts", "#person-tabs");
    }
  }

  // A person answers some, two accounts are one person's, and one wants no answers.
  private static void talk(Workspace workspace) {
    List<MentionId> said =
        workspace.mentions().page(MentionFilter.ALL, Optional.empty(), 40).mentions().stream()
            .filter(mention -> !mention.content().handle().isEmpty())
            .map(Mention::id)
            .toList();
    List<AuthorId> authors =
        said.stream().flatMap(id -> workspace.people().author(id).stream()).distinct().toList();
    for (MentionId mention : said.subList(0, 6)) {
      Draft draft = workspace.stores().drafts().openOrMake(mention, "ben");
      workspace
          .stores()
          .drafts()
          .save(
              draft.id(),
              "Thank you for telling us. Which roast date is on the bag? We replace it, wherever"
                  + " you bought it.",
              "ben");
      workspace.stores().drafts().markSent(draft.id(), Optional.empty(), "ben");
    }
    People people = workspace.people();
    var unused = people.link(authors.get(0), authors.get(7), "ben");
    unused = people.note(authors.get(0), "Met at the fair; writes from two accounts", "ben");
    unused = people.optOut(authors.get(2), true, "ben");
    MentionId shows = said.getLast();
    unused = people.advocate(people.author(shows).orElseThrow(), "", List.of(shows), "ben");
  }

  private static void firstCard(OpenWindow window) {
    window.list("#mentions").getSelectionModel().select(0);
  }

  private static boolean broughtIntoSight(OpenWindow window, String part) {
    Optional<Node> found = window.find(part);
    if (found.isEmpty()
        || !(window.find(".detail-scroll").orElseThrow() instanceof ScrollPane pane)) return false;
    InView.bring(pane, found.get());
    return window.sees(part);
  }
}
