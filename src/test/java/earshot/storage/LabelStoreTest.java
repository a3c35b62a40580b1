package earshot.storage;

import static earshot.storage.Stored.NOW;
import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Authored;
import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.LabelOrigin;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import earshot.storage.LabelStore.About;
import earshot.storage.LabelStore.ByPeople;
import earshot.storage.LabelStore.Change;
import earshot.storage.LabelStore.Labelled;
import earshot.storage.LabelStore.Said;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelStoreTest {
  private static final TimeRange TODAY =
      new TimeRange(NOW.minus(Duration.ofHours(1)), NOW.plus(Duration.ofHours(1)));

  private Stored stored;
  private LabelStore labels;
  private BrandId acme;
  private BrandId rival;
  private SourceId blog;
  private List<Mention> mentions = List.of();

  @BeforeEach
  void open(@TempDir Path folder) {
    stored = Stored.fresh(folder.resolve("ws"));
    labels = stored.stores.labels();
    acme = stored.brand("Acme");
    rival = stored.brand("Rival");
    blog = stored.source("blog");
    mentions =
        stored
            .take(
                blog,
                item("1").about(acme).sounding(Label.NEGATIVE),
                item("2").about(acme, rival).sounding(Label.POSITIVE),
                item("3").sounding(Label.NEUTRAL),
                item("4").about(acme).sounding(Label.UNSCORED))
            .added();
  }

  @AfterEach
  void close() {
    stored.close();
  }

  @Test
  void aPersonsLabelWinsAndTheMachinesStaysBeside() {
    labels.correct(of(0, acme), Label.POSITIVE, "meant kindly", "ana");
    Mention.BrandMark mark = mention(0).brands().getFirst();
    assertEquals(Label.POSITIVE, mark.label());
    assertTrue(mark.byPerson());
    assertEquals(Optional.of(-0.5), mark.compound());
    assertEquals(Label.NEGATIVE, stored.stores.mentions().scores(id(0)).getFirst().label());
    assertEquals(
        List.of(
            new Said(
                of(0, acme),
                Label.POSITIVE,
                LabelOrigin.CORRECTED,
                Optional.of(Label.NEGATIVE),
                "plus-1/en/0a1b2c3d",
                "meant kindly",
                new Authored(NOW, "ana"))),
        labels.of(id(0)));
  }

  @Test
  void everySumFollowsALabelAndItsTakingBack() {
    String before = Sums.of(stored);
    List<Change> changes =
        List.of(
            labels.correct(of(0, acme), Label.MIXED, "", "ana"),
            labels.correct(of(1, rival), Label.NEGATIVE, "", "ana"),
            labels.correct(new About(id(2), Optional.empty()), Label.NEGATIVE, "", "ana"));
    assertEquals(0, stored.stores.derivedCheck().run().mended());
    assertFalse(before.equals(Sums.of(stored)));
    for (Change each : changes) labels.restore(each.about(), each.before());
    assertEquals(before, Sums.of(stored));
    assertEquals(0, labels.count());
    assertFalse(mention(0).brands().getFirst().byPerson());
  }

  @Test
  void agreeingIsNotedAsSuchAndSoIsACorrectionToTheSame() {
    labels.confirm(of(0, acme), "ana");
    labels.correct(of(1, acme), Label.POSITIVE, "", "ben");
    assertEquals(LabelOrigin.CONFIRMED, labels.of(id(0)).getFirst().origin());
    assertEquals(LabelOrigin.CONFIRMED, labels.of(id(1)).getFirst().origin());
    assertEquals(Label.NEGATIVE, mention(0).brands().getFirst().label());
  }

  @Test
  void whatWasNotScoredCannotBeConfirmedButLabelled() {
    assertThrows(IllegalArgumentException.class, () -> labels.confirm(of(3, acme), "ana"));
    labels.correct(of(3, acme), Label.NEGATIVE, "", "ana");
    assertEquals(Label.NEGATIVE, mention(3).brands().getFirst().label());
    labels.takeBack(of(3, acme));
    assertEquals(Label.UNSCORED, mention(3).brands().getFirst().label());
  }

  @Test
  void theOnlyBrandsLabelIsTheWholeTexts() {
    labels.correct(of(0, acme), Label.POSITIVE, "", "ana");
    labels.correct(of(1, acme), Label.NEGATIVE, "", "ana");
    assertEquals(Label.POSITIVE, whole(0));
    assertEquals(Label.POSITIVE, whole(1), "the other brand is still the machine's");
    labels.correct(of(1, rival), Label.NEGATIVE, "", "ana");
    assertEquals(Label.NEGATIVE, whole(1));
    labels.takeBack(of(1, acme));
    assertEquals(Label.POSITIVE, whole(1));
  }

  @Test
  void aSecondOpinionReplacesTheFirstAndCanBeTakenBackToIt() {
    labels.correct(of(0, acme), Label.POSITIVE, "", "ana");
    Change second = labels.correct(of(0, acme), Label.MIXED, "on second thought", "ben");
    assertEquals(Label.MIXED, mention(0).brands().getFirst().label());
    labels.restore(second.about(), second.before());
    assertEquals("ana", labels.of(id(0)).getFirst().made().byUser());
    assertEquals(Label.POSITIVE, mention(0).brands().getFirst().label());
    assertEquals(0, stored.stores.derivedCheck().run().mended());
  }

  @Test
  void anEditedTextKeepsThePersonsLabelAndShowsTheNewReasons() {
    labels.correct(of(0, acme), Label.POSITIVE, "", "ana");
    stored.take(blog, item("1").about(acme).sounding(Label.NEUTRAL).saying("other words"));
    assertEquals(Label.POSITIVE, mention(0).brands().getFirst().label());
    assertEquals(Label.POSITIVE, whole(0));
    assertEquals(Label.NEUTRAL, stored.stores.mentions().scores(id(0)).getFirst().label());
    labels.takeBack(of(0, acme));
    assertEquals(Label.NEUTRAL, mention(0).brands().getFirst().label());
    assertEquals(0, stored.stores.derivedCheck().run().mended());
  }

  @Test
  void whatIsHiddenIsLabelledWithoutBeingCounted() {
    stored.stores.hidden().hide(List.of(id(0)), Optional.empty(), "spam");
    labels.correct(of(0, acme), Label.POSITIVE, "", "ana");
    assertEquals(0, stored.stores.derivedCheck().run().mended());
    assertEquals(0, labels.byPeople(Optional.of(acme), TODAY).total());
  }

  @Test
  void chartsCanSayHowManyLabelsArePeoples() {
    labels.correct(of(0, acme), Label.POSITIVE, "", "ana");
    labels.confirm(of(1, acme), "ana");
    labels.confirm(of(1, rival), "ana");
    labels.sample(new About(id(2), Optional.empty()), Label.NEUTRAL, "ana");
    assertEquals(new ByPeople(1, 1, 0), labels.byPeople(Optional.of(acme), TODAY));
    assertEquals(new ByPeople(1, 1, 1), labels.byPeople(Optional.empty(), TODAY));
    TimeRange later = new TimeRange(TODAY.to(), TODAY.to().plusSeconds(60));
    assertEquals(0, labels.byPeople(Optional.of(acme), later).total());
  }

  @Test
  void everythingPeopleSaidIsReadWithItsText() {
    Stored.Item[] many = new Stored.Item[520];
    for (int i = 0; i < many.length; i++) many[i] = item("m" + i).about(acme).saying("text " + i);
    List<Mention> added = stored.take(blog, many).added();
    for (Mention each : added) labels.confirm(new About(each.id(), Optional.of(acme)), "ana");
    labels.correct(of(1, acme), Label.MIXED, "", "ana");
    labels.correct(of(1, rival), Label.MIXED, "", "ana");
    List<Labelled> all = new ArrayList<>();
    labels.each(all::add);
    assertEquals(522, all.size());
    assertEquals(522, all.stream().map(each -> each.said().about()).distinct().count());
    Labelled last = all.getLast();
    assertEquals(added.getLast().content().whole(), last.text());
    assertEquals("en", last.language());
    assertEquals(Optional.of(Label.NEUTRAL), last.said().machine());
  }

  @Test
  void theIndexIsToldOfEveryStep() {
    int noted = stored.stores.mentions().changed(100).size();
    labels.correct(of(0, acme), Label.MIXED, "", "ana");
    assertEquals(noted + 1, stored.stores.mentions().changed(100).size());
  }

  @Test
  void aBrandThatIsNotNamedIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> labels.correct(of(0, rival), Label.MIXED, "", "ana"));
    assertEquals(0, labels.count());
  }

  private About of(int which, BrandId brand) {
    return new About(id(which), Optional.of(brand));
  }

  private MentionId id(int which) {
    return mentions.get(which).id();
  }

  private Mention mention(int which) {
    return stored.stores.mentions().byId(id(which)).orElseThrow();
  }

  private Label whole(int which) {
    return stored.database.read(
        rows ->
            rows.first(
                    "SELECT label FROM mention WHERE id = ?",
                    row -> row.coded(Label.class, "label"),
                    id(which))
                .orElseThrow());
  }
}
