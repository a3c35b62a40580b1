package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {
  private static final Optional<URI> BASE = Optional.of(URI.create("https://site.example/a/b"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>one<p>two                              | one\\ntwo
          one<br>two<br><br>three                   | one\\ntwo\\n\\nthree
          <ul><li>a<li>b</ul>                       | • a\\n• b
          a <b>b</b>c                               | a bc
          <td>1</td><td>2</td>                      | 1 2
          1 < 2 & 3 > 2                             | 1 < 2 & 3 > 2
          caf&eacute; &#8364; &unknown; &#146;      | café € &unknown; ’
          <span style='display: none'>x</span>y     | y
          <div hidden><div>x</div>y</div>z          | z
          <img src=x.png alt='a cup'>               | [image: a cup]
          ask<img src=x.png alt='a cup'>them        | ask [image: a cup] them
          <img src=//t.example/p.gif width=1>seen   | seen
          <!-- no --><p>yes                         | yes
          <script>if (a < b) { x() }</script>text   | text
          """)
  void showsWhatAPersonWouldRead(String markup, String text) {
    assertEquals(text.replace("\\n", "\n"), HtmlText.plain(markup));
  }

  @Test
  void linksAreCompletedAndOnlySafeOnesStay() {
    assertEquals(
        "<a href=\"https://site.example/c?x=1&amp;y=2\">c</a>",
        HtmlText.of("<a href='../c?x=1&y=2'>c</a>", BASE).html());
    assertEquals("x", HtmlText.of("<a href=' java\nscript:alert(1)'>x</a>", BASE).html());
    assertEquals("x", HtmlText.of("<a href='data:text/html,x'>x</a>", BASE).html());
    assertEquals(
        "<a href=\"mailto:a@b.example\">x</a>",
        HtmlText.of("<a href=mailto:a@b.example>x", BASE).html());
  }

  @Test
  void picturesAreNamedAndNotShown() {
    HtmlText text = HtmlText.of("<img src='/p.png' alt='A cup'>", BASE);
    assertEquals("[image: A cup]", text.html());
    assertEquals("https://site.example/p.png", text.media().getFirst().url().toString());
  }

  @Test
  void openElementsAreClosed() {
    assertEquals("<p><b><i>x</i></b></p>", HtmlText.of("<p><b><i>x", BASE).html());
    assertEquals("<b>x</b>y", HtmlText.of("</i><b>x</b></b>y", BASE).html());
  }

  @Test
  void combiningMarksPileUpFourHigh() {
    assertEquals("q\u0300\u0300\u0300\u0300.", HtmlText.plain("q" + "\u0300".repeat(50) + "."));
  }

  @Test
  void textIsComposedAndCutAtItsCap() {
    assertEquals("é", HtmlText.plain("e\u0301"));
    HtmlText large = HtmlText.of("<p>" + "word <b>x</b> ".repeat(20_000), BASE);
    assertTrue(large.html().length() <= Caps.TEXT && large.html().endsWith("</p>"));
    assertTrue(large.plain().length() <= Caps.TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The post Kettle appeared first on Blog.",
        "Leave a comment",
        "Read more »",
        "12 comments",
        "Share Tweet Pin Email",
        "submitted by /u/ana to r/tea\n[link]\n[comments]",
        "Continue reading Kettle"
      })
  void furnitureAtTheEndIsCut(String furniture) {
    assertEquals(
        "My kettle.",
        HtmlText.plain("<p>My kettle.</p><p>" + furniture.replace("\n", "<br>") + "</p>"));
  }

  @Test
  void aTextThatIsNothingButFurnitureStays() {
    assertEquals("Share", HtmlText.plain("<p>Share</p>"));
  }

  @Test
  void noMixtureOfPiecesGetsAnythingActiveThrough() {
    String[] pieces = {
      "<",
      ">",
      "\"",
      "'",
      "=",
      " ",
      "/",
      "<script",
      "</script>",
      "<a href=",
      "javascript:",
      "<img src=x onerror=",
      "<p style=",
      "<svg onload=",
      "&lt;",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "alert(1)",
      "\u0001",
      "<iframe",
      "<div hidden>"
    };
    Random random = new Random(42);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder markup = new StringBuilder();
      for (int k = random.nextInt(14); k >= 0; k--)
        markup.append(pieces[random.nextInt(pieces.length)]);
      String html = HtmlText.of(markup.toString(), BASE).html();
      String rest =
          html.replaceAll("</?(?:p|div|a|b)>|<a href=\"(?:https?://|mailto:)[^\"<>]*\">", "");
      assertEquals(-1, rest.indexOf('<'), markup + " became " + html);
    }
  }
}
