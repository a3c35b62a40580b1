package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandId;
import earshot.model.Cue;
import earshot.model.CueKind;
import earshot.model.Label;
import earshot.model.Reading;
import earshot.model.Score;
import earshot.model.Trait;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CuesTest {
  private static final TrackedTerms TERMS =
      TrackedTerms.of(Map.of(new BrandId(1), List.of("Northwind", "Broken Records")));
  private static final CueReader READER = new CueReader(TERMS, CueReader.Own.NOTHING);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3.7  | @shop my parcel is still not here after 3 days, why is nobody answering?
          4.6  | The app doesn't work since the update, please fix it
          4.6  | The app doesn’t work since the update, please fix it
          2.5  | I can't log in to my account
          0.0  | We're sorry to hear that, please DM us your order number
          -0.5 | My coffee was great, thanks
          """)
  void aComplaintIsASumOfSigns(double sum, String text) {
    assertEquals(sum, CueReader.complaint(signs(text)), 1e-9);
  }

  @Test
  void signsBelowTheThresholdAreNoComplaint() {
    assertEquals(Set.of(Trait.QUESTION), traits("Where is my new cup from?"));
    assertTrue(traits("I can't log in to my account").contains(Trait.COMPLAINT));
  }

  @Test
  void aBrandThatIsCalledBrokenDoesNotComplain() {
    assertEquals(List.of(), rules("Broken Records opens on Sunday", CueKind.COMPLAINT));
    assertEquals(List.of("broken"), rules("the lid is broken", CueKind.COMPLAINT));
  }

  @Test
  void englishSignsDoNotJudgeAPostInAnotherLanguage() {
    String text =
        "Die Website von Northwind: Podcast über Leaks, Help me investigate, DATA.GOV.UK?";
    Score unscored = new Score(Label.UNSCORED, 0, 0, 0, 0, List.of());
    Reading german = new Reading("de", unscored, Map.of(), "test");
    Reading unknown = new Reading("und", unscored, Map.of(), "test");
    assertEquals(
        Set.of(Trait.QUESTION), READER.read(text, german, CueReader.Posted.ANYWHERE).traits());
    assertTrue(
        READER.read(text, unknown, CueReader.Posted.ANYWHERE).traits().contains(Trait.COMPLAINT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@shop where is my order",
        "Is the branch open on Sunday",
        "Does Northwind open early",
        "Why not?",
        "how's the new roast",
        "anyone been to the new place",
        "@shop #coffee isn't that the old machine",
        "He asked “why?” and left",
        "really?!"
      })
  void asks(String text) {
    assertTrue(traits(text).contains(Trait.QUESTION), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What a day!",
        "When the staff are rude I leave",
        "Have a nice day",
        "see https://x.example/?q=1 now",
        "is Tidewell open",
        "anyway it was fine"
      })
  void doesNotAsk(String text) {
    assertEquals(List.of(), rules(text, CueKind.QUESTION), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          REQUEST        | Could you please bring the old cups
          REQUEST        | I wish there were oat milk
          REQUEST        | would love to see a branch in Leeds
          REQUEST        | any chance of longer hours
          REQUEST        | you should stock decaf
          REQUEST        | it would be nice to sit outside
          REQUEST        | Bring back the plum cake
          REQUEST        | feature request: dark mode
          RECOMMENDATION | Highly recommended
          RECOMMENDATION | I can't recommend the new roast enough
          RECOMMENDATION | you have to try the plum cake
          RECOMMENDATION | check them out
          RECOMMENDATION | worth every penny
          RECOMMENDATION | my go-to on Mondays
          WARNING_OFF    | I wouldn't recommend it
          WARNING_OFF    | don't really recommend the cake
          WARNING_OFF    | Avoid at all costs
          WARNING_OFF    | stay away
          WARNING_OFF    | not worth it
          URGENT_WORDING | need this asap
          URGENT_WORDING | the kettle caught fire
          URGENT_WORDING | my lawyer will call
          PROFANITY      | this is bullshit
          PROFANITY      | what a FUCKING mess
          """)
  void showsWhatItDoes(CueKind kind, String text) {
    assertEquals(Set.of(kind), kinds(text, kind), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          REQUEST        | please help
          RECOMMENDATION | I wouldn't recommend it
          RECOMMENDATION | it was not worth it
          WARNING_OFF    | I can't recommend the new roast enough
          WARNING_OFF    | unavoidable delays
          URGENT_WORDING | fire sale at the shop
          PROFANITY      | the class passed the arsenal
          """)
  void doesNotDo(CueKind kind, String text) {
    assertEquals(Set.of(), kinds(text, kind), text);
  }

  @Test
  void theWordsAreShownAsTheyWereWritten() {
    Cue cue =
        signs("Oh NO. It İS Broken!").stream()
            .filter(each -> each.rule().equals("broken"))
            .findFirst()
            .orElseThrow();
    assertEquals("Broken", cue.match());
    assertEquals("Oh NO. It İS ".length(), cue.from());
    assertEquals(cue.from() + 6, cue.to());
  }

  @Test
  void aWorkspaceHasProfanityOfItsOwn() {
    var own = new CueReader.Own(List.of(), Optional.of(List.of("blast…", "heck")), "ZZ");
    CueReader reader = new CueReader(TERMS, own);
    Reading none = reading(Label.UNSURE, 0);
    assertTrue(
        reader
            .read("Blasted thing", none, CueReader.Posted.ANYWHERE)
            .traits()
            .contains(Trait.PROFANE));
    assertTrue(
        reader
            .read("what the heck", none, CueReader.Posted.ANYWHERE)
            .traits()
            .contains(Trait.PROFANE));
    assertEquals(Set.of(), reader.read("this is shit", none, CueReader.Posted.ANYWHERE).traits());
  }

  @Test
  void praiseIsPleasedAndDoesNotComplain() throws LexiconDamaged {
    TextReader texts = new TextReader(Lexicon.load(), TERMS, ScoreSettings.DEFAULT);
    assertEquals(Set.of(Trait.PRAISE), read(texts, "I love the new roast"));
    assertEquals(
        Set.of(Trait.COMPLAINT),
        read(
            texts,
            "Great roast, wonderful cups, but my parcel never arrived and the lid is broken"));
    assertEquals(Set.of(), read(texts, "The app is fine"));
  }

  @Test
  void aLinkThatTheTextDoesNotSpeakOfIsSpam() {
    assertEquals(
        List.of("dating"),
        rules("Visit https://datingreviewer.example/x for coffee news", CueKind.LINK_SPAM));
    assertEquals(
        List.of("casino"),
        rules("See www.casino.example or https://news.example/", CueKind.LINK_SPAM));
    assertEquals(
        List.of("casino"),
        rules("See https://news.example/ or www.casino.example", CueKind.LINK_SPAM));
    assertEquals(
        List.of(), rules("We are updating https://shop.example/validating", CueKind.LINK_SPAM));
    assertEquals(List.of(), rules("Our casino night: https://casino.example/", CueKind.LINK_SPAM));
    assertEquals(
        List.of(), rules("Is a loan wise? https://bank.example/student-loans", CueKind.LINK_SPAM));
  }

  @Test
  void hostileTextsCostAPassOrTwo() {
    List<String> pieces =
        List.of(
            "a ",
            "the ",
            "???",
            "1 ",
            "you ",
            "never ",
            "a.a@",
            "@a.",
            "@a-",
            "and you will ",
            "every ",
            "recommend ",
            "don't a a recommend ",
            "can't recommend a ",
            "+1 ",
            "4",
            "GB82 ",
            "http://",
            "www.",
            "rt ",
            "AB12",
            "a.",
            "all as are ",
            "\u00e9",
            "my",
            " ",
            "\n",
            "-",
            "(1",
            "2-6 ");
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          for (String piece : pieces) signs(piece.repeat(65_536 / piece.length()));
        });
  }

  private static Set<Trait> read(TextReader texts, String text) {
    Reading reading = texts.read(text, "en", List.of());
    return READER.read(text, reading, CueReader.Posted.ANYWHERE).traits();
  }

  private static List<Cue> signs(String text) {
    return READER.signs(text, reading(Label.UNSURE, 0), CueReader.Posted.ANYWHERE);
  }

  private static Set<Trait> traits(String text) {
    return READER.read(text, reading(Label.UNSURE, 0), CueReader.Posted.ANYWHERE).traits();
  }

  private static Set<CueKind> kinds(String text, CueKind wanted) {
    return signs(text).stream().map(Cue::kind).filter(wanted::equals).collect(Collectors.toSet());
  }

  private static List<String> rules(String text, CueKind kind) {
    return signs(text).stream().filter(cue -> cue.kind() == kind).map(Cue::rule).toList();
  }

  private static Reading reading(Label label, double compound) {
    return new Reading(
        "en", new Score(label, compound, 0, 0, 1, List.of()), Map.of(), "plus-1/en/0");
  }
}
