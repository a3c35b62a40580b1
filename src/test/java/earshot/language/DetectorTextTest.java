package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.EmojiCharSequenceNormalizer;
import opennlp.tools.util.normalizer.NumberCharSequenceNormalizer;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;
import org.junit.jupiter.api.Test;

class DetectorTextTest {
  private static final List<String> PARTS =
      List.of(
          "rt ",
          "RT: ",
          "support ",
          "haha",
          "hehe ",
          "the hat ",
          "jaja",
          ":-)",
          "xD ",
          "expect ",
          "x-p",
          "http://a.b/c ",
          "https://",
          "ana@example.org ",
          "#tag ",
          "@ana ",
          "12",
          " 3.5 ",
          "  ",
          "\n\n",
          "\t",
          "aaa",
          "AaA",
          "...",
          "☕",
          "😀",
          "Grüße ",
          "Чайник ",
          " ",
          "kettle ",
          "o",
          "ahoi",
          "h",
          "a",
          "_rt ",
          "1rt ",
          "\u00a0\u00a0",
          "ßßß",
          "-",
          "--",
          ":",
          "p ",
          "XO",
          "\uE000",
          "ｈａ",
          "\uD83D",
          "\uDFFF",
          "\uDBFF\uDC00",
          "\uDBFF\uDC01",
          "ЖЖж");

  @Test
  void theTextIsWhatOpenNlpMakesOfIt() {
    SplittableRandom random = new SplittableRandom(7);
    for (int n = 0; n < 30_000; n++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(9); i >= 0; i--) {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      assertEquals(byOpenNlp(text.toString()), DetectorText.of(text.toString()), text.toString());
    }
  }

  private static String byOpenNlp(String text) {
    CharSequence plain = text;
    for (CharSequenceNormalizer each :
        List.of(
            EmojiCharSequenceNormalizer.getInstance(),
            UrlCharSequenceNormalizer.getInstance(),
            TwitterCharSequenceNormalizer.getInstance(),
            NumberCharSequenceNormalizer.getInstance(),
            ShrinkCharSequenceNormalizer.getInstance())) {
      plain = each.normalize(plain);
    }
    return plain.toString();
  }
}
