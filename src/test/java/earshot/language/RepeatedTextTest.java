package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our fleet's on fleek! https://t.example/1",
        "RT @a: OUR FLEET’S on fleek!!!",
        "our fleet's 2 on fleek via @b@c.example"
      })
  void whoeverPassesItOnSaysTheSame(String text) {
    assertEquals(Optional.of("our fleet s on fleek"), RepeatedText.key(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"thanks", "Thank you so much @shop", "", "rt rt rt rt rt rt rt rt rt"})
  void whatManySayByChanceHasNoKey(String text) {
    assertEquals(Optional.empty(), RepeatedText.key(text));
  }

  @Test
  void wideLettersCountAsOthers() {
    assertEquals(
        RepeatedText.key("the new roast is lovely"), RepeatedText.key("ｔｈｅ new ROAST is lovely"));
  }
}
