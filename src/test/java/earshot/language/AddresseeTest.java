package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.language.CueReader.Posted;
import earshot.model.Cue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddresseeTest {
  private static final Addressee ADDRESSEE =
      new Addressee(List.of("Northwind", "@northwind", "Northwind Coffee"));
  private static final Posted REPLY = new Posted(false, true, "@ana");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          direct-first    | @Northwind my parcel is late, ask @ana
          direct-first    | .@northwind this is how it goes @ana
          direct-only     | I wrote to @northwind again
          direct-only     | I wrote to @northwind@social.example again
          direct-greeting | Hi Northwind, the lid is broken
          direct-greeting | ok @northwind and @ana
          direct-greeting | Dear Northwind Coffee, the lid is broken
          tagged          | @ana have you tried @northwind
          tagged          | lunch with @ana at @northwind
          tagged          | RT @northwind: the new roast is here
          tagged          | rt @ana: love @northwind
          peer-handle     | @ana have you tried Northwind
          named-question  | Does Northwind open early?
          """)
  void whatTheTextSays(String rule, String text) {
    assertEquals(Optional.of(rule), rule(text, Posted.ANYWHERE));
  }

  @Test
  void aGreetingMayStandAfterBlanks() {
    assertEquals(Optional.of("direct-greeting"), rule(" \n Hello Northwind", Posted.ANYWHERE));
    assertEquals(Optional.of("tagged"), rule(" \t RT @northwind: new", Posted.ANYWHERE));
  }

  @Test
  void aTextAboutUsSpeaksToNobody() {
    assertEquals(Optional.empty(), rule("Northwind has a new roast", Posted.ANYWHERE));
    assertEquals(Optional.empty(), rule("Hi Northwinders", Posted.ANYWHERE));
    assertEquals(Optional.empty(), rule("Does Northwinders open early?", Posted.ANYWHERE));
  }

  @Test
  void whatIsKnownOfThePostComesFirst() {
    Posted page = new Posted(true, false, "@ana");
    assertEquals(Optional.of("direct-our-page"), rule("nice cups", page));
    assertEquals(Optional.of("peer-reply"), rule("Does Northwind open early?", REPLY));
    assertEquals(Optional.of("peer-reply"), rule("so does @northwind", REPLY));
    assertEquals(Optional.of("direct-first"), rule("@northwind thanks", REPLY));
  }

  @Test
  void weDoNotSpeakToOurselves() {
    assertEquals(Optional.empty(), rule("nice cups", new Posted(true, false, "Northwind")));
  }

  private static Optional<String> rule(String text, Posted posted) {
    boolean asks = text.endsWith("?");
    return ADDRESSEE.in(CueText.of(text, TrackedTerms.NONE), asks, posted).map(Cue::rule);
  }
}
