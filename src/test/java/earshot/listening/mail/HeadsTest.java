package earshot.listening.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=?utf-8?q?Gr=C3=BC=C3=9Fe_an_alle?=|Grüße an alle",
        "=?UTF-8?B?R3LDvMOf?= =?UTF-8?B?ZQ==?=|Grüße",
        // One letter cut in two between two words.
        "=?utf-8?q?Gr=C3?= =?utf-8?q?=BC=C3=9Fe?=|Grüße",
        "=?iso-8859-1*de?Q?Gr=FC=DFe?= und mehr|Grüße und mehr",
        "=?koi8-r?B?9MXT1A==?=|Тест",
        "=?iso-2022-jp?B?GyRCJUYlOSVIGyhC?=|テスト",
        "Re: =?nonsense?q?abc?= x|Re: abc x",
        "=?utf-8?q?broken=|=?utf-8?q?broken=",
        "=?utf-8?b?R3L!!!DvMOfZQ?=|Grüße",
        "plain|plain",
      })
  void encodedWordsAreRead(String header, String text) {
    assertEquals(text, EncodedWords.decode(header));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Ana <ana@example.org>|Ana",
        "\"Müller, Ana\" <ana@example.org>|Müller, Ana",
        "\"Ana \\\"A.\\\"\" <ana@example.org>|Ana \"A.\"",
        "ana@example.org (Ana Müller)|Ana Müller",
        "=?utf-8?q?Ana_M=C3=BCller?= <ana@example.org>|Ana Müller",
        "ana@example.org|``",
        "<ana@example.org>|``",
        "\"ana@example.org\" <ana@example.org>|``",
        "=?utf-8?q?ana=40example.org?= <ana@example.org>|``",
      })
  void ofTheSenderOnlyTheNameIsKept(String from, String name) {
    assertEquals(name, Heads.of(("From: " + from + "\r\n").getBytes(UTF_8)).name());
  }

  @Test
  void fieldsMayBeFoldedRepeatedAndRaw() {
    Letter.Head head =
        Heads.of(
            "SUBJECT: one\n two\nSubject: three\nMessage-Id: <a@b>\nReferences: <1@x>\n\t<2@x>\nFrom: Müller <m@x>\n"
                .getBytes(ISO_8859_1));
    assertEquals("one two", head.subject());
    assertEquals("a@b", head.id());
    assertEquals(List.of("1@x", "2@x"), head.thread());
    assertEquals("2@x", head.parent());
    assertEquals("Müller", head.name());
  }
}
