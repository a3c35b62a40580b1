package earshot.ui.archive;

import earshot.archive.ArchiveRefused;
import earshot.archive.BundleReader;
import earshot.archive.Bundles;
import earshot.archive.Manifest;
import earshot.archive.OpenedArchive;
import earshot.archive.Review;
import earshot.archive.ReviewMerge;
import earshot.archive.Wish;
import earshot.language.redact.Redaction;
import earshot.search.SearchIndex;
import earshot.storage.Progress;
import earshot.storage.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The archives of an opened workspace.
///
/// @param index answers questions once everything stored can be found
/// @param opening opens a window on an archive
/// @param byUser whose acts are journaled
public record StoredArchives(
    Bundles bundles,
    Stores stores,
    Supplier<SearchIndex> index,
    ReviewMerge merging,
    Consumer<Path> opening,
    InstantSource clock,
    String byUser)
    implements ArchivesDesk {
  private static final String RECENT = "archives.recent";
  private static final int MOST = 12;

  @Override
  public List<Entry> recent() {
    return paths().stream().map(StoredArchives::entry).toList();
  }

  @Override
  public Made make(Order order, Path file, Progress progress) {
    Wish.Selection selection =
        order.query().isBlank()
            ? new Wish.Selection.Whole()
            : Bundles.found(index.get(), order.query().strip());
    Redaction redaction = Redaction.of(order.profile(), new SecureRandom().nextLong());
    Wish wish = new Wish(selection, redaction, order.notes(), order.purpose().strip(), byUser);
    Bundles.Made made = bundles.export(wish, file.toAbsolutePath(), progress);
    remember(file);
    return new Made(file, made.manifest().mentions(), made.bytes());
  }

  @Override
  public void open(Path file) {
    opening.accept(file);
    remember(file);
  }

  @Override
  public List<String> verify(Path file, Progress progress) {
    Bundles.Checked checked = Bundles.verify(file, progress);
    if (checked.whole()) return List.of();
    List<String> parts = checked.damages().stream().map(BundleReader.Damage::part).toList();
    return parts.isEmpty() ? List.of(String.valueOf(file.getFileName())) : parts;
  }

  @Override
  public ReviewMerge.Plan plan(Path review) {
    return merging.plan(Review.read(review, clock));
  }

  @Override
  public ReviewMerge.Done merge(ReviewMerge.Plan plan, Set<ReviewMerge.Conflict> theirs) {
    return merging.merge(plan, theirs, byUser);
  }

  @Override
  public String words(ReviewMerge.Conflict conflict) {
    return StoredImports.said(stores.mentions(), conflict);
  }

  private static Entry entry(Path file) {
    try (OpenedArchive archive = Bundles.open(file)) {
      Manifest.About about = archive.about();
      Facts facts =
          new Facts(
              Files.size(file),
              archive.manifest().mentions(),
              archive.manifest().madeAt(),
              about.first(),
              about.last());
      return new Entry(file, Optional.of(facts), Review.beside(archive));
    } catch (ArchiveRefused | IOException gone) {
      return new Entry(file, Optional.empty(), "");
    }
  }

  private List<Path> paths() {
    return stores.settings().get(RECENT).stream()
        .flatMap(String::lines)
        .filter(line -> !line.isBlank())
        .map(Path::of)
        .toList();
  }

  private void remember(Path file) {
    List<Path> all = new ArrayList<>(paths());
    Path whole = file.toAbsolutePath();
    all.remove(whole);
    all.addFirst(whole);
    List<String> lines = all.stream().limit(MOST).map(Path::toString).toList();
    stores.settings().put(RECENT, String.join("\n", lines));
  }
}
