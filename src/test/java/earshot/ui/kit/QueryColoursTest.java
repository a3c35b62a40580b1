package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.Span;
import earshot.ui.kit.WordArea.Stretch;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Every part of a query has its colour.
class QueryColoursTest {
  private static List<String> parts(String query) {
    return QueryColours.of(query, Optional.empty()).stream()
        .map(s -> query.substring(s.span().from(), s.span().to()) + " " + s.style())
        .toList();
  }

  @Test
  void operatorsAreThoseInCapitals() {
    assertEquals(
        List.of("OR es-operator", "NOT es-operator", "NEAR/5 es-operator"),
        parts("a OR b and NOT(c NEAR/5 d) ORDER"));
  }

  @Test
  void operatorsInQuotesAreWords() {
    assertEquals(List.of("\"a OR \\\" b\" es-quoted"), parts("\"a OR \\\" b\""));
  }

  @Test
  void fieldsEndWithAColon() {
    assertEquals(List.of("raw: es-field-name", "\"C++\" es-quoted"), parts("raw:\"C++\""));
  }

  @Test
  void aRemarkRunsToTheEndOfItsLine() {
    assertEquals(
        List.of("# the OR name es-remark", "OR es-operator"), parts("a # the OR name\nOR #b"));
  }

  @Test
  void whatIsWrongIsMarkedToo() {
    var stretches = QueryColours.of("a NEAR b", Optional.of(new Span(2, 6)));
    assertEquals(new Stretch(new Span(2, 6), "es-error"), stretches.getLast());
  }
}
