package earshot.ui.archive;

import earshot.archive.Bundles;
import earshot.archive.Exports;
import earshot.archive.Wish;
import earshot.insight.Mentions;
import earshot.language.redact.Redaction;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.MentionPage;
import earshot.model.PageToken;
import earshot.storage.JournalStore;
import earshot.storage.Progress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Exports from an opened workspace.
///
/// @param brands all there are, for their names
/// @param byUser whose acts are journaled
public record StoredExport(
    Mentions mentions,
    Supplier<List<Brand>> brands,
    Bundles bundles,
    JournalStore journal,
    String byUser)
    implements ExportDesk {
  private static final int PAGE = 2_000;

  @Override
  public long count(MentionFilter filter) {
    return mentions.count(filter);
  }

  @Override
  public long write(Order order, Path file, Progress progress) {
    return switch (order.kind()) {
      case CSV -> list(order, Exports.Format.CSV, file, progress);
      case JSONL -> list(order, Exports.Format.JSONL, file, progress);
      case EARSHOT -> archive(order, file, progress);
    };
  }

  private long list(Order order, Exports.Format format, Path file, Progress progress) {
    Map<BrandId, String> names = new HashMap<>();
    brands.get().forEach(brand -> names.put(brand.id(), brand.name()));
    MentionFilter filter = order.filter();
    return new Exports(journal, byUser)
        .write(
            new Exports.Wanted(
                order.words(),
                mentions.count(filter),
                (after, limit) -> mentions.page(filter, after, limit)),
            new Exports.Writing(format, true, redaction(order), names),
            file.toAbsolutePath(),
            progress)
        .mentions();
  }

  private long archive(Order order, Path file, Progress progress) {
    List<MentionId> found = new ArrayList<>();
    long of = mentions.count(order.filter());
    Optional<PageToken> after = Optional.empty();
    do {
      progress.at(found.size(), of);
      MentionPage page = mentions.page(order.filter(), after, PAGE);
      page.mentions().stream().map(Mention::id).forEach(found::add);
      after = page.next();
    } while (after.isPresent());
    Wish.Selection selection = new Wish.Selection.Found(order.words(), found);
    Wish wish = new Wish(selection, redaction(order), false, "", byUser);
    return bundles.export(wish, file.toAbsolutePath(), progress).manifest().mentions();
  }

  private static Redaction redaction(Order order) {
    return Redaction.of(order.profile(), new SecureRandom().nextLong());
  }
}
