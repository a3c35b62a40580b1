package earshot.storage;

import static earshot.storage.Stored.NOW;
import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.model.Authored;
import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.TimeRange;
import earshot.storage.AccuracyStore.Answer;
import earshot.storage.AccuracyStore.Drawn;
import earshot.storage.AccuracyStore.Item;
import earshot.storage.AccuracyStore.Labeller;
import earshot.storage.AccuracyStore.Sample;
import earshot.storage.LabelStore.About;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccuracyStoreTest {
  private static final TimeRange TODAY =
      new TimeRange(NOW.minus(Duration.ofHours(1)), NOW.plus(Duration.ofHours(1)));

  private Stored stored;
  private AccuracyStore store;
  private BrandId acme;
  private List<Mention> mentions = List.of();

  @BeforeEach
  void open(@TempDir Path folder) {
    stored = Stored.fresh(folder.resolve("ws"));
    store = stored.stores.accuracy();
    acme = stored.brand("Acme");
    mentions =
        stored
            .take(
                stored.source("blog"),
                item("1").about(acme).sounding(Label.NEGATIVE),
                item("2").sounding(Label.POSITIVE),
                item("3").about(acme).sounding(Label.NEUTRAL),
                item("4").about(acme).published(NOW.minus(Duration.ofDays(2))))
            .added();
  }

  @AfterEach
  void close() {
    stored.close();
  }

  @Test
  void thePopulationIsWhatTheMachineSaidWhateverPeopleSaidSince() {
    stored
        .stores
        .labels()
        .correct(new About(mentions.get(0).id(), Optional.of(acme)), Label.POSITIVE, "", "ana");
    assertEquals(
        Map.of(id(0), Label.NEGATIVE, id(1), Label.POSITIVE, id(2), Label.NEUTRAL),
        population(Optional.empty()));
    assertEquals(
        Map.of(id(0), Label.NEGATIVE, id(2), Label.NEUTRAL), population(Optional.of(acme)));
  }

  @Test
  void theHiddenAreNotAskedAbout() {
    stored.database.write(
        rows -> rows.change("UPDATE mention SET shown = FALSE WHERE id = ?", id(1)));
    assertEquals(Set.of(id(0), id(2)), population(Optional.empty()).keySet());
  }

  @Test
  void aSampleIsKeptInTheOrderInWhichItIsAsked() {
    Sample sample = kept();
    assertEquals(
        List.of(
            new Item(1, mentions.get(2).id(), Label.NEUTRAL, Optional.empty(), Optional.empty()),
            new Item(2, mentions.get(0).id(), Label.NEGATIVE, Optional.empty(), Optional.empty())),
        store.items(sample.id()));
    assertEquals(List.of(sample), store.samples());
    assertEquals(Map.of(Label.NEGATIVE, 12L, Label.NEUTRAL, 40L), sample.counts());
  }

  @Test
  void twoPeopleAnswerBesideEachOther() {
    Sample sample = kept();
    store.answer(sample.id(), 1, Labeller.FIRST, Optional.of(Label.MIXED), "ana");
    store.answer(sample.id(), 1, Labeller.SECOND, Optional.of(Label.UNSURE), "ben");
    Item item = store.items(sample.id()).getFirst();
    assertEquals(Optional.of(new Answer(Label.MIXED, new Authored(NOW, "ana"))), item.first());
    assertEquals(Optional.of(new Answer(Label.UNSURE, new Authored(NOW, "ben"))), item.second());
  }

  @Test
  void anAnswerIsReplacedAndTakenBack() {
    Sample sample = kept();
    store.answer(sample.id(), 1, Labeller.FIRST, Optional.of(Label.MIXED), "ana");
    store.answer(sample.id(), 1, Labeller.FIRST, Optional.of(Label.NEGATIVE), "ana");
    assertEquals(
        Optional.of(Label.NEGATIVE),
        store.items(sample.id()).getFirst().first().map(Answer::label));
    store.answer(sample.id(), 1, Labeller.FIRST, Optional.empty(), "ana");
    assertEquals(Optional.empty(), store.items(sample.id()).getFirst().first());
  }

  @Test
  void anAnswerNeedsAPlaceAndALabel() {
    Sample sample = kept();
    Optional<Label> mixed = Optional.of(Label.MIXED);
    Optional<Label> unscored = Optional.of(Label.UNSCORED);
    assertThrows(
        IllegalArgumentException.class,
        () -> store.answer(sample.id(), 3, Labeller.FIRST, mixed, "ana"));
    assertThrows(
        IllegalArgumentException.class,
        () -> store.answer(sample.id(), 1, Labeller.FIRST, unscored, "ana"));
  }

  @Test
  void moreMentionsComeBehindThoseThatAreThere() {
    Sample sample = kept();
    Sample larger =
        store.extend(
            sample.id(), Map.of(Label.POSITIVE, 3L), List.of(new Drawn(id(1), Label.POSITIVE)));
    assertEquals(Map.of(Label.POSITIVE, 3L), larger.counts());
    assertEquals(List.of(1, 2, 3), store.items(sample.id()).stream().map(Item::place).toList());
    assertEquals(mentions.get(1).id(), store.items(sample.id()).getLast().mention());
  }

  @Test
  void whatWasSampledIsKnownUntilTheSampleGoes() {
    Sample sample = kept();
    assertEquals(Set.of(id(0), id(2)), store.sampled());
    store.remove(sample.id());
    assertEquals(Set.of(), store.sampled());
    assertEquals(Optional.empty(), store.find(sample.id()));
  }

  @Test
  void anErasedMentionLeavesTheSample() {
    Sample sample = kept();
    stored.stores.mentions().erase(mentions.get(0).id());
    assertEquals(1, store.items(sample.id()).size());
  }

  private Sample kept() {
    return store.keep(
        new Sample(
            0,
            Optional.of(acme),
            7,
            TODAY,
            "plus-1/en/0a1b2c3d",
            Map.of(Label.NEGATIVE, 12L, Label.NEUTRAL, 40L),
            new Authored(NOW, "ana")),
        List.of(new Drawn(id(2), Label.NEUTRAL), new Drawn(id(0), Label.NEGATIVE)));
  }

  private Map<Long, Label> population(Optional<BrandId> brand) {
    Map<Long, Label> seen = new TreeMap<>();
    store.population(brand, TODAY, seen::put, Progress.NONE);
    return seen;
  }

  private long id(int index) {
    return mentions.get(index).id().value();
  }
}
