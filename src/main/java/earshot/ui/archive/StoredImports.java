package earshot.ui.archive;

import earshot.archive.ImportPreview;
import earshot.archive.Imports;
import earshot.archive.ReviewMerge;
import earshot.listening.files.Choices;
import earshot.listening.files.ColumnMap;
import earshot.model.Brand;
import earshot.model.ImportRun;
import earshot.storage.MentionStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The imports of an opened workspace.
public record StoredImports(Imports imports, MentionStore mentions, Supplier<List<Brand>> brands)
    implements ImportDesk {
  @Override
  public ImportPreview preview(Path file, Choices choices, Imports.Watch watch) {
    return imports.preview(file, choices, watch);
  }

  @Override
  public void leave() {
    imports.leave();
  }

  @Override
  public ImportRun run(ImportPreview preview, boolean everything, Imports.Watch watch) {
    return imports.run(preview, everything, watch);
  }

  @Override
  public long takeBack(ImportRun run, Imports.Watch watch) {
    return imports.takeBack(run, watch);
  }

  @Override
  public void writeRejects(ImportRun run, Path into) throws IOException {
    imports.writeRejects(run, into);
  }

  @Override
  public void keep(ColumnMap map) {
    imports.maps().keep(map);
  }

  @Override
  public String words(ReviewMerge.Conflict conflict) {
    return said(mentions, conflict);
  }

  /// A mention on one line; empty when it is no longer here.
  static String said(MentionStore mentions, ReviewMerge.Conflict conflict) {
    return mentions
        .byId(conflict.about().mention())
        .map(mention -> mention.content().whole().replaceAll("\\s+", " "))
        .orElse("");
  }

  @Override
  public State state(int most) {
    List<ImportRun> runs = imports.latest(most + 1);
    return new State(
        runs.stream().limit(most).map(run -> new Line(run, imports.isCutShort(run))).toList(),
        runs.size() > most,
        brands.get().stream().collect(Collectors.toMap(Brand::id, Brand::name)));
  }
}
