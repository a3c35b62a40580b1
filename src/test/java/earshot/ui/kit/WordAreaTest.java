package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Span;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@UiTest
final class WordAreaTest {
  @ParameterizedTest
  @ValueSource(strings = {SafeTextTest.ARABIC, SafeTextTest.HEBREW, SafeTextTest.MIXED})
  void noneOf116WidthsFails(String text) {
    Assertions.assertTimeout(
        Duration.ofSeconds(30),
        () ->
            Fx.run(
                () -> {
                  WordArea field = new WordArea();
                  VBox root = dressed(field);
                  field.textProperty().set(text + "\n" + text);
                  for (int width = 60; width < 60 + 116 * 5; width += 5) {
                    root.resize(width, 400);
                    root.layout();
                  }
                  assertTrue(field.node().getWidth() > 500);
                }));
  }

  @Test
  void typingSelectingAndUndoingArabicFailsNowhere() {
    Fx.run(
        () -> {
          WordArea field = new WordArea();
          VBox root = dressed(field);
          for (int width = 80; width < 400; width += 40) {
            root.resize(width, 400);
            field.insert("مرحبا، hello ");
            root.layout();
            field.select(new Span(2, 9));
            root.layout();
            field.insert("שלום");
            root.layout();
          }
          String before = field.textProperty().get();
          field.area().undo();
          root.layout();
          assertTrue(field.textProperty().get().length() != before.length());
        });
  }

  @Test
  void theTextGoesBothWays() {
    Fx.run(
        () -> {
          WordArea field = new WordArea();
          field.textProperty().set("one");
          assertEquals("one", field.area().getText());
          field.area().appendText(" two");
          assertEquals("one two", field.textProperty().get());
        });
  }

  @Test
  void neighbouringWordsOfRightToLeftTextDifferInStyle() {
    Fx.run(
        () -> {
          WordArea field = new WordArea();
          field.textProperty().set("قهوة سيئة");
          var area = field.area();
          assertNotEquals(List.copyOf(area.getStyleOfChar(1)), List.copyOf(area.getStyleOfChar(4)));
          assertNotEquals(List.copyOf(area.getStyleOfChar(4)), List.copyOf(area.getStyleOfChar(6)));
        });
  }

  @Test
  void stretchesKeepTheirLookBesideTheWords() {
    Fx.run(
        () -> {
          WordArea field = new WordArea();
          field.textProperty().set("we will ship today");
          field.stretches(List.of(new WordArea.Stretch(new Span(3, 12), "es-think")));
          assertEquals(List.of("es-think"), List.copyOf(field.area().getStyleOfChar(5)));
          assertEquals(List.of(), List.copyOf(field.area().getStyleOfChar(14)));
          field.stretches(List.of());
          assertEquals(List.of(), List.copyOf(field.area().getStyleOfChar(5)));
        });
  }

  @Test
  void aFindingIsSelected() {
    Fx.run(
        () -> {
          WordArea field = new WordArea();
          field.textProperty().set("we will ship");
          field.select(new Span(3, 7));
          assertEquals(Optional.of(new Span(3, 7)), field.selection());
        });
  }

  private static VBox dressed(WordArea field) {
    field.node().setPrefHeight(300);
    VBox root = new VBox(field.node());
    Theme.dress(new Scene(root, 700, 400));
    root.applyCss();
    root.layout();
    return root;
  }
}
