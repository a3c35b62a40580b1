package earshot.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.Trait;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CardChipsTest {
  @Test
  void theMostPressingKindIsNamed() {
    assertEquals(
        Optional.of(Trait.COMPLAINT),
        CardChips.kind(Set.of(Trait.QUESTION, Trait.COMPLAINT, Trait.PERSONAL)));
    assertEquals(Optional.empty(), CardChips.kind(Set.of(Trait.PERSONAL, Trait.EDITED)));
  }

  @Test
  void aQuestionAboutUsIsSaidOnce() {
    Set<Trait> are = Set.of(Trait.QUESTION, Trait.NAMED);
    assertEquals(Optional.of(Trait.NAMED), CardChips.address(are));
    assertEquals(Optional.empty(), CardChips.kind(are));
    assertEquals(Optional.of(Trait.QUESTION), CardChips.kind(Set.of(Trait.QUESTION)));
  }
}
