package earshot.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.Live;
import earshot.intake.start.Start;
import earshot.model.BrandRole;
import earshot.model.SourceId;
import earshot.model.SourceStatus;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.brands.BrandsScreen;
import earshot.ui.brands.FirstRun;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import earshot.ui.sources.ByHand;
import earshot.ui.sources.ImportPreview;
import earshot.ui.sources.PretendSourceDesk;
import earshot.ui.sources.SampleSources;
import earshot.ui.sources.SourcesScreen;
import earshot.ui.sources.SourcesViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.Test;

/// What the sources, the brands and the first run show, through their controls.
@UiTest
class PlacesUiTest {
  private final SampleWindow window = Fx.get(SampleWindow::new);

  private void open(String place) {
    Fx.run(
        () -> {
          window.shell.start();
          window.model.open(place);
          lay(window.shell.root());
        });
  }

  private static void lay(Parent root) {
    if (root.getScene() == null) {
      Theme.dress(
          new Scene(root, 980, 700), Shell.sheet(), SourcesScreen.sheet(), BrandsScreen.sheet());
    }
    root.applyCss();
    root.layout();
  }

  private static Node find(Parent root, String id) {
    return Optional.ofNullable(root.lookup("#" + id)).orElseThrow(() -> new AssertionError(id));
  }

  private Node find(String id) {
    return find(window.shell.root(), id);
  }

  private void press(String id) {
    Fx.run(
        () -> {
          ((ButtonBase) find(id)).fire();
          lay(window.shell.root());
        });
  }

  private void select(int row) {
    Fx.run(
        () -> {
          ((TableView<?>) find("sources-table")).getSelectionModel().select(row);
          lay(window.shell.root());
        });
  }

  private String text(String id) {
    return Fx.get(
        () ->
            find(id) instanceof Labeled labeled
                ? labeled.getText()
                : String.valueOf(find(id).getAccessibleText()));
  }

  @Test
  void aDeadSourceSaysSinceWhen() {
    open("sources");
    select(3);
    assertEquals("Nothing there since 12 Nov", text("source-state"));
    assertTrue(
        Fx.get(
            () ->
                find("source-detail").lookupAll(".source-advice").stream()
                    .anyMatch(
                        node ->
                            node.getAccessibleText()
                                .startsWith("Nothing at this address since 12 Nov."))));
  }

  @Test
  void whoPublishesTooFastIsOfferedTheSearchOfItsService() {
    window.sourceDesk.losing.add(new SourceId(1));
    open("sources");
    select(0);
    assertEquals("Publishes faster than asked", text("source-state"));
    press("step-use-search");
    assertTrue(Fx.get(() -> find("preset-form").isVisible() && find("preset-q").isVisible()));
  }

  @Test
  void aRefillKeepsTheChosenSource() {
    open("sources");
    select(3);
    Fx.run(() -> window.sources.reload());
    assertEquals("Nothing there since 12 Nov", text("source-state"));
    assertTrue(Fx.get(() -> find("side-close").isVisible()));
  }

  @Test
  void theDetailOpensAtOnceAndIsFilledWhenItsLogArrives() {
    ByHand background = new ByHand();
    var model =
        new SourcesViewModel(
            new SourcesViewModel.Services(
                new PretendSourceDesk(SampleSources.all()), window.sourceCare),
            new Live(),
            new Threads(background, Runnable::run),
            SampleWindow.CLOCK,
            Messages.of(SourcesScreen.class, SampleWindow.UTC));
    Parent root =
        Fx.get(
            () -> {
              var screen = new SourcesScreen(model, window.forms, window.ways(), new Notice());
              screen.shown();
              background.runAll();
              lay(screen.root());
              ((TableView<?>) find(screen.root(), "sources-table")).getSelectionModel().select(3);
              lay(screen.root());
              return screen.root();
            });
    assertTrue(Fx.get(() -> find(root, "side-close").getParent().getParent().isVisible()));
    Fx.run(background::runAll);
    assertEquals(
        "Nothing there since 12 Nov",
        Fx.get(() -> ((Labeled) find(root, "source-state")).getText()));
  }

  @Test
  void escapeClosesThePaneAtTheRight() {
    open("sources");
    select(3);
    Fx.run(
        () ->
            Event.fireEvent(
                find("source-pause"),
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
    assertTrue(Fx.get(() -> window.sources.detailProperty().get().isEmpty()));
  }

  @Test
  void pausingIsToldWithAnUndo() {
    open("sources");
    select(0);
    press("source-pause");
    assertTrue(window.sourceDesk.done.contains("pause 1"));
    assertTrue(Fx.get(() -> window.notice.node().isVisible()));
    assertEquals("Paused by you", text("source-state"));
  }

  @Test
  void anAddressIsTriedAndAdded() {
    open("sources");
    press("sources-add");
    Fx.run(() -> ((TextField) find("add-address")).setText("dailygrind.example/feed"));
    assertEquals(List.of(), window.asked);
    press("add-try");
    assertEquals(List.of("https://dailygrind.example/feed"), window.asked);
    press("add-add");
    assertEquals(
        List.of("add The Daily Grind https://dailygrind.example/feed"), window.sourceDesk.done);
  }

  @Test
  void aListIsShownBeforeItIsAdded() {
    open("sources");
    Fx.run(
        () -> {
          window.sourcesScreen.importList();
          lay(window.shell.root());
        });
    press("import-choose");
    assertEquals("Add 12 sources", text("import-add"));
    assertEquals(List.of(), window.sourceDesk.done);
    assertEquals(List.of(), window.asked);
    Fx.run(
        () ->
            window
                .forms
                .importing()
                .previewProperty()
                .get()
                .orElseThrow()
                .tickAll(ImportPreview.Part.OWN_NETWORK, true));
    assertEquals("Add 13 sources", text("import-add"));
    press("import-add");
    assertEquals(13, window.sourceDesk.done.size());
  }

  @Test
  void twoThousandSourcesHoldOnlyTheRowsInView() {
    List<SourceStatus> many =
        IntStream.rangeClosed(1, 2_000)
            .mapToObj(
                i -> SampleSources.listening(i, "Source " + i, "https://h" + i + ".example/", i))
            .toList();
    var model =
        new SourcesViewModel(
            new SourcesViewModel.Services(new PretendSourceDesk(many), window.sourceCare),
            new Live(),
            SampleWindow.AT_ONCE,
            SampleWindow.CLOCK,
            Messages.of(SourcesScreen.class, SampleWindow.UTC));
    int rows =
        Fx.get(
            () -> {
              var screen = new SourcesScreen(model, window.forms, window.ways(), new Notice());
              screen.shown();
              lay(screen.root());
              return (int)
                  screen.root().lookupAll(".table-row-cell").stream()
                      .filter(row -> row instanceof TableRow<?> cell && !cell.isEmpty())
                      .count();
            });
    assertTrue(rows > 5 && rows < 40, rows + " rows");
  }

  @Test
  void aQueryErrorPointsAtItsPlace() {
    open("brands");
    Fx.run(
        () -> {
          window.brands.editor().queryProperty().set("northwind NEAR coffee");
          window.brands.editor().check();
          lay(window.shell.root());
        });
    StyleClassedTextArea query = (StyleClassedTextArea) find("brand-query");
    assertTrue(Fx.get(() -> query.getStyleOfChar(11).contains("es-error")));
    assertFalse(Fx.get(() -> query.getStyleOfChar(3).contains("es-error")));
    assertTrue(text("brand-query-problem").contains("at position 15"));
    assertTrue(Fx.get(() -> find("brand-save").isDisabled()));
  }

  @Test
  void aNewRivalLeadsThroughTheWizardToTheTimeline() {
    open("brands");
    press("brands-add-rival");
    Fx.run(() -> ((TextField) find("wizard-name")).setText("Blue Kettle"));
    press("wizard-start");
    Fx.run(() -> lay(window.shell.root()));
    press("wizard-keep");
    assertEquals(
        List.of("Blue Kettle"),
        window.wizardDesk.kept.getFirst().brands().stream().map(Start.NewBrand::name).toList());
    assertEquals(BrandRole.RIVAL, window.wizardDesk.kept.getFirst().brands().getFirst().role());
    assertEquals("timeline", Fx.get(() -> window.model.placeProperty().get()));
  }

  @Test
  void nothingIsContactedBeforeTheButton() {
    List<String> left = new ArrayList<>();
    FirstRun page = Fx.get(() -> window.firstRun(() -> left.add("sample"), () -> left.add("go")));
    Fx.run(
        () -> {
          lay(page.root());
          ((TextField) find(page.root(), "wizard-name")).setText("Northwind Coffee");
        });
    assertEquals(List.of(), window.emptyDesk.done);
    assertEquals(List.of(), window.asked);
    Fx.run(
        () -> {
          ((Button) find(page.root(), "first-by-hand")).fire();
          lay(page.root());
          ((TextField) find(page.root(), "add-address")).setText("dailygrind.example/feed");
        });
    assertEquals(List.of("add Northwind Coffee \"Northwind Coffee\""), window.emptyDesk.done);
    assertEquals(List.of(), window.asked);
    Fx.run(() -> ((Button) find(page.root(), "first-timeline")).fire());
    assertEquals(List.of("go"), left);
  }
}
