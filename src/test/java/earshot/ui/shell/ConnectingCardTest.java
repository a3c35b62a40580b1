package earshot.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Threads;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UiTest
class ConnectingCardTest {
  private final PretendConnecting desk = new PretendConnecting();
  private final Parent card =
      Fx.get(
          () -> {
            ConnectingCard made =
                new ConnectingCard(desk, new Threads(Runnable::run, Runnable::run));
            made.shown();
            return (Parent) made.root();
          });

  @BeforeEach
  void begin() {
    type("#connecting-proxy", "proxy.example.org:8080");
    type("#connecting-user", "ana");
    type("#connecting-password", "pass");
  }

  @Test
  void whatIsTypedIsKeptAndThePasswordLeavesTheScreen() {
    type("#connecting-at-once", "20");
    keep();
    assertEquals(new ConnectingDesk.Wish("proxy.example.org:8080", "ana", 20), desk.now);
    assertEquals("pass", desk.password);
    assertEquals("", field("#connecting-password").getText());
    assertEquals("Kept. It holds from the next request on.", said(".es-secondary"));
    assertEquals("", said(".settings-problem"));
  }

  @Test
  void whatCannotBeIsSaidAndWhatWasTypedStays() {
    type("#connecting-proxy", "a proxy");
    keep();
    assertEquals("That is no proxy.", said(".settings-problem"));
    assertEquals("pass", field("#connecting-password").getText());
    type("#connecting-at-once", "many");
    keep();
    assertEquals("Requests at once is a number between 8 and 200.", said(".settings-problem"));
    assertEquals(new ConnectingDesk.Wish("", "", 200), desk.now);
  }

  private void type(String selector, String text) {
    Fx.run(() -> field(selector).setText(text));
  }

  private void keep() {
    Fx.run(() -> ((Button) card.lookup("#connecting-keep")).fire());
  }

  private TextField field(String selector) {
    return (TextField) card.lookup(selector);
  }

  /// The last sentence of this style that is on screen.
  private String said(String style) {
    return Fx.get(
        () ->
            card.getChildrenUnmodifiable().stream()
                .filter(node -> card.lookupAll(style).contains(node) && node.isVisible())
                .map(node -> String.valueOf(node.getAccessibleText()))
                .collect(Collectors.joining()));
  }
}
