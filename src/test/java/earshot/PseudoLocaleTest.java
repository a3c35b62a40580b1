package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.Fx;
import earshot.ui.UiTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Words that take a third more room than the English ones are cut nowhere in the smallest window.
@UiTest
class PseudoLocaleTest {
  private static final List<String> HEADLESS =
      List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true");
  private static final int MANY = 500;

  @TempDir private Path folder;

  @Test
  @Tag("soak")
  void thePseudoLocaleCutsNothing() throws IOException, InterruptedException {
    Path words = folder.resolve("words");
    PseudoWords.write(words);
    // What is behind the classes of Java itself is found before what is on the class path.
    List<String> flags = new ArrayList<>(HEADLESS);
    flags.add("-Xbootclasspath/a:" + words);
    try (Child child = Child.of(CutWordsChild.class, flags, folder.toString())) {
      List<String> told = child.rest();
      assertEquals(0, child.code(), () -> String.join("\n", told));
      assertTrue(seen(told) > MANY, "the pseudo words were not in use");
      assertEquals("", String.join("\n", cut(told)));
    }
  }

  @Test
  void pseudoWordsAreLongerKeepTheirArgumentsAndTellWhatTheyWere() {
    String words = PseudoWords.of("Answered {0} of {1} mentions today");
    long letters = words.chars().filter(Character::isLetter).count();
    assertTrue(letters >= 1.35 * 23, words);
    assertTrue(words.contains("{0}") && words.contains("{1}"), words);
    assertTrue(words.startsWith("Āø") && PseudoWords.areIn(words), words);
    assertEquals("Answered {0} of {1} mentions today", PseudoWords.english(words));
    assertEquals("Ctrl+Shift+L", PseudoWords.of("Ctrl+Shift+L"));
  }

  @Test
  void whatHasTooLittleRoomIsFoundUnlessItsCellTellsIt() {
    Button whole = new Button("Copy");
    whole.setMinWidth(Region.USE_PREF_SIZE);
    Button narrow = new Button("A deed with a long name");
    narrow.setMaxWidth(60);
    Button far = new Button("Beyond the edge");
    far.setMinWidth(400);
    ListCell<String> told = new ListCell<>();
    told.setText("A cell with a long text");
    told.setMaxWidth(60);
    told.setTooltip(new Tooltip(told.getText()));
    List<Labeled> cut =
        Fx.get(
            () -> {
              HBox root = new HBox(whole, narrow, told, far);
              Scene unused = new Scene(root, 300, 100);
              root.resize(300, 100);
              root.applyCss();
              root.layout();
              return CutWords.under(root);
            });
    assertEquals(List.of(narrow, far), cut);
  }

  private static int seen(List<String> told) {
    return told.stream()
        .filter(line -> line.startsWith(CutWordsChild.SEEN))
        .mapToInt(line -> Integer.parseInt(line.substring(CutWordsChild.SEEN.length())))
        .sum();
  }

  // What has none of our words is data, which may end in dots where it is opened in full.
  private static Set<String> cut(List<String> told) {
    Set<String> cut = new TreeSet<>();
    for (String line : told) {
      if (!line.startsWith(CutWordsChild.CUT) || !PseudoWords.areIn(line)) continue;
      String[] parts = line.split("\t", -1);
      cut.add(parts[1] + ": " + PseudoWords.english(parts[2]));
    }
    return cut;
  }
}
