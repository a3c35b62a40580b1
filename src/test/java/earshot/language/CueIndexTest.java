package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Cue;
import earshot.model.CueKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CueIndexTest {
  private static final CueIndex INDEX = new CueIndex(EnumSet.allOf(CueKind.class));

  @Test
  void findsWhatASearchForEachRuleFinds() {
    Random chance = new Random(5);
    int found = 0;
    for (int i = 0; i < 20_000; i++) {
      CueText text = CueText.of(text(chance), TrackedTerms.NONE);
      List<Cue> each = oneByOne(text);
      found += each.size();
      assertEquals(each, INDEX.in(text), text.written());
    }
    assertTrue(found > 5_000, "only " + found);
  }

  @Test
  void findsTheSameInPostsOfPeople() {
    for (Corpus.Complaint post : Corpus.complaints()) {
      CueText text = CueText.of(post.text(), TrackedTerms.NONE);
      assertEquals(oneByOne(text), INDEX.in(text), post.text());
    }
  }

  private static List<Cue> oneByOne(CueText text) {
    List<Cue> found = new ArrayList<>();
    for (CueRule rule : CueRule.ALL) rule.first(text).ifPresent(found::add);
    return found;
  }

  /// Pieces of the rules themselves, glued by what may stand between words.
  private static String text(Random chance) {
    StringBuilder text = new StringBuilder();
    for (int n = 1 + chance.nextInt(12); n > 0; n--) {
      String rule = CueRule.ALL.get(chance.nextInt(CueRule.ALL.size())).pattern().pattern();
      String[] words = rule.split("[^a-z']+", -1);
      text.append(words[chance.nextInt(words.length)]);
      text.append(
          new String[] {" ", " ", " ", "'", "-", "é", "", "2 ", "_", "\u0301"}[chance.nextInt(10)]);
    }
    return text.toString();
  }
}
