package earshot.ui;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.prism.impl.PrismSettings;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

@UiTest
class ToolkitTest {
  @Test
  void whatBreaksBehindAClosedWindowIsNotHeldAgainstTheNextClick() throws InterruptedException {
    Thread left =
        Thread.ofPlatform()
            .start(
                () -> {
                  throw new IllegalStateException("the store is closed");
                });
    left.join();
    assertDoesNotThrow(WaitForAsyncUtils::checkException);
  }

  @Test
  void groundsOfCardsAreDrawnAndNotRemembered() {
    assertTrue(PrismSettings.disableRegionCaching, "the toolkit knows the setting, and in time");
  }
}
