package earshot;

import earshot.alerts.Alerts;
import earshot.archive.Encryption;
import earshot.archive.Safekeeping;
import earshot.cli.Brought;
import earshot.cli.Desk;
import earshot.insight.ArchiveMentions;
import earshot.insight.ArchiveSeries;
import earshot.insight.ArchiveStories;
import earshot.insight.Mentions;
import earshot.insight.SentimentSeries;
import earshot.intake.Brands;
import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.intake.Poller;
import earshot.intake.Questions;
import earshot.intake.Scores;
import earshot.intake.Sources;
import earshot.listening.FeedDiscovery;
import earshot.listening.SourceTrial;
import earshot.listening.preset.Presets;
import earshot.listening.secret.SecretStore;
import earshot.model.MentionId;
import earshot.replies.people.People;
import earshot.replies.playbook.Incidents;
import earshot.search.QueryNames;
import earshot.search.SearchIndex;
import earshot.storage.Database;
import earshot.storage.Stores;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Set;

/// One client: its folder, database, index, sources and everything that works on them.
///
/// The second of the two roots; made and closed by [Earshot], received by nobody.
final class Workspace implements Desk {
  private final Path folder;
  private final Machine machine;
  private final ZoneId zoneOfComputer;
  private final Database database;
  private final Stores stores;
  private final Live live = new Live();
  private final StoredRows rows;
  private final QueryNames names;
  private final SearchIndex index;
  private final Road road;
  private final Brands brands;
  private final Questions questions;
  private final Sources sources;
  private final Mentions mentions;
  private final ArchiveStories stories;
  private final Brought brought;
  private final Safekeeping safekeeping;
  private final Housework housework;
  private final Replying replying;
  private boolean closed;

  private Workspace(Path folder, Machine computer, Database database, Outside.Maker maker) {
    this.folder = folder;
    this.database = database;
    zoneOfComputer = computer.zone();
    machine = computer.in(database.zone());
    stores = new Stores(database);
    rows = new StoredRows(stores.mentions());
    names = new WorkspaceNames(stores);
    index = rows.index(folder, database.key(), names, machine);
    Shared shared = maker.shared(machine);
    Road.Aim aim = new Road.Aim(folder, stores, index, live);
    road = Road.to(aim, machine, maker, shared.gate());
    brands = new Brands(stores, road.means().ears(), live, machine.clock());
    questions = Questions.of(stores, road.means(), names, machine.zone(), machine.clock());
    sources = new Sources(stores, live, this::readAnew, this::presets, machine.clock());
    brought = road.brought(stores, folder, machine.clock());
    mentions = new ArchiveMentions(stores, index);
    stories = new ArchiveStories(stores, index);
    safekeeping = new Safekeeping(database, stores, folder, machine.clock(), machine.zone());
    housework =
        Housework.in(
            aim,
            Upkeep.of(aim, safekeeping, road, machine.clock())
                .also(() -> Reporting.makeDue(this, index)),
            machine,
            Talking.addresses(this::presets));
    replying =
        new Replying(
            stores,
            housework.answering(),
            new Replying.Home(folder, machine.keys().company(shared)),
            machine,
            id -> changed(Set.of(id)));
    replying.showNames(live);
  }

  /// Opens the workspace in a folder; makes it when the folder is absent or empty.
  ///
  /// @throws earshot.storage.StorageRefused with one sentence, when that is not possible
  static Workspace open(Path folder, Machine machine, Outside.Maker maker) {
    return Upkeep.opened(
        folder, machine, database -> new Workspace(folder, machine, database, maker));
  }

  @Override
  public QueryNames names() {
    return names;
  }

  @Override
  public Brought brought() {
    return brought;
  }

  @Override
  public SentimentSeries.Counting series() {
    housework.begin();
    return new ArchiveSeries(stores.series(), stores.coverage(), index, machine.clock());
  }

  @Override
  public Replying replying() {
    return replying;
  }

  /// Lets the index and the living know that a person changed a mention; it is durable already.
  void changed(Set<MentionId> mentions) {
    readAnew();
    live.publish(new LiveEvent.MentionsChanged(mentions));
  }

  private void readAnew() {
    index.replayChanged();
    index.refresh();
  }

  SearchIndex indexAsItIs() {
    housework.begin();
    return index;
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public ZoneId zone() {
    return machine.zone();
  }

  ZoneId zoneOfComputer() {
    return zoneOfComputer;
  }

  Machine machine() {
    return machine;
  }

  @Override
  public Stores stores() {
    return stores;
  }

  @Override
  public Safekeeping safekeeping() {
    return safekeeping;
  }

  @Override
  public Encryption encryption() {
    return new Encryption(database, stores, index, safekeeping, machine.keys().around(folder));
  }

  @Override
  public Brands brands() {
    return brands;
  }

  @Override
  public Questions questions() {
    housework.begin();
    return questions;
  }

  @Override
  public Scores scores() {
    return road.scores();
  }

  @Override
  public Sources sources() {
    return sources;
  }

  @Override
  public Mentions mentions() {
    housework.begin();
    return mentions;
  }

  /// Waits until the index holds all that is stored: a command answers in full or not at all.
  @Override
  public SearchIndex index() {
    housework.begin();
    housework.waitForIndex();
    return index;
  }

  /// Waits until every stored mention is placed: a command answers in full or not at all.
  @Override
  public ArchiveStories stories() {
    housework.hurry();
    housework.placing().settle();
    return stories;
  }

  Housework housework() {
    return housework;
  }

  ArchiveStories storiesSoFar() {
    return stories;
  }

  @Override
  public People people() {
    return housework.talking().people();
  }

  @Override
  public Alerts alerts() {
    return housework.alerting().alerts();
  }

  @Override
  public Incidents incidents() {
    return Incidenting.of(stores, () -> alerts().book(), this::series, machine);
  }

  @Override
  public Poller poller() {
    return road.poller();
  }

  Road road() {
    return road;
  }

  @Override
  public Live live() {
    housework.begin();
    return live;
  }

  @Override
  public Presets presets() {
    return road.outside().presets();
  }

  @Override
  public SecretStore secrets() {
    return road.outside().secrets();
  }

  @Override
  public FeedDiscovery discovery() {
    return road.outside().discovery();
  }

  @Override
  public SourceTrial trial() {
    return road.outside().trial();
  }

  /// Whether nothing can be stored at the moment, such as on a full disk.
  boolean unwritable() {
    return database.unavailable().isPresent();
  }

  /// Needs little memory while it is not on screen.
  void rest(boolean offScreen) {
    database.rest(offScreen);
  }

  /// Stops listening and closes what was opened, in the opposite order; a second call does nothing.
  @Override
  public synchronized void close() {
    if (closed) return;
    closed = true;
    housework.end();
    road.leave();
    brought.imports().leave();
    stores.egress().close();
    rows.stop();
    housework.waitForIndex();
    index.close();
    database.close();
  }
}
