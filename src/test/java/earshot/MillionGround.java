package earshot;

import earshot.insight.ArchiveMentions;
import earshot.insight.ArchiveSeries;
import earshot.intake.Ears;
import earshot.intake.Importing;
import earshot.intake.Intake;
import earshot.intake.Live;
import earshot.intake.Network;
import earshot.language.Lexicon;
import earshot.listening.FeedHints;
import earshot.listening.Pace;
import earshot.listening.PollPlan;
import earshot.listening.Polled;
import earshot.model.BrandRole;
import earshot.model.PollAttempt;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.model.SourceCursor;
import earshot.search.IndexFolder;
import earshot.search.QueryNames;
import earshot.search.SearchIndex;
import earshot.storage.Database;
import earshot.storage.Stores;
import earshot.storage.Upgrading;
import earshot.storage.lock.WorkspaceKey;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// A workspace in which an invented archive lies or is laid, with the road that leads into it.
final class MillionGround implements AutoCloseable {
  static final InstantSource CLOCK = InstantSource.fixed(InventedArchive.NOW);

  final Path folder;
  final Database database;
  final Stores stores;
  final SearchIndex index;
  final Intake intake;
  final Importing importing;
  final Live live = new Live();
  final Ears ears;
  final ArchiveMentions mentions;
  final ArchiveSeries series;
  final List<Source> sources;
  private final Thread catchingUp;

  /// Opens what is there or makes it, with its brands and sources; the index catches up meanwhile.
  MillionGround(Path folder) {
    this(folder, Optional.empty());
  }

  /// The same where everything is encrypted with a key.
  MillionGround(Path folder, Optional<WorkspaceKey> key) {
    this.folder = folder;
    database =
        Database.open(folder, CLOCK, () -> false, new Database.Opening(key, Upgrading.ALONE));
    stores = new Stores(database);
    if (stores.brands().all().isEmpty()) settle();
    sources = stores.sources().all();
    StoredRows rows = new StoredRows(stores.mentions());
    index =
        SearchIndex.open(
            new IndexFolder(folder.resolve("index"), key.map(WorkspaceKey::index)),
            rows,
            QueryNames.NONE,
            ZoneOffset.UTC,
            CLOCK);
    catchingUp = Thread.ofPlatform().name("work-index").start(() -> index.catchUp(progress -> {}));
    ears = new Ears(new Earshot().machine(() -> false).lexicon(), stores.brands().all());
    intake =
        new Intake(
            stores,
            new Intake.Means((source, cursor) -> news(List.of()), ears, index, live),
            new Intake.Manners(
                new PollPlan(RandomGenerator.getDefault()),
                source -> Pace.PLAIN,
                new Network(live, CLOCK, () -> 0)),
            CLOCK);
    importing = new Importing(stores, ears, index, CLOCK);
    mentions = new ArchiveMentions(stores, index);
    series = new ArchiveSeries(stores.series(), stores.coverage(), index, CLOCK);
  }

  /// The word list of the program.
  static Lexicon lexicon() {
    return new Earshot().machine(() -> false).lexicon().orElseThrow();
  }

  private void settle() {
    List<Source.SourceSetup> setups = new ArrayList<>();
    for (int i = 0; i < InventedArchive.SOURCES; i++) setups.add(InventedArchive.source(i));
    stores.sources().addAll(setups, InventedArchive.NOW);
    for (int i = 0; i < InventedArchive.brands().size(); i++) {
      String name = InventedArchive.brands().get(i);
      stores.brands().add(name, BrandRole.OWN, "fern", InventedArchive.query(i), "ana");
    }
  }

  /// Waits until everything stored can be found.
  void awaitIndex() throws InterruptedException {
    catchingUp.join();
    while (!index.isReady()) Thread.sleep(20);
    index.refresh();
  }

  /// What a reader would have made of these.
  static Polled.News news(List<Sighting> fresh) {
    Polled.Contents contents =
        new Polled.Contents(
            fresh.size(),
            Optional.empty(),
            Optional.empty(),
            FeedHints.NONE,
            List.of(),
            true,
            false,
            Set.of(),
            Optional.empty(),
            Optional.empty());
    PollAttempt.Exchange exchange =
        new PollAttempt.Exchange(
            200, "source.example", 9_000, 40_000, false, false, Optional.empty());
    return new Polled.News(contents, fresh, SourceCursor.START, exchange);
  }

  @Override
  public void close() {
    try {
      catchingUp.join();
    } catch (InterruptedException impatient) {
      throw new IllegalStateException("nobody interrupts a measurement", impatient);
    }
    index.close();
    database.close();
  }
}
