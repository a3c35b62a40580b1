package earshot.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.Trait;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

@UiTest
class CardChipsTest {
  private static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");
  private static final Optional<String> NO = Optional.empty();

  @Test
  void theMostPressingKindIsNamed() {
    assertEquals(
        Optional.of(Trait.COMPLAINT),
        CardChips.kind(Set.of(Trait.QUESTION, Trait.COMPLAINT, Trait.PERSONAL)));
    assertEquals(Optional.empty(), CardChips.kind(Set.of(Trait.PERSONAL, Trait.EDITED)));
  }

  @Test
  void ofAllThatPressesTheMostPressingIsSaid() {
    Optional<Instant> evening = Optional.of(NOON.plusSeconds(5 * 3_600));
    Optional<Instant> morning = Optional.of(NOON.minusSeconds(2 * 3_600));
    assertEquals("Hidden: spam", said(new Pressing(Optional.of("spam"), true, true, morning)));
    assertEquals("Edited after your reply", said(new Pressing(NO, true, true, morning)));
    assertEquals("Answer is 2 h late", said(new Pressing(NO, false, true, morning)));
    assertEquals("A customer already helped", said(new Pressing(NO, false, true, evening)));
    assertEquals("Answer by 17:00", said(new Pressing(NO, false, false, evening)));
    assertEquals("", said(Pressing.NONE));
  }

  private static String said(Pressing pressing) {
    Messages words = Messages.of(TimelineScreen.class, new Formats(ZoneOffset.UTC, Locale.ENGLISH));
    return Fx.get(() -> CardChips.pressing(pressing, words, NOON).map(Label::getText).orElse(""));
  }

  @Test
  void aQuestionAboutUsIsSaidOnce() {
    Set<Trait> are = Set.of(Trait.QUESTION, Trait.NAMED);
    assertEquals(Optional.of(Trait.NAMED), CardChips.address(are));
    assertEquals(Optional.empty(), CardChips.kind(are));
    assertEquals(Optional.of(Trait.QUESTION), CardChips.kind(Set.of(Trait.QUESTION)));
  }
}
