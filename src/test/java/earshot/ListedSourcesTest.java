package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.intake.LiveEvent;
import earshot.listening.Opml;
import earshot.listening.OpmlList;
import earshot.model.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a list becomes sources, over a real workspace.
class ListedSourcesTest {
  @TempDir private Path folder;
  private final List<LiveEvent> told = Collections.synchronizedList(new ArrayList<>());
  private Workspace workspace;

  @BeforeEach
  void open() {
    workspace = (Workspace) new Earshot().open(folder.resolve("w"));
    var unused = workspace.live().subscribe(told::add);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void aLongListIsToldOnceWhenAllOfItIsThere() {
    List<Integer> steps = new ArrayList<>();
    assertEquals(1_200, add(many(1_200), steps, 2_000).size());
    assertEquals(List.of(500, 1_000, 1_200), steps);
    assertEquals(1, changes());
    assertEquals(0, add(many(1_200), steps, 2_000).size(), "a second time adds nothing");
  }

  @Test
  void whatWasAddedBeforeItWasStoppedStaysAndIsTold() {
    assertEquals(500, add(many(1_200), new ArrayList<>(), 500).size());
    assertEquals(500, workspace.sources().statuses().size());
    assertEquals(1, changes());
  }

  @Test
  void whatAListOfEarshotsOwnSaysOfASourceIsKept() {
    Source kept =
        add(
                list(
                    """
                    <outline text="Slow" xmlUrl="https://slow.example/feed" earshot:preset="any-feed"
                      earshot:every="PT6H" earshot:everything="true"/>
                    """),
                new ArrayList<>(),
                1)
            .getFirst();
    Source stored = workspace.stores().sources().byId(kept.id()).orElseThrow();
    assertEquals(Optional.of(Duration.ofHours(6)), stored.interval());
    assertEquals(true, stored.takeEverything());
  }

  @Test
  void aPresetThatIsNotHereIsNoSource() {
    OpmlList list =
        list("<outline text=\"X\" xmlUrl=\"https://x.example/\" earshot:preset=\"nowhere\"/>");
    OpmlList checked = workspace.sources().checked(list);
    assertEquals(1, list.outlines().size());
    assertEquals(0, checked.outlines().size());
    assertEquals(1, checked.rejected().size());
  }

  private List<Source> add(OpmlList list, List<Integer> steps, int most) {
    return workspace
        .sources()
        .addAll(
            list.outlines(),
            Optional.empty(),
            done -> {
              steps.add(done);
              return done < most;
            });
  }

  private long changes() {
    return told.stream().filter(LiveEvent.SourcesChanged.class::isInstance).count();
  }

  private static OpmlList many(int n) {
    StringBuilder outlines = new StringBuilder();
    for (int i = 0; i < n; i++) {
      outlines.append("<outline xmlUrl=\"https://h%d.example/feed\"/>".formatted(i));
    }
    return list(outlines.toString());
  }

  private static OpmlList list(String outlines) {
    String text = "<opml xmlns:earshot=\"urn:earshot:sources:1\"><body>%s</body></opml>";
    return Opml.read(text.formatted(outlines).getBytes(StandardCharsets.UTF_8));
  }
}
