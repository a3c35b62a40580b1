package earshot.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.model.Alert;
import earshot.model.AlertId;
import earshot.model.AlertRule;
import earshot.model.AlertState;
import earshot.model.BrandId;
import earshot.model.BucketWidth;
import earshot.model.Label;
import earshot.model.Measure;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertStoresTest {
  private static final Instant NOW = Stored.NOW;
  private static final TimeRange HOUR = new TimeRange(NOW, NOW.plus(Duration.ofHours(1)));

  private Stored stored;
  private Stores stores;

  @BeforeEach
  void open(@TempDir Path folder) {
    stored = Stored.fresh(folder.resolve("ws"));
    stores = stored.stores;
  }

  @AfterEach
  void close() {
    stored.close();
  }

  @Test
  void aRuleIsKeptAsItWasWritten() {
    AlertRule.Quiet night = new AlertRule.Quiet(LocalTime.of(22, 0), LocalTime.of(7, 30));
    AlertRule.Terms terms =
        new AlertRule.Terms(
            "Prices",
            new AlertRule.Watched(
                Measure.STORIES, Optional.of(new BrandId(3)), "price*", BucketWidth.DAY),
            new AlertRule.Manners(1 / 12.0, Optional.of(night)),
            false);
    AlertRule kept = stores.alertRules().add(terms, "ana");
    assertEquals(terms, kept.terms());
    assertEquals(Optional.of(kept), stores.alertRules().byId(kept.id()));
    AlertRule changed = stores.alertRules().change(kept.id(), kept.rev(), terms("Voices"));
    assertEquals(terms("Voices"), changed.terms());
    assertThrows(
        ChangedMeanwhile.class,
        () -> stores.alertRules().change(kept.id(), kept.rev(), terms("Late")));
  }

  @Test
  void aRuleOfALaterVersionIsStillRead() {
    AlertParams params = AlertParams.read("width=2 colour=red false-alarms=4.0");
    assertEquals(BucketWidth.FIFTEEN_MINUTES, params.width());
    assertEquals(4, params.manners().falseAlarms());
    assertEquals(BucketWidth.HOUR, AlertParams.read("").width());
  }

  @Test
  void howFarARuleLookedAndWhatItFoundAreKeptTogether() {
    AlertRule rule = stores.alertRules().add(terms("Voices"), "ana");
    List<Alert> raised = raise(rule, "evidence");
    assertEquals("evidence", raised.getFirst().evidence());
    assertEquals(HOUR, raised.getFirst().bucket());
    assertEquals(raised, stores.alerts().in(AlertState.OPEN, 10));
    assertEquals(
        Optional.of(NOW),
        stores.alertRules().byId(rule.id()).orElseThrow().standing().checkedUntil());
  }

  @Test
  void anAlertIsMovedAndMovedBack() {
    AlertRule rule = stores.alertRules().add(terms("Voices"), "ana");
    AlertId id = raise(rule, "e").getFirst().id();
    Alert.Progress closed =
        new Alert.Progress(AlertState.CLOSED, Optional.of(NOW), "ana", "all is well");
    Alert.Progress before = stores.alerts().move(id, closed);
    assertEquals(closed, stores.alerts().byId(id).orElseThrow().progress());
    assertEquals(closed, stores.alerts().move(id, before));
    assertEquals(Alert.Progress.NEW, stores.alerts().byId(id).orElseThrow().progress());
  }

  @Test
  void aRuleLeavesWithItsAlertsAndComesBackWithoutThem() {
    AlertRule rule = stores.alertRules().add(terms("Voices"), "ana");
    raise(rule, "e");
    AlertRule removed = stores.alertRules().remove(rule.id());
    assertEquals(List.of(), stores.alerts().in(AlertState.OPEN, 10));
    assertEquals(removed, stores.alertRules().putBack(removed));
  }

  @Test
  void whoSaidWhatIsToldWithoutAWordOfIt() {
    BrandId brand = stored.brand("northwind");
    SourceId source = stored.source("forum");
    stored.take(
        source,
        Stored.item("1").about(brand).sounding(Label.NEGATIVE).published(NOW),
        Stored.item("2").published(NOW.minusSeconds(60)));
    List<VoiceStore.Said> of = new ArrayList<>();
    TimeRange day = new TimeRange(NOW.minus(Duration.ofDays(1)), NOW.plusSeconds(1));
    stores.voices().each(Optional.of(brand), day, of::add);
    assertEquals(1, of.size());
    assertEquals(Label.NEGATIVE, of.getFirst().label());
    assertEquals(source, of.getFirst().who().source());
    List<VoiceStore.Said> all = new ArrayList<>();
    stores.voices().each(Optional.empty(), day, all::add);
    assertEquals(2, all.size());
    List<VoiceStore.Said> again = new ArrayList<>();
    stores.voices().each(all.stream().map(VoiceStore.Said::mention).toList(), again::add);
    assertEquals(2, again.size());
  }

  private List<Alert> raise(AlertRule rule, String evidence) {
    return stores.alerts().checked(rule, NOW, List.of(new AlertStore.Raising(HOUR, NOW, evidence)));
  }

  private static AlertRule.Terms terms(String name) {
    return new AlertRule.Terms(
        name,
        new AlertRule.Watched(Measure.VOICES, Optional.empty(), "", BucketWidth.HOUR),
        AlertRule.Manners.USUAL,
        true);
  }
}
