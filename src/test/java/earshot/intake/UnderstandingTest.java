package earshot.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.MentionId;
import earshot.model.Trait;
import earshot.model.Traits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnderstandingTest {
  private static final String SPUN =
      "All client are talking and you may writing about the a brand on the internet. Customers is"
          + " ready to the the discussion, and you will posting a message in an the forum. It is"
          + " are a great tool for each business, or you may asking the team. Their coffee was are"
          + " praised in dos.5 minutes, and people share it with the friends all day long.";

  private Ground ground;

  @BeforeEach
  void open(@TempDir Path folder) {
    ground = new Ground(folder);
    ground.brand("Northwind");
  }

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void whatATextDoesIsFoundAsSoonAsItIsStored() {
    ground.arrive("Northwind, why is my parcel still not here after 3 days?", "Northwind it is");
    assertEquals(1, ground.found("is:complaint"));
    assertEquals(1, ground.found("is:question is:named"));
    assertEquals(0, ground.found("is:praise"));
  }

  @Test
  void aGreetingSpeaksToUsAndAnAnswerToSomebodyElse() {
    MentionId greeted = ground.arrive("Hi Northwind, lovely cups").getFirst();
    MentionId answer = ground.answering("blog/9").arrive("so does Northwind").getFirst();
    assertTrue(traits(greeted).contains(Trait.DIRECT));
    assertEquals(Set.of(Trait.PEER), traits(answer));
  }

  @Test
  void spunTextIsKeptApartAndFoundByWhoAsksForIt() {
    MentionId spun = ground.arrive(SPUN).getFirst();
    assertEquals(0, ground.found("brand"));
    assertEquals(1, ground.found("is:quarantined"));
    assertEquals(1, ground.found("is:hidden"));
    assertEquals(0, ground.found("NOT is:quarantined"));
    ground.stores.hidden().unhide(List.of(spun));
    ground.index.replayChanged();
    ground.index.refresh();
    assertEquals(1, ground.found("brand"));
  }

  @Test
  void aRuleMayAskWhatATextDoes() {
    ground.rule("is:question", "tag asks");
    ground.arrive("Northwind, where is my cup?", "Northwind has cups");
    assertEquals(1, ground.found("tag:asks"));
  }

  @Test
  void aShortTextIsInTheLanguageItsAuthorWroteLast() {
    ground.declaring("").by("luc");
    ground.arrive("Le service client ne répond jamais au téléphone");
    MentionId short_ = ground.arrive("merci Northwind").getFirst();
    MentionId other = ground.by("ben").arrive("ok Northwind").getFirst();
    assertEquals("fr", ground.mention(short_).content().lang());
    assertEquals("", ground.mention(other).content().lang().replace("und", ""));
  }

  @Test
  void whatThreeAuthorsSayWithinAWeekIsMarkedForAllThree() {
    Repeats repeats = repeats();
    List<MentionId> said = threeSay("The new Northwind roast is on fleek");
    MentionId other = ground.by("dan").arrive("The new Northwind roast is not").getFirst();
    assertEquals(3, ground.found("is:repeated"));
    for (MentionId each : said) assertTrue(traits(each).contains(Trait.REPEATED));
    assertEquals(Set.of(), traits(other));
    assertEquals(
        "the new northwind roast is on fleek",
        ground.stores.cues().of(said.getFirst()).getFirst().match());
    repeats.close();
  }

  @Test
  void oneAuthorWhoSaysItThreeTimesIsNoCrowd() {
    Repeats repeats = repeats();
    for (int i = 0; i < 3; i++) ground.arrive("The new Northwind roast is on fleek");
    assertEquals(0, ground.found("is:repeated"));
    repeats.close();
  }

  @Test
  void whatWasSaidLongAgoIsNotRepeated() {
    Repeats repeats = repeats();
    for (String author : List.of("ana", "ben", "cem")) {
      ground.by(author).arrive("The new Northwind roast is on fleek");
      ground.pass(Duration.ofDays(5));
    }
    assertEquals(0, ground.found("is:repeated"));
    repeats.close();
  }

  @Test
  void whatWasSaidBeforeTheProgramStartedCounts() {
    List<MentionId> said = threeSay("The new Northwind roast is on fleek");
    assertEquals(0, ground.found("is:repeated"));
    Repeats repeats = repeats();
    repeats.settle();
    repeats.close();
    ground.index.refresh();
    assertEquals(3, ground.found("is:repeated"));
    assertEquals(3, said.size());
  }

  private Repeats repeats() {
    Repeats repeats =
        new Repeats(ground.stores, ground.live, ground.index::replayChanged, ground.time::instant);
    repeats.start();
    return repeats;
  }

  private List<MentionId> threeSay(String text) {
    return List.of("ana", "ben", "cem").stream()
        .flatMap(author -> ground.by(author).arrive(text).stream())
        .toList();
  }

  private Set<Trait> traits(MentionId id) {
    return ground.stores.mentions().traits(List.of(id)).getOrDefault(id, Traits.NONE).are();
  }
}
