package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.BrandId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {
  private static final BrandId OURS = new BrandId(1);
  private static final BrandId RIVAL = new BrandId(2);
  private static final TrackedTerms TERMS =
      TrackedTerms.of(
          Map.of(
              OURS, List.of("Best Buy", "C++", "@honest", " "),
              RIVAL, List.of("Best Buy Mobile", "Buy Mobile Premium", "Mc’Love")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          see https://x.example/love?a=1! now | see ########################### now
          (HTTP://X.example) | (#################
          see www.best.example now | see ################ now
          awwww. so www. nice | awwww. so www. nice
          https:// and ftp://love.example | https:// and ftp://love.example
          .@love, hi @love's | .#####, hi #####'s
          mail love@best.example or x@@love | mail love@best.example or x@@love
          @love@best.example. | ##################.
          @love.best.social! @love.Best | #################! #####.Best
          @ love | @ love
          BEST  buy, best buyer, the best\u00A0buy | ####  ###, best buyer, the ####\u00A0###
          I like c++ and mc'love’s | I like ### and #######'s
          c++x bc++ | c++x bc++
          Best Buy Mobile | #### ### ######
          the Best Buy Mobile Premium | the Best ### ###### #######
          """)
  void hidesNamesAndAddressesOnly(String text, String masked) {
    char[] chars = Masks.over(unescape(text), TERMS).chars;
    assertEquals(unescape(masked), new String(chars).replace(Characters.MASK, '#'));
  }

  private static String unescape(String text) {
    return text.replace("\\u00A0", "\u00A0");
  }

  @Test
  void theLongestNameClaimsItsPlace() {
    var masked = Masks.over("Best Buy Mobile and Best Buy, @honest", TERMS);
    assertEquals(
        List.of("best buy mobile", "best buy", "@honest"),
        masked.occurrences.stream().map(occurrence -> occurrence.term().folded()).toList());
  }
}
