package earshot.listening.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mine leaks.\n\nOn Mon, 23 Nov 2026 at 10:11, Support <s@x.example> wrote:\n> Does it?\n> Tell us.",
        "Mine leaks.\n\nAm 23.11.2026 um 10:11 schrieb Support:\n> Leckt er?",
        "Mine leaks.\nLe lun. 23 nov. 2026 à 10:11, Support a écrit :\n\n> Il fuit ?",
        "Mine leaks.\n\nOn Mon, 23 Nov 2026 at 10:11, Support\n<s@x.example> wrote:\n> Does it?",
        "Mine leaks.\n\n-----Original Message-----\nFrom: Support\nDoes it?",
        "Mine leaks.\n\nVon: Support\nGesendet: Montag, 23. November 2026\nAn: Ana\nLeckt er?",
        "Mine leaks.\n\nFrom: Support\nDate: Monday\nSubject: Kettle\n\nDoes it?",
        "Mine leaks.\n-- \nAna Müller\nKettle tester",
        "Mine leaks.\n\nSent from my telephone",
        "> Does it?\nMine leaks.\n",
        "Mine leaks.\n\nOn Mon, 23 Nov 2026 at 10:11, Support wrote:\nDoes it?",
      })
  void onlyWhatTheSenderWroteIsLeft(String mail) {
    assertEquals("Mine leaks.", Quotes.cut(mail));
  }

  @Test
  void answersBetweenQuotesStay() {
    assertEquals(
        "Yes.\nNo.",
        Quotes.cut("On 23 Nov 2026 Ana wrote:\n> Does it leak?\nYes.\n> Is it loud?\nNo."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This is what he wrote:\nbuy it.",
        "From: the first day it leaked.\nI was sad.",
        "- one\n- two\n--- three",
      })
  void sentencesThatOnlyLookLikeQuotesStay(String mail) {
    assertEquals(mail, Quotes.cut(mail));
  }

  @Test
  void aMailThatIsOnlyPassedOnStaysWhole() {
    String passedOn = "---------- Forwarded message ---------\nFrom: Ana\nIt leaks.";
    assertEquals(passedOn, Quotes.cut(passedOn));
  }

  @Test
  void quotesOfMarkupAreTakenOut() {
    assertEquals(
        "Mine leaks.",
        Quotes.cut(
                Pages.of(
                    "<div>Mine leaks.</div><div class=gmail_quote>On Monday<blockquote type=cite>Does it?</blockquote></div><div class=gmail_signature>Ana</div>"))
            .text());
    assertEquals(
        "Mine leaks.",
        Quotes.cut(
                Pages.of(
                    "<p>Mine leaks.</p><div id=divRplyFwdMsg>From: x</div><div>Does it?</div>"))
            .text());
  }
}
