package earshot.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.language.redact.Profile;
import earshot.language.redact.Redaction;
import earshot.model.Evidence;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.storage.Database;
import earshot.storage.Filled;
import earshot.storage.Progress;
import earshot.storage.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Archives hold what was chosen, come back as they were, and tell what is wrong with them.
class BundlesTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-20T12:00:00.5Z"));
  private static final int MENTIONS = 300;

  @TempDir private Path folder = Path.of("");
  private Path workspace = Path.of("");
  private Path archive = Path.of("");

  @BeforeEach
  void fill() {
    workspace = folder.resolve("ws");
    archive = folder.resolve("northwind.earshot");
    Filled.make(workspace, MENTIONS);
  }

  @Test
  void aWholeWorkspaceOpenedAndExportedAgainGivesTheSameBytes() throws IOException {
    export(whole(Profile.NOTHING_HIDDEN));
    assertArrayEquals(Files.readAllBytes(archive), Files.readAllBytes(openedAndCopied()));
  }

  @Test
  void someMentionsWithoutNamesOpenedAndExportedAgainGiveTheSameBytes() throws IOException {
    export(some(Profile.NAMES_HIDDEN, 40));
    assertArrayEquals(Files.readAllBytes(archive), Files.readAllBytes(openedAndCopied()));
  }

  @Test
  void onlyWhatWasChosenGoesAlong() {
    Manifest manifest = export(some(Profile.NOTHING_HIDDEN, 40)).manifest();
    assertEquals(40, manifest.mentions());
    assertEquals(40, manifest.rows("mention_text"));
    assertEquals(0, manifest.rows("journal"));
    assertEquals(0, manifest.rows("draft"));
    assertEquals("kaffee", manifest.about().orElseThrow().query());
    try (OpenedArchive opened = Bundles.open(archive)) {
      assertEquals(40, opened.first().size());
      List<Instant> times = opened.first().stream().map(Glimpse::at).toList();
      assertEquals(times.stream().sorted(java.util.Comparator.reverseOrder()).toList(), times);
    }
  }

  @Test
  void picturesGoAlongUnlessNamesAreHidden() {
    Wish some = some(Profile.NOTHING_HIDDEN, 40);
    MentionId shown = ((Wish.Selection.Found) some.selection()).mentions().getFirst();
    Evidence picture = new Evidence(new byte[900_000]);
    try (Database database = Filled.open(workspace)) {
      new Stores(database).keeping().evidence().keep(shown, Optional.of(picture));
      new Stores(database).keeping().evidence().keep(new MentionId(1), Optional.of(picture));
    }
    assertEquals(3, export(some).manifest().rows("evidence"));
    assertEquals(0, export(some(Profile.NAMES_HIDDEN, 40)).manifest().rows("evidence"));
    assertEquals(6, export(whole(Profile.NOTHING_HIDDEN)).manifest().rows("evidence"));
    Path there = folder.resolve("there");
    try (OpenedArchive opened = Bundles.open(archive)) {
      assertEquals(List.of(), opened.restore(there, CLOCK, Progress.NONE));
    }
    try (Database database = Filled.open(there)) {
      assertEquals(Optional.of(picture), new Stores(database).keeping().evidence().of(shown));
    }
    assertEquals(0, export(whole(Profile.NAMES_HIDDEN)).manifest().rows("evidence"));
  }

  @Test
  void starsGoAlong() {
    Wish some = some(Profile.NAMES_HIDDEN, 40);
    MentionId starred = ((Wish.Selection.Found) some.selection()).mentions().getFirst();
    try (Database database = Filled.open(workspace)) {
      assertEquals(
          List.of(starred),
          new Stores(database).work().stars().turn(List.of(starred), true, "ana"));
    }
    for (Wish each : List.of(whole(Profile.NOTHING_HIDDEN), some)) {
      Path there = folder.resolve("there-" + each.redaction().profile());
      Bundles.Made unused = export(each);
      try (OpenedArchive opened = Bundles.open(archive)) {
        assertEquals(List.of(), opened.restore(there, CLOCK, Progress.NONE));
      }
      try (Database database = Filled.open(there)) {
        Stores stores = new Stores(database);
        List<MentionId> all = stores.mentions().after(0, 1_000).stream().map(Mention::id).toList();
        assertEquals(Set.of(starred), stores.work().stars().among(all, true));
      }
    }
  }

  @Test
  void keysAndFoldersOfThisComputerStayHere() throws IOException {
    try (Database database = Filled.open(workspace)) {
      new Stores(database).settings().put("backup.second-folder", "/media/nobody/else");
      new Stores(database).journal().note("ana", earshot.model.JournalAction.EXPORTED, "x", "y");
    }
    export(whole(Profile.NOTHING_HIDDEN));
    assertFalse(rows("setting").contains("/media/nobody/else"));
    assertFalse(rows("setting").contains("journal.key"));
    assertTrue(rows("setting").contains("zone"));
  }

  @Test
  void whereNamesAreHiddenNoAuthorIsNamedAnywhere() throws IOException {
    export(whole(Profile.NOTHING_HIDDEN));
    List<String> names =
        rows("mention_text")
            .lines()
            .map(line -> line.replaceAll(".*\"author\":\"([^\"]*)\".*", "$1"))
            .filter(name -> !name.startsWith("{"))
            .distinct()
            .toList();
    assertFalse(names.isEmpty());
    export(whole(Profile.NAMES_HIDDEN));
    for (String table : List.of("mention_text", "author", "mention_version", "sighting", "note")) {
      String rows = rows(table);
      for (String name : names) assertFalse(rows.contains("\"" + name + "\""), table);
    }
    assertTrue(
        rows("mention_text").contains("Author "),
        rows("mention_text").lines().findFirst().orElse(""));
    assertTrue(Bundles.verify(archive, Progress.NONE).whole());
  }

  @Test
  void everyFlippedBitIsFound() throws IOException {
    flip(100);
  }

  @Test
  @Tag("soak")
  void aThousandFlippedBitsAreFound() throws IOException {
    flip(1_000);
  }

  @Test
  void aDamagedPartIsNamedAndTheRestIsOpen() throws IOException {
    inParts();
    damage("tables/mention_text-0002.ndjson");
    Path restored = folder.resolve("restored");
    try (OpenedArchive opened = Bundles.open(archive)) {
      List<BundleReader.Damage> lost = opened.restore(restored, CLOCK, Progress.NONE);
      assertEquals(
          List.of("tables/mention_text-0002.ndjson"),
          lost.stream().map(BundleReader.Damage::part).toList());
      assertEquals(50, lost.getFirst().rows());
    }
    try (Database database = Filled.open(restored)) {
      assertEquals(MENTIONS - 50, new Stores(database).mentions().after(0, 1_000).size());
    }
  }

  @Test
  void aCutFileABackupGarbageAndAReviewAreRefusedInOneSentence() throws IOException {
    export(whole(Profile.NOTHING_HIDDEN));
    byte[] bytes = Files.readAllBytes(archive);
    Files.write(archive, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    refused("cut off");
    Files.writeString(archive, "no zip at all");
    refused("cut off, damaged, or holds other things");
    try (Database database = Filled.open(workspace)) {
      Backups backups = new Backups(folder.resolve("backups"));
      Backups.Kept kept =
          database.still(snapshot -> backups.make(snapshot, CLOCK.instant(), Progress.NONE));
      archive = kept.file();
    }
    refused("is a backup, not an archive");
  }

  @Test
  void oneOfALaterFormatSaysWhichVersionReadsIt() throws IOException {
    export(whole(Profile.NOTHING_HIDDEN));
    Path later = folder.resolve("later.earshot");
    Zips.copy(
        archive,
        later,
        (name, bytes) ->
            name.equals(Manifest.NAME)
                ? new String(bytes, StandardCharsets.UTF_8)
                    .replace("\"version\" : 1", "\"version\" : 2")
                    .replace("\"readableBy\" : \"0.1.0\"", "\"readableBy\" : \"3.2.0\"")
                    .getBytes(StandardCharsets.UTF_8)
                : bytes);
    archive = later;
    refused("version 3.2.0 or a later one reads it");
  }

  @Test
  void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
    archive = folder.resolve("no-such-folder").resolve("a.earshot");
    assertThrows(ArchiveRefused.class, () -> export(whole(Profile.NOTHING_HIDDEN)));
    Path taken = folder.resolve("kept.earshot");
    Files.writeString(taken, "what was there");
    archive = taken;
    try (Database database = Filled.open(workspace)) {
      Bundles bundles = new Bundles(database, new Stores(database), CLOCK);
      assertThrows(
          java.util.concurrent.CancellationException.class,
          () ->
              bundles.export(
                  whole(Profile.NOTHING_HIDDEN),
                  taken,
                  (done, of) -> {
                    throw new java.util.concurrent.CancellationException();
                  }));
    }
    assertEquals("what was there", Files.readString(taken));
    assertFalse(Files.exists(folder.resolve("kept.earshot.part")));
  }

  private void flip(int times) throws IOException {
    export(whole(Profile.NOTHING_HIDDEN));
    byte[] whole = Files.readAllBytes(archive);
    Path damaged = folder.resolve("damaged.earshot");
    Random random = new Random(20_261_122);
    int found = 0;
    for (int i = 0; i < times; i++) {
      byte[] bytes = whole.clone();
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(damaged, bytes);
      if (isFound(damaged)) found++;
    }
    assertEquals(times, found);
    assertTrue(Bundles.verify(archive, Progress.NONE).whole());
  }

  private static boolean isFound(Path file) {
    try {
      return !Bundles.verify(file, Progress.NONE).whole();
    } catch (ArchiveRefused refused) {
      return true;
    }
  }

  private void damage(String part) throws IOException {
    Path damaged = folder.resolve("damaged.earshot");
    Zips.copy(
        archive,
        damaged,
        (name, bytes) -> {
          if (name.equals(part)) bytes[bytes.length / 2] ^= 1;
          return bytes;
        });
    archive = damaged;
  }

  private Path openedAndCopied() {
    Path restored = folder.resolve("restored");
    Path copy = folder.resolve("copy.earshot");
    try (OpenedArchive opened = Bundles.open(archive)) {
      assertEquals(List.of(), opened.restore(restored, CLOCK, Progress.NONE));
      try (Database database = Filled.open(restored)) {
        return opened.copy(database, copy, Progress.NONE).file();
      }
    }
  }

  private Bundles.Made export(Wish wish) {
    try (Database database = Filled.open(workspace)) {
      return new Bundles(database, new Stores(database), CLOCK)
          .export(wish, archive, Progress.NONE);
    }
  }

  private void inParts() {
    try (Database database = Filled.open(workspace)) {
      Bundles.Made unused =
          new Bundles(database, new Stores(database), CLOCK, 50)
              .export(whole(Profile.NOTHING_HIDDEN), archive, Progress.NONE);
    }
  }

  private static Wish whole(Profile profile) {
    return new Wish(
        new Wish.Selection.Whole(), Redaction.of(profile, 7), true, "for the audit", "ana");
  }

  private Wish some(Profile profile, int mentions) {
    List<MentionId> ids;
    try (Database database = Filled.open(workspace)) {
      ids =
          new Stores(database)
              .mentions().after(0, mentions * 2).stream()
                  .map(earshot.model.Mention::id)
                  .skip(mentions)
                  .toList();
    }
    assertEquals(mentions, LongStream.range(0, ids.size()).count());
    return new Wish(
        new Wish.Selection.Found("kaffee", ids), Redaction.of(profile, 7), true, "", "ana");
  }

  private String rows(String table) {
    try {
      return Zips.text(archive, Manifest.entryOf(table));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void refused(String said) {
    ArchiveRefused refused = assertThrows(ArchiveRefused.class, () -> Bundles.open(archive));
    assertTrue(String.valueOf(refused.getMessage()).contains(said), refused.getMessage());
  }
}
