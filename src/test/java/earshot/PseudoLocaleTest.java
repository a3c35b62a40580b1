package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.Fx;
import earshot.ui.UiTest;
import java.io.IOException;
import java.nio.file.Files;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Words that take a third more room than the English ones are cut nowhere in the smallest window.
@UiTest
class PseudoLocaleTest {
  private static final List<String> HEADLESS =
      List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true");
  private static final int MANY = 500;

  /// What is still cut, and where; it may only get shorter.
  private static final Set<String> STILL_CUT = Set.of();

  @TempDir private Path folder;

  @Test
  void thePseudoLocaleCutsNothing() throws IOException, InterruptedException {
    Path words = folder.resolve("words");
    PseudoWords.write(words);
    // What is behind the classes of Java itself is found before what is on the class path.
    try (Child pseudo = walk("pseudo", List.of("-Xbootclasspath/a:" + words));
        Child english = walk("english", List.of())) {
      List<String> longer = told(pseudo);
      List<String> usual = told(english);
      assertTrue(seen(longer) > MANY, "the pseudo words were not in use");
      Set<String> cut = cut(longer.stream().filter(PseudoWords::areIn).toList());
      cut.removeAll(cut(usual));
      assertEquals(
          String.join("\n", new TreeSet<>(STILL_CUT)),
          String.join("\n", cut),
          () -> String.join("\n", longer));
    }
  }

  @Test
  void pseudoWordsAreLongerKeepTheirArgumentsAndTellWhatTheyWere() {
    String words = PseudoWords.of("Answered {0} of {1} mentions today");
    assertTrue(words.length() >= 1.3 * 34, words);
    assertTrue(words.contains("{0}") && words.contains("{1}"), words);
    assertTrue(words.startsWith("Āø") && PseudoWords.areIn(words), words);
    assertEquals("Answered {0} of {1} mentions today", PseudoWords.english(words));
    assertEquals("Ctrl+Shift+L", PseudoWords.of("Ctrl+Shift+L"));
  }

  @Test
  void whatHasTooLittleRoomIsFoundUnlessItsCellTellsIt() {
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
              HBox root = new HBox(new Button("Copy"), narrow, told, far);
              Scene unused = new Scene(root, 300, 100);
              root.resize(300, 100);
              root.applyCss();
              root.layout();
              return CutWords.under(root);
            });
    assertEquals(List.of(narrow, far), cut);
    assertFalse(cut.contains(told));
  }

  private Child walk(String name, List<String> flags) throws IOException {
    List<String> all = new ArrayList<>(HEADLESS);
    all.addAll(flags);
    Path own = Files.createDirectory(folder.resolve(name));
    return Child.of(CutWordsChild.class, all, own.toString());
  }

  private static List<String> told(Child child) throws IOException, InterruptedException {
    List<String> all = child.rest();
    assertEquals(0, child.code(), () -> String.join("\n", all));
    return all;
  }

  private static int seen(List<String> told) {
    return told.stream()
        .filter(line -> line.startsWith(CutWordsChild.SEEN))
        .mapToInt(line -> Integer.parseInt(line.substring(CutWordsChild.SEEN.length())))
        .sum();
  }

  // By the English of what they say, so that both languages can be compared.
  private static Set<String> cut(List<String> told) {
    Set<String> cut = new TreeSet<>();
    for (String line : told) {
      if (!line.startsWith(CutWordsChild.CUT)) continue;
      String[] parts = line.split("\t", -1);
      cut.add(parts[1] + ": " + PseudoWords.english(parts[2]));
    }
    return cut;
  }
}
