package earshot.listening.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ExpressionMistakesTest {
  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments(Dialect.JSON, "hits.[0]", 0, "\"hits.[0]\" is not a path"),
        arguments(Dialect.JSON, "a..b", 0, "\"a..b\" is not a path"),
        arguments(Dialect.JSON, "$.a", 0, "\"$.a\" is not a path"),
        arguments(Dialect.JSON, "a|", 2, "is empty; a path is missing"),
        arguments(
            Dialect.JSON, "a |> lst(\"/\")", 5, "unknown conversion lst. Did you mean \"last\"?"),
        arguments(Dialect.JSON, "a |> last", 9, "a ( is missing"),
        arguments(Dialect.JSON, "a |> last(\"\")", 10, "the text to look for is empty"),
        arguments(
            Dialect.JSON,
            "a |> date(\"bbb\", UTC)",
            10,
            "\"bbb\" is not a date pattern, such as yyyy-MM-dd"),
        arguments(
            Dialect.JSON,
            "a |> date(\"yyyy\", Mars)",
            18,
            "\"Mars\" is not a time zone, such as UTC"),
        arguments(Dialect.JSON, "x {a", 2, "the { is not closed"),
        arguments(Dialect.JSON, "x a}", 3, "} without {"),
        arguments(Dialect.JSON, "'a", 0, "the ' is not closed"),
        arguments(
            Dialect.JSON,
            "#topics[id].title",
            0,
            "\"#topics[id].title\" is not a join, such as #topics[id=$.topic_id].title"),
        arguments(
            Dialect.FEED,
            "a.b/c",
            0,
            "\"a.b/c\" is not an element, such as im:rating or source@url"),
        arguments(Dialect.PAGE, "a[", 0, "\"a[\" is not a CSS selector"),
        arguments(
            Dialect.PAGE,
            "p:matches(a+)",
            0,
            "\"p:matches(a+)\" uses a regular expression, which presets may not"),
        arguments(
            Dialect.PAGE,
            "a[href~=x+]",
            0,
            "\"a[href~=x+]\" uses a regular expression, which presets may not"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsSaidWithItsPlace(Dialect dialect, String expression, int at, String wrong) {
    Malformed refused = assertThrows(Malformed.class, () -> Expression.parse(expression, dialect));
    assertEquals(wrong, refused.wrong());
    assertEquals(at, refused.at());
  }

  @Test
  void anExpressionOfMoreThan500CharactersIsRefused() {
    Malformed refused =
        assertThrows(Malformed.class, () -> Expression.parse("a".repeat(501), Dialect.JSON));
    assertEquals("is longer than 500 characters", refused.wrong());
  }
}
