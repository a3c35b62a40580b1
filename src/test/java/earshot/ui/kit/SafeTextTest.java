package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Span;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@UiTest
final class SafeTextTest {
  static final String ARABIC =
      "القهوة هنا رائعة، لكن الخدمة بطيئة جدا اليوم. هل من أحد يعرف لماذا؟";
  static final String HEBREW =
      "הקפה כאן מצוין, אבל השירות איטי מאוד היום. מישהו יודע למה? (לא אני)";
  static final String MIXED =
      "I asked @northwind why the قهوة tastes burnt, and they said שלום, see"
          + " https://example.org/a-b ☕🙂 then left.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        ARABIC,
        HEBREW,
        MIXED,
        "昨日のコーヒーはとても苦かったです。次はもっと明るい焙煎にしてほしいと思いました。",
        "Вчера кофе был горьким, а сегодня уже всё хорошо, спасибо большое!",
        "Has anyone else had trouble with @northwindcoffee this month? 👩‍👩‍👧‍👧🇩🇪 \u202Eabc"
      })
  void noScriptBreaksAnyOf127Widths(String text) {
    Fx.run(
        () -> {
          SafeText node = SafeText.of(text, List.of(new Mark(new Span(3, 9), Mark.Kind.MATCH, "")));
          VBox root = dressed(node);
          for (int width = 30; width < 30 + 127 * 5; width += 5) {
            lay(root, width);
            assertTrue(node.getHeight() > 0, "nothing is shown at " + width);
          }
          node.maxLines(3);
          for (int width = 30; width < 30 + 127 * 5; width += 5) {
            lay(root, width);
            assertTrue(node.getHeight() > 0, "nothing is shown at " + width);
          }
        });
  }

  @Test
  void aWordWiderThanTheLineIsCut() {
    Fx.run(
        () -> {
          SafeText node = SafeText.of("ا".repeat(900) + " " + ARABIC, List.of());
          VBox root = dressed(node);
          for (int width = 40; width < 400; width += 9) lay(root, width);
          assertTrue(node.getHeight() > 20);
        });
  }

  @Test
  void moreThanThreeLinesEndWithAnEllipsisAndAreNoHigher() {
    Fx.run(
        () -> {
          SafeText all = SafeText.of("one two three ".repeat(60), List.of());
          SafeText three = SafeText.of("one two three ".repeat(60), List.of()).maxLines(3);
          SafeText exact = SafeText.of("a\nb\nc", List.of());
          lay(dressed(all), 300);
          lay(dressed(three), 300);
          lay(dressed(exact), 300);
          assertEquals(exact.getHeight(), three.getHeight(), 2);
          assertTrue(all.getHeight() > 3 * three.getHeight());
          assertTrue(three.isCut());
          assertFalse(exact.isCut());
        });
  }

  @Test
  void aCellFilledAnewShowsTheNewText() {
    Fx.run(
        () -> {
          SafeText node = SafeText.of("short", List.of()).maxLines(3);
          VBox root = dressed(node);
          lay(root, 300);
          double one = node.getHeight();
          node.show(MIXED.repeat(3), List.of());
          lay(root, 300);
          assertTrue(node.getHeight() > 2 * one);
          node.show("short", List.of());
          lay(root, 300);
          assertEquals(one, node.getHeight());
          assertEquals("short", node.getAccessibleText());
        });
  }

  private static VBox dressed(SafeText node) {
    VBox root = new VBox(node);
    Theme.dress(new Scene(root, 700, 900));
    return root;
  }

  private static void lay(VBox root, double width) {
    root.resize(width, 900);
    root.applyCss();
    root.layout();
  }
}
