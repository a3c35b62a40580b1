package earshot;

import earshot.archive.ArchiveRefused;
import earshot.archive.BundleReader;
import earshot.archive.Bundles;
import earshot.archive.Glimpse;
import earshot.archive.Manifest;
import earshot.archive.OpenedArchive;
import earshot.archive.Review;
import earshot.archive.Scratch;
import earshot.insight.ArchiveMentions;
import earshot.insight.Mentions;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.MentionPage;
import earshot.model.PageToken;
import earshot.search.SearchIndex;
import earshot.storage.Database;
import earshot.storage.Forgotten;
import earshot.storage.Progress;
import earshot.storage.Stores;
import earshot.ui.archive.ReadingDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One archive while it is read: restored into a folder that is thrown away, with an index of its
/// own. It has no poller, no sources that are asked, and no way to any network.
final class Reading implements ReadingDesk, AutoCloseable {
  private static final int PAGE = 100;

  private final OpenedArchive archive;
  private final Forgotten forgotten;
  private final Machine machine;
  private final Scratch scratch = Scratch.make();
  private Optional<Restored> restored = Optional.empty();
  private Optional<Review> review = Optional.empty();
  private boolean closed;

  /// What was made of the archive in the folder.
  private record Restored(
      Database database, Stores stores, StoredRows rows, SearchIndex index, Mentions mentions) {}

  private Reading(OpenedArchive archive, Forgotten forgotten, Machine machine) {
    this.archive = archive;
    this.forgotten = forgotten;
    this.machine = machine;
  }

  /// @throws ArchiveRefused when it cannot be read at all
  static Reading of(Path file, Machine machine) {
    return of(file, Forgotten.NOBODY, machine);
  }

  /// The same beside a workspace.
  ///
  /// @param forgotten by the workspace; they are shown in no archive either
  static Reading of(Path file, Forgotten forgotten, Machine machine) {
    return new Reading(Bundles.open(file), forgotten, machine);
  }

  @Override
  public String name() {
    return String.valueOf(archive.file().getFileName());
  }

  @Override
  public Manifest manifest() {
    return archive.manifest();
  }

  @Override
  public List<Glimpse> first() {
    // The head names no accounts: where somebody is left out, all wait for the whole.
    return archive.holds(forgotten) ? List.of() : archive.first();
  }

  @Override
  public List<BundleReader.Damage> prepare(Progress progress) {
    Path folder = scratch.folder().resolve("archive");
    List<BundleReader.Damage> lost = archive.restore(folder, machine.clock(), progress);
    Database database = Database.open(folder, machine.clock(), machine.mustNotWait());
    Stores stores = new Stores(database);
    long unused = stores.keeping().removal().drop(forgotten);
    StoredRows rows = new StoredRows(stores.mentions());
    SearchIndex index = rows.index(folder, Optional.empty(), new WorkspaceNames(stores), machine);
    Mentions mentions = new ArchiveMentions(stores, index);
    keep(new Restored(database, stores, rows, index, mentions));
    return lost;
  }

  @Override
  public void index(Progress progress) {
    SearchIndex index = opened().index();
    index.catchUp(far -> progress.at(far.done(), far.total()));
  }

  @Override
  public Found page(String query, Optional<PageToken> after) {
    MentionFilter filter =
        new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), query, Optional.empty());
    MentionPage page = opened().mentions().page(filter, after, PAGE);
    return new Found(page.mentions().stream().map(Reading::glimpse).toList(), page.next());
  }

  @Override
  public synchronized void reviewer(String name) {
    review = Optional.of(Review.of(archive, name, machine.clock()));
  }

  @Override
  public synchronized Said said(MentionId mention) {
    List<String> marks = marks(mention);
    return new Said(
        reviewed().label(marks, "").map(Review.Given::label),
        reviewed().notes(marks).stream().map(Review.Remark::words).toList());
  }

  @Override
  public synchronized void label(MentionId mention, Optional<Label> label) {
    List<String> marks = marks(mention);
    label.ifPresentOrElse(
        each -> reviewed().label(marks, "", each, ""), () -> reviewed().takeBack(marks, ""));
  }

  @Override
  public synchronized void note(MentionId mention, String words) {
    reviewed().note(marks(mention), words);
  }

  /// Closes the archive and deletes what was made of it.
  @Override
  public synchronized void close() {
    closed = true;
    restored.ifPresent(Reading::leave);
    restored = Optional.empty();
    archive.close();
    scratch.close();
  }

  private synchronized void keep(Restored made) {
    if (closed) {
      leave(made);
      scratch.close();
      throw new java.util.concurrent.CancellationException();
    }
    restored = Optional.of(made);
  }

  private static void leave(Restored made) {
    made.rows().stop();
    made.index().close();
    made.database().close();
  }

  private synchronized Restored opened() {
    return restored.orElseThrow(
        () -> new IllegalStateException("The rest of the archive is not readable yet."));
  }

  private Review reviewed() {
    return review.orElseThrow(() -> new IllegalStateException("Say who reviews first."));
  }

  private List<String> marks(MentionId mention) {
    return opened().stores().work().identities().of(mention);
  }

  private static Glimpse glimpse(Mention mention) {
    Mention.Content content = mention.content();
    Label label =
        mention.brands().stream().map(Mention.BrandMark::label).findFirst().orElse(Label.UNSURE);
    return new Glimpse(
        mention.id(),
        mention.at(),
        mention.origin().sourceName(),
        content.author(),
        content.title(),
        content.body(),
        content.url(),
        label);
  }
}
