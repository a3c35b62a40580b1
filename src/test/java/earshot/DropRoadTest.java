package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DropRoadTest {
  @Test
  void eachKindOfFileIsOpenedWhereItBelongs() {
    List<String> taken = new ArrayList<>();
    DropRoad road = new DropRoad();
    road.take(Path.of("/tmp/too-early.csv"));
    road.leadsTo(
        new DropRoad.Ends(
            file -> taken.add("archive " + file.getFileName()),
            file -> taken.add("review " + file.getFileName()),
            file -> taken.add("feeds " + file.getFileName()),
            file -> taken.add("posts " + file.getFileName())));
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
}
