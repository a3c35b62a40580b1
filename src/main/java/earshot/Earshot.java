package earshot;

import earshot.cli.ClientBook;
import earshot.cli.Desk;
import earshot.cli.Doors;
import earshot.language.Lexicon;
import earshot.language.LexiconDamaged;
import earshot.listening.HostGate;
import earshot.listening.SourceTrial;
import earshot.listening.secret.SystemStore;
import earshot.model.Client;
import earshot.replies.check.Company;
import earshot.replies.check.CopiedWords;
import earshot.search.Progress;
import earshot.storage.ClientList;
import earshot.storage.FolderDoubts;
import earshot.storage.Forgotten;
import earshot.storage.Upgrade;
import earshot.storage.Upgrading;
import earshot.storage.WorkspaceRemoval;
import earshot.storage.lock.WorkspaceKey;
import earshot.ui.kit.Jobs;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javafx.application.Platform;

/// The program: knows the computer it runs on and opens workspaces and windows.
///
/// The first of the two roots; received by nobody but `Main`.
final class Earshot implements Doors {
  /// How many processors virtual threads use, where that is decided.
  static final String READING_CORES = "jdk.virtualThreadScheduler.parallelism";

  private final InstantSource clock = InstantSource.system();
  private final Keyring keys;
  private final Optional<Path> usual;
  private Consumer<Progress> indexing = far -> {};
  private Optional<String> lexiconDamage = Optional.empty();

  Earshot() {
    this(Optional.empty());
  }

  /// @param usual another folder for the usual workspace, beside which the list of clients is kept
  Earshot(Optional<Path> usual) {
    this(usual, new Keyring(SystemStore::open));
  }

  /// @param keys of encrypted workspaces
  Earshot(Optional<Path> usual, Keyring keys) {
    this.usual = usual;
    this.keys = keys;
  }

  @Override
  public Path usualFolder() {
    if (usual.isPresent()) return usual.get();
    String home = System.getProperty("user.home", ".");
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("mac")) {
      return Path.of(home, "Library", "Application Support", "Earshot", "workspace");
    }
    if (system.contains("win")) {
      return Path.of(environment("APPDATA").orElse(home), "Earshot", "workspace");
    }
    return environment("XDG_DATA_HOME")
        .map(Path::of)
        .orElseGet(() -> Path.of(home, ".local", "share"))
        .resolve("earshot")
        .resolve("workspace");
  }

  @Override
  public Desk open(Path given) {
    Machine machine = machine(() -> false);
    ClientList list = list();
    Company company = new Company(() -> Clients.neighbours(list), new CopiedWords());
    Workspace opened =
        Workspace.open(
            place(given), machine, Outside.web(clock, new Shared(Shared.gate(machine), company)));
    opened.housework().whileIndexing(indexing);
    return opened;
  }

  @Override
  public void whileIndexing(Consumer<Progress> hears) {
    indexing = hears;
  }

  @Override
  public void renew(Path folder, Consumer<Upgrading.Far> hears) {
    // The word list is not read for what is but asked.
    if (Upgrade.isDue(folder)) new Renewals(machine(() -> false)).run(folder, hears);
  }

  @Override
  public ClientBook clients() {
    return new ClientShelf(list(), () -> machine(() -> false));
  }

  private ClientList list() {
    return new ClientList(usualFolder());
  }

  // What names no place on the disk may be the name of a client.
  @Override
  public Path place(Path given) {
    boolean name = given.getNameCount() == 1 && !given.isAbsolute();
    return (name ? list().called(given.toString()) : Optional.<Client>empty())
        .map(Client::folder)
        .orElse(given);
  }

  /// Places in which a workspace should rather not lie.
  FolderDoubts doubts() {
    return new FolderDoubts(list().folder());
  }

  @Override
  public Optional<String> doubt(Path folder) {
    return doubts().of(folder);
  }

  @Override
  public void useAnyway(Path folder) {
    doubts().confirm(folder);
  }

  @Override
  public boolean isLocked(Path folder) {
    return keys.staysLocked(folder);
  }

  @Override
  public void unlock(Path folder, WorkspaceKey key) {
    keys.now(folder, Optional.of(key));
  }

  @Override
  public SourceTrial trial() {
    HostGate gate = new HostGate(clock, System::nanoTime, RandomGenerator.getDefault());
    return new Web(new Outside.Ground(usualFolder(), gate, line -> {}), clock).trial();
  }

  @Override
  public boolean hasDisplay() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    boolean needsOne = !system.contains("mac") && !system.contains("win");
    return !needsOne
        || environment("DISPLAY").isPresent()
        || environment("WAYLAND_DISPLAY").isPresent();
  }

  @Override
  public int window(Optional<Path> folder, Optional<Path> file) {
    leaveRoomForTheScreen();
    ClientList list = list();
    WorkspaceRemoval.goOn(list);
    Optional<Path> named = folder.map(this::place);
    Optional<Path> alone = alone(list, named);
    Path seat = alone.orElseGet(this::home);
    if (OneWindow.shows(seat, file)) return 0;
    Windows windows = new Windows(this);
    file.ifPresent(windows.files()::hand);
    try (var _ = OneWindow.in(seat, windows.files()::show)) {
      return alone.isPresent()
          ? windows.open(alone.get())
          : windows.open(list, named.orElseGet(() -> first(list)));
    }
  }

  @Override
  public boolean handsOver(Optional<Path> folder, Path file) {
    Path seat = alone(list(), folder.map(this::place)).orElseGet(this::home);
    return OneWindow.shows(seat, Optional.of(file));
  }

  private static Optional<Path> alone(ClientList list, Optional<Path> named) {
    return named.filter(each -> list.in(each).isEmpty());
  }

  /// Where the program keeps what belongs to no workspace.
  Path home() {
    Path workspace = usualFolder().toAbsolutePath();
    return Objects.requireNonNullElse(workspace.getParent(), workspace);
  }

  private static Path first(ClientList list) {
    List<Client> all = list.all();
    return all.stream().filter(Client::enabled).findFirst().orElse(all.getFirst()).folder();
  }

  @Override
  public int openArchive(Path file, Forgotten forgotten) {
    leaveRoomForTheScreen();
    Machine machine = machine(Platform::isFxApplicationThread);
    return new ArchiveWindows(machine, () -> forgotten, new Jobs(machine.clock())).open(file);
  }

  @Override
  public int demo() {
    leaveRoomForTheScreen();
    return new Windows(this).demo();
  }

  @Override
  public int drill(Optional<Path> backup) {
    leaveRoomForTheScreen();
    return new Windows(this).drill(backup);
  }

  @Override
  public String drillThrough(Optional<Path> backup) {
    return new Windows(this).drillThrough(backup);
  }

  @Override
  public void tellOnDesktop(Desk desk) {
    DesktopNotices.tell(desk.alerts(), desk.stores().settings(), programs());
  }

  @Override
  public String version() {
    return Outside.VERSION;
  }

  @Override
  public InstantSource clock() {
    return clock;
  }

  /// What this computer gives.
  ///
  /// @param mustNotWait whether the calling thread must not wait for a database
  Machine machine(BooleanSupplier mustNotWait) {
    return new Machine(
        clock,
        System::nanoTime,
        RandomGenerator.getDefault(),
        ZoneId.systemDefault(),
        lexicon(),
        mustNotWait,
        keys);
  }

  /// Why nothing is scored; absent while the word list is as it should be.
  Optional<String> lexiconDamage() {
    return lexiconDamage;
  }

  // Reading feeds would take every core, and the screen would wait its turn: on two cores a sweep
  // over 2,000 feeds let it wait above 50 ms seven times as often. Read with the first virtual
  // thread.
  private static void leaveRoomForTheScreen() {
    int cores = Runtime.getRuntime().availableProcessors();
    if (cores > 1) System.setProperty(READING_CORES, Integer.toString(cores - 1));
  }

  /// Folders in which programs are looked for.
  String programs() {
    return environment("PATH").orElse("");
  }

  private Optional<Lexicon> lexicon() {
    try {
      return Optional.of(Lexicon.load());
    } catch (LexiconDamaged damaged) {
      lexiconDamage = Optional.ofNullable(damaged.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<String> environment(String name) {
    return Outside.ENVIRONMENT.apply(name);
  }
}
