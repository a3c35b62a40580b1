package earshot.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.DateSource;
import earshot.model.Mention;
import earshot.ui.Sample;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatingTest {
  private static final Instant SEEN = Instant.parse("2026-11-19T14:26:00Z");

  private final Dating dating =
      new Dating(Messages.of(Dating.class, new Formats(ZoneOffset.UTC, Locale.ENGLISH)));

  @Test
  void anOrdinaryDateStandsAloneAndNeedsNoReason() {
    Mention mention = mention(Optional.of(SEEN), DateSource.PUBLISHED);
    assertEquals("Thu 19 Nov 2026, 14:26 Z · stored 14:28", dating.full(mention));
    assertEquals("14:26", dating.brief(mention));
    assertEquals(Optional.empty(), dating.why(mention));
  }

  @Test
  void aDateToComeIsUnclearAndToldAsTheSourceHasIt() {
    Mention mention = mention(Optional.of(Instant.parse("2031-03-04T10:00:00Z")), DateSource.SEEN);
    assertEquals("Date unclear, seen 19 Nov 2026, 14:26", dating.full(mention));
    assertEquals("seen 14:26", dating.brief(mention));
    assertEquals(
        "The source dates this Tue 4 Mar 2031, 10:00, which had not come yet; it stands where"
            + " Earshot first saw it.",
        dating.why(mention).orElseThrow());
  }

  @Test
  void aDateFromBeforeThereWereFeedsIsUnclearToo() {
    String why = dating.why(mention(Optional.of(Instant.EPOCH), DateSource.SEEN)).orElseThrow();
    assertTrue(why.startsWith("The source dates this Thu 1 Jan 1970, 00:00, long before"), why);
  }

  @Test
  void aMissingDateIsUnclearAndSaidToBeMissing() {
    String why = dating.why(mention(Optional.empty(), DateSource.SEEN)).orElseThrow();
    assertTrue(why.startsWith("The source gives no date that can be read"), why);
  }

  @Test
  void aDateOfTheLastChangeIsClearButSaidToBeThat() {
    Mention mention = mention(Optional.of(SEEN), DateSource.UPDATED);
    assertEquals("14:26", dating.brief(mention));
    assertEquals(
        "The source only says when this was last changed.", dating.why(mention).orElseThrow());
  }

  private static Mention mention(Optional<Instant> said, DateSource from) {
    return Sample.dated(Sample.mention(1, SEEN, "Northwind Coffee, tomorrow."), said, from);
  }
}
