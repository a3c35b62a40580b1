package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.ui.UiTest;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

@UiTest
class DropRoadTest {
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final DropRoad road = new DropRoad();
  private final DropRoad.Ends ends =
      new DropRoad.Ends(
          file -> taken.add("archive " + file.getFileName()),
          file -> taken.add("review " + file.getFileName()),
          file -> taken.add("feeds " + file.getFileName()),
          file -> taken.add("posts " + file.getFileName()));

  @Test
  void eachKindOfFileIsOpenedWhereItBelongs() {
    road.leadsTo(ends);
    for (String name :
        List.of("a.EARSHOT", "a.earshot-review", "feeds.opml", "list.xml", "posts.csv", "x.zip")) {
      road.take(Path.of("/tmp", name));
    }
    assertEquals(
        List.of(
            "archive a.EARSHOT",
            "review a.earshot-review",
            "feeds feeds.opml",
            "feeds list.xml",
            "posts posts.csv",
            "posts x.zip"),
        taken);
  }

  @Test
  void aFileThatComesBeforeThePlacesWaitsForThem() {
    road.take(Path.of("/tmp/early.csv"));
    assertEquals(List.of(), taken);
    road.leadsTo(ends);
    Waiting.until(() -> taken.equals(List.of("posts early.csv")));
  }
}
