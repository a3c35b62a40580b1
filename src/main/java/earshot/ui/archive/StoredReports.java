package earshot.ui.archive;

import earshot.model.Brand;
import earshot.reports.Definition;
import earshot.reports.Logo;
import earshot.reports.Reports;
import earshot.reports.Snapshot;
import earshot.reports.Verdict;
import earshot.storage.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// The reports of an opened workspace.
///
/// @param reports makes them, once every mention is in its story and found
/// @param tongue of new reports
public record StoredReports(
    Supplier<Reports> reports, Supplier<List<Brand>> ours, Definition.Tongue tongue)
    implements ReportsDesk {
  private static final int MOST_QUOTABLE = 30;
  private static final int MOST_BYTES = 5_000_000;

  @Override
  public Definition usual(String name) {
    return Definition.usual(name, tongue);
  }

  @Override
  public List<Reports.Kept> all() {
    return reports.get().all();
  }

  @Override
  public List<Brand> brands() {
    return ours.get();
  }

  @Override
  public Preview preview(Definition definition) {
    Reports making = reports.get();
    Snapshot snapshot = making.snapshot(definition);
    return new Preview(Reports.told(snapshot), making.quotable(definition, MOST_QUOTABLE));
  }

  @Override
  public void keep(Definition definition) {
    reports.get().keep(definition);
  }

  @Override
  public void remove(int id) {
    reports.get().remove(id);
  }

  @Override
  public void make(Definition definition, Path file, Progress progress) {
    Reports.Made unused = reports.get().make(definition, file, progress);
  }

  @Override
  public Verdict verify(Path file) {
    return reports.get().verify(file);
  }

  @Override
  public String logo(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new IllegalArgumentException("Choose a logo under 5 MB.");
      }
      return Logo.of(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new IllegalArgumentException("This picture cannot be read.", unreadable);
    }
  }
}
