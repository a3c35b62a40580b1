package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RehearsalTest {
  @Test
  @Timeout(120)
  void everyPlaceOpensWithoutADisplayAndWithoutAMishap() throws IOException, InterruptedException {
    List<String> headless = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");
    try (Child child = Child.of(Rehearsal.class, headless)) {
      List<String> said = child.rest();
      List<String> mishaps =
          said.stream().filter(line -> line.matches(".*(Exception|Error)\\b.*|\\tat .*")).toList();
      assertEquals(List.of(), mishaps);
      assertEquals(0, child.code(), () -> String.join("\n", said));
    }
  }
}
