package earshot.storage;

import static earshot.storage.Stored.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.SourceId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneStoreTest {
  /// Before the clocks of Berlin (25 October), New York (1 November) and Lord Howe changed.
  private static final Instant FIRST = Instant.parse("2026-09-28T00:17:00Z");

  private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
  private static final int MANY = 4_400;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Asia/Kolkata",
        "America/New_York",
        "Australia/Lord_Howe",
        "Pacific/Kiritimati",
        "Etc/GMT+12"
      })
  void daysAreThoseOfTheNewZone(String name) {
    ZoneId to = ZoneId.of(name);
    try (Stored moved = berlin();
        Stored born = bornIn(to)) {
      tell(moved, 240);
      tell(born, 240);
      assertNotEquals(Sums.of(born), Sums.of(moved));
      zone(moved).change(to, "ana", Progress.NONE);
      assertEquals(to, moved.database.zone());
      assertEquals(0, moved.stores.derivedCheck().run().mended());
      zone(moved).finish(Progress.NONE);
      assertEquals(Sums.of(born), Sums.of(moved));
      assertEquals(0, moved.stores.derivedCheck().run().mended());
      assertEquals(Optional.empty(), zone(moved).former());
    }
  }

  @Test
  void theFirstDayIsNeverTooLateWhileDaysAreCountedAnew() {
    try (Stored moved = berlin()) {
      tell(moved, 240);
      LocalDate inBerlin = LocalDate.of(2026, 9, 28);
      assertEquals(Optional.of(inBerlin), moved.stores.series().firstDay());
      zone(moved).change(ZoneId.of("America/New_York"), "ana", Progress.NONE);
      Optional<LocalDate> inNewYork = Optional.of(inBerlin.minusDays(1));
      assertEquals(inNewYork, moved.stores.series().firstDay());
      zone(moved).finish(Progress.NONE);
      assertEquals(inNewYork, moved.stores.series().firstDay());
    }
  }

  @Test
  void whatChangesMeanwhileIsCountedOnce() {
    try (Stored moved = berlin();
        Stored born = bornIn(KOLKATA)) {
      tell(moved, MANY);
      tell(born, MANY);
      zone(moved).change(KOLKATA, "ana", Progress.NONE);
      AtomicInteger steps = new AtomicInteger();
      zone(moved)
          .finish(
              (done, of) -> {
                if (done < of) disturb(moved, steps.getAndIncrement());
              });
      assertTrue(steps.get() > 2, "in " + steps + " steps");
      for (int i = 0; i < steps.get(); i++) disturb(born, i);
      assertEquals(Sums.of(born), Sums.of(moved));
    }
  }

  @Test
  void whatWasCutShortGoesOnAfterTheNextStart() {
    try (Stored born = bornIn(KOLKATA)) {
      tell(born, MANY);
      try (Stored moved = berlin()) {
        tell(moved, MANY);
        zone(moved).change(KOLKATA, "ana", Progress.NONE);
        assertThrows(
            CancellationException.class,
            () ->
                zone(moved)
                    .finish(
                        (done, of) -> {
                          if (done > 0) throw new CancellationException();
                        }));
      }
      try (Stored again = berlin()) {
        assertEquals(KOLKATA, again.database.zone());
        assertTrue(zone(again).former().isPresent());
        assertNotEquals(Sums.of(born), Sums.of(again));
        again.stores.derivedCheck().countDaysAnew(Progress.NONE);
        assertEquals(Sums.of(born), Sums.of(again));
      }
    }
  }

  @Test
  void anotherChangeWaitsForTheOneBefore() {
    ZoneId honolulu = ZoneId.of("Pacific/Honolulu");
    try (Stored moved = berlin();
        Stored born = bornIn(honolulu)) {
      tell(moved, 240);
      tell(born, 240);
      zone(moved).change(KOLKATA, "ana", Progress.NONE);
      zone(moved).change(honolulu, "ana", Progress.NONE);
      zone(moved).finish(Progress.NONE);
      assertEquals(Sums.of(born), Sums.of(moved));
    }
  }

  @Test
  void whatWasDeletedStaysOnTheDayItWasCountedOn() {
    try (Stored moved = berlin()) {
      tell(moved, 240);
      // Of the last week, whose days are counted again.
      List<MentionId> some = ids(moved, 0, 8);
      moved.stores.keeping().deletion().run(some, () -> true);
      long before = all(moved);
      zone(moved).change(ZoneId.of("Etc/GMT+12"), "ana", Progress.NONE);
      zone(moved).finish(Progress.NONE);
      assertEquals(before, all(moved));
      assertEquals(0, moved.stores.derivedCheck().run().mended());
      assertEquals(before, all(moved));
    }
  }

  @Test
  void aChangeThatIsRolledBackLeavesTheZoneAsItWas() {
    try (Stored stored = berlin()) {
      assertThrows(
          IllegalStateException.class,
          () ->
              stored.database.write(
                  rows -> {
                    stored.database.memory().zone().change(rows, Midnights.of(KOLKATA));
                    throw new IllegalStateException("the disk is full");
                  }));
      assertEquals(Stored.ZONE, stored.database.zone());
      zone(stored).change(KOLKATA, "ana", Progress.NONE);
      assertThrows(
          IllegalStateException.class,
          () ->
              stored.database.write(
                  rows -> {
                    throw new IllegalStateException("something else");
                  }));
      assertEquals(KOLKATA, stored.database.zone());
    }
  }

  private Stored bornIn(ZoneId zone) {
    Stored born = unforced("born", zone);
    assertEquals(zone, born.database.zone());
    return born;
  }

  private Stored berlin() {
    return unforced("moved", Stored.ZONE);
  }

  // These ask what is counted, not what survives a power cut.
  private Stored unforced(String name, ZoneId zone) {
    return new Stored(folder.resolve(name), Seams.product().force(connection -> {}), zone);
  }

  private static ZoneStore zone(Stored stored) {
    return stored.stores.settings().zone();
  }

  private static void tell(Stored stored, int many) {
    BrandId one = stored.brand("Northwind");
    BrandId other = stored.brand("Southwind");
    SourceId blog = stored.source("blog");
    SourceId forum = stored.source("forum");
    Duration step = Duration.between(FIRST, Stored.NOW).dividedBy(many);
    for (int from = 0; from < many; from += 200) {
      List<Stored.Item> items = new ArrayList<>();
      for (int i = from; i < Math.min(many, from + 200); i++) {
        Stored.Item item =
            item("i" + i)
                .published(FIRST.plus(step.multipliedBy(i)))
                .sounding(List.of(Label.values()).get(i % Label.values().length));
        items.add(i % 3 == 0 ? item : i % 3 == 1 ? item.about(one) : item.about(one, other));
      }
      stored.take(from % 400 == 0 ? blog : forum, items.toArray(Stored.Item[]::new));
    }
  }

  // What a person or a source does while days are counted anew, in the old and the new of them.
  private static void disturb(Stored stored, int step) {
    List<MentionId> newest = ids(stored, step * 10, 4);
    List<MentionId> oldest =
        stored.stores.mentions().after(step * 10L, 4).stream().map(Mention::id).toList();
    for (List<MentionId> some : List.of(newest, oldest)) {
      stored.stores.hidden().hide(some.subList(0, 2), Optional.empty(), "spam");
      assertTrue(stored.stores.mentions().erase(some.get(3)));
    }
    stored.take(
        stored.stores.sources().all().getFirst().id(),
        item("late" + step).published(FIRST.plusSeconds(60L * step)),
        item("now" + step).published(Stored.NOW));
  }

  private static List<MentionId> ids(Stored stored, int skip, int many) {
    return stored
        .stores
        .mentions()
        .page(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), skip + many)
        .mentions()
        .stream()
        .map(Mention::id)
        .skip(skip)
        .toList();
  }

  private static long all(Stored stored) {
    return stored
        .stores
        .series()
        .days(Optional.empty(), LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 1))
        .stream()
        .flatMap(point -> point.counts().values().stream())
        .mapToLong(Integer::longValue)
        .sum();
  }
}
