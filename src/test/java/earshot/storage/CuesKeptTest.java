package earshot.storage;

import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandId;
import earshot.model.Cue;
import earshot.model.CueKind;
import earshot.model.Hidden;
import earshot.model.MentionId;
import earshot.model.SourceId;
import earshot.model.Trait;
import earshot.model.Traits;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CuesKeptTest {
  private static final Cue BROKEN = cue(CueKind.COMPLAINT, "broken", "the \\ lid\tis\nbroken");
  private static final Cue DIRECT = cue(CueKind.ADDRESS, "direct-first", "@acme");
  private static final Cue SPUN = cue(CueKind.SPUN_TEXT, "two-articles", "the a");
  private static final Cue MAIL = cue(CueKind.PERSONAL_DATA, "email", "jo@example.org");

  private Stored stored;
  private Stores stores;
  private BrandId acme;
  private SourceId blog;

  @BeforeEach
  void open(@TempDir Path folder) {
    stored = Stored.fresh(folder.resolve("ws"));
    stores = stored.stores;
    acme = stored.brand("Acme");
    blog = stored.source("blog");
  }

  @AfterEach
  void close() {
    stored.close();
  }

  @Test
  void signsAreKeptBesideTheReasonsOfTheScore() {
    MentionId id = added(item("1").about(acme).doing(BROKEN, DIRECT));
    assertEquals(List.of(BROKEN, DIRECT), stores.cues().of(id));
    assertEquals(1, stores.mentions().scores(id).getFirst().reasons().size());
    assertEquals(Set.of(Trait.COMPLAINT, Trait.DIRECT), traits(id));
  }

  @Test
  void aMentionWithoutSignsHasNoEntry() {
    MentionId plain = added(item("1").about(acme));
    MentionId broken = added(item("2").about(acme).doing(BROKEN));
    assertEquals(Map.of(broken, List.of(BROKEN)), stores.cues().of(List.of(plain, broken)));
  }

  @Test
  void whatLeadsToAPersonIsNotWrittenASecondTime() {
    MentionId id = added(item("1").about(acme).doing(MAIL));
    assertEquals("", stores.cues().of(id).getFirst().match());
    assertEquals(Set.of(Trait.PERSONAL), traits(id));
  }

  @Test
  void manySignsLeaveRoomForTheReasons() {
    Cue[] many = new Cue[500];
    Arrays.fill(many, cue(CueKind.URGENT_WORDING, "now", "x".repeat(300)));
    MentionId id = added(item("1").about(acme).doing(many));
    assertTrue(stores.cues().of(id).size() > 5);
    assertEquals(1, stores.mentions().scores(id).getFirst().reasons().size());
  }

  @Test
  void anEditedTextSaysAnewWhatItDoes() {
    MentionId id = added(item("1").about(acme).saying("Acme is broken").doing(BROKEN));
    stored.take(blog, item("1").about(acme).saying("Acme is mended").doing(DIRECT));
    assertEquals(List.of(DIRECT), stores.cues().of(id));
    assertEquals(Set.of(Trait.DIRECT, Trait.EDITED), traits(id));
  }

  @Test
  void aSpunTextIsStoredButNotShown() {
    MentionStore.Taken taken = stored.take(blog, item("1").about(acme).doing(SPUN));
    assertEquals(List.of(), taken.added());
    MentionId id = taken.changed().iterator().next();
    assertEquals(0, stores.mentions().total());
    Hidden hidden = stores.hidden().of(id).orElseThrow();
    assertEquals(Optional.empty(), hidden.rule());
    assertTrue(hidden.reason().contains("“the a”"), hidden.reason());
    assertEquals(Set.of(Trait.HIDDEN, Trait.QUARANTINED), traits(id));
  }

  @Test
  void aPersonShowsItAgainAndItStaysInSight() {
    MentionId id = stored.take(blog, item("1").about(acme).doing(SPUN)).changed().iterator().next();
    stores.hidden().unhide(List.of(id));
    assertEquals(1, stores.mentions().total());
    stored.take(blog, item("1").about(acme).saying("Acme edited it").doing(SPUN));
    assertFalse(traits(id).contains(Trait.HIDDEN));
  }

  @Test
  void whatIsEditedIntoSpamLeavesEveryCount() {
    MentionId id = added(item("1").about(acme).saying("Acme is fine"));
    assertEquals(1, stores.mentions().total());
    stored.take(blog, item("1").about(acme).saying("Acme the a the a").doing(SPUN));
    assertEquals(0, stores.mentions().total());
    assertEquals(Set.of(Trait.HIDDEN, Trait.QUARANTINED, Trait.EDITED), traits(id));
    assertEquals(0, stores.derivedCheck().run().mended());
  }

  @Test
  void aSignIsNotedLaterOnce() {
    MentionId id = added(item("1").about(acme).doing(BROKEN));
    Cue repeated = cue(CueKind.REPEATED_TEXT, "authors", "the same words");
    assertEquals(Set.of(id), stores.cues().add(List.of(id), repeated));
    assertEquals(Set.of(), stores.cues().add(List.of(id), repeated));
    assertEquals(List.of(repeated, BROKEN), stores.cues().of(id));
    assertEquals(Set.of(Trait.COMPLAINT, Trait.REPEATED), traits(id));
    assertTrue(stores.mentions().changed(10).stream().anyMatch(each -> each.mention().equals(id)));
  }

  private MentionId added(Stored.Item item) {
    return stored.take(blog, item).added().getFirst().id();
  }

  private Set<Trait> traits(MentionId id) {
    return stores.mentions().traits(List.of(id)).getOrDefault(id, Traits.NONE).are();
  }

  private static Cue cue(CueKind kind, String rule, String match) {
    return new Cue(kind, rule, 3, 9, match, 1.4);
  }
}
