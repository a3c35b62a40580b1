package earshot.ui.brands.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.start.BrandFacts;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.brands.BrandsScreen;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The wizard fits into the smallest window, also with large text, and can be read aloud.
@UiTest
class WizardSizesTest {
  @AfterEach
  void asBefore() {
    Fx.run(() -> Theme.textSize(100));
  }

  @ParameterizedTest
  @CsvSource({"1024, 640, 100", "1440, 900, 100", "1024, 640, 200"})
  void noButtonAndNoStateIsCut(int width, int height, int percent) {
    List<String> cut = Fx.get(() -> cut(laidOut("Harvest", width, height, percent), width));
    assertEquals(List.of(), cut);
  }

  @Test
  void everyControlHasAName() {
    Parent root = Fx.get(() -> laidOut("Harvest", 1024, 640, 100));
    List<Node> controls = new ArrayList<>(root.lookupAll(".button"));
    controls.addAll(root.lookupAll(".check-box"));
    controls.addAll(root.lookupAll(".toggle-button"));
    controls.addAll(root.lookupAll(".text-field"));
    assertTrue(controls.size() > 15);
    for (Node control : controls) {
      Object name = control.queryAccessibleAttribute(AccessibleAttribute.TEXT);
      String said =
          control instanceof TextField field ? field.getAccessibleText() : String.valueOf(name);
      assertFalse(said == null || said.isBlank() || said.equals("null"), control.toString());
    }
  }

  @Test
  void whatStandsOverTheQuestionHasNoRoomOverTheProposals() {
    WizardViewModel model = model();
    BooleanBinding room = Fx.get(() -> pane(model)).asksForName();
    assertTrue(room.get());
    Fx.run(() -> model.form().field(FactsForm.Field.NAME).set("Harvest"));
    Fx.run(model::start);
    assertFalse(room.get(), "its head stands there");
    Fx.run(model::back);
    assertTrue(room.get());
  }

  private static WizardViewModel model() {
    return new WizardViewModel(
        PretendWizard.ambiguous(),
        new Threads(Runnable::run, Runnable::run),
        BrandFacts.Area.of(Locale.UK),
        new Formats(ZoneOffset.UTC, Locale.ENGLISH));
  }

  private static WizardPane pane(WizardViewModel model) {
    return new WizardPane(
        model, new WizardPane.Around(List.of(), List.of(), List.of(), format -> {}));
  }

  private static List<String> cut(Parent root, int width) {
    List<String> cut = new ArrayList<>();
    for (String style : List.of(".button", ".toggle-button", ".line-state", ".es-section")) {
      for (Node node : root.lookupAll(style)) {
        if (!(node instanceof Labeled labeled) || !shown(node)) continue;
        var bounds = node.localToScene(node.getLayoutBounds());
        if (bounds.getMinX() < -0.5 || bounds.getMaxX() > width + 0.5) {
          cut.add(labeled.getText() + " " + bounds);
        }
        if (labeled instanceof ButtonBase && shortened(labeled)) cut.add(labeled.getText());
      }
    }
    return cut;
  }

  private static boolean shortened(Labeled labeled) {
    return labeled.lookup(".text") instanceof Text text
        && !labeled.getText().isEmpty()
        && !text.getStyleClass().contains("es-icon")
        && !text.getText().equals(labeled.getText());
  }

  private static boolean shown(Node node) {
    return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
  }

  private static Parent laidOut(String name, int width, int height, int percent) {
    WizardViewModel model = model();
    WizardPane pane = pane(model);
    Theme.textSize(percent);
    Theme.dress(new Scene(pane.node(), width, height), BrandsScreen.sheet());
    model.form().field(FactsForm.Field.NAME).set(name);
    model.start();
    model
        .judging()
        .examplesProperty()
        .get()
        .forEach(
            found ->
                model.judging().judge(found, found.sighting().author().name().startsWith("guest")));
    for (int pass = 0; pass < 2; pass++) {
      pane.node().resize(width, height);
      pane.node().applyCss();
      pane.node().layout();
    }
    return pane.node();
  }
}
