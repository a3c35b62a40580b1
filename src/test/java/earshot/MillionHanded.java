package earshot;

import earshot.archive.Exports;
import earshot.archive.Safekeeping;
import earshot.archive.Wish;
import earshot.insight.ArchiveFigures;
import earshot.insight.Means;
import earshot.intake.BrandTerms;
import earshot.language.redact.Profile;
import earshot.language.redact.Redaction;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.reports.Definition;
import earshot.reports.Period;
import earshot.reports.Reports;
import earshot.storage.Progress;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What leaves a great workspace: reports, lists and archives, each with its seconds and the most
/// heap that was taken meanwhile.
final class MillionHanded {
  private static final int HALF = 500_000;
  static final String HALF_NAME = "half.earshot";

  private final MillionGround ground;
  private final Path folder;
  private final Reports reports;

  /// @param folder where the files go
  MillionHanded(MillionGround ground, Path folder) {
    this.ground = ground;
    this.folder = folder;
    reports =
        new Reports(
            ground.stores,
            zone ->
                new ArchiveFigures(
                    ground.stores,
                    new Means(
                        ground.index,
                        () -> BrandTerms.tracked(ground.stores.brands().all()),
                        MillionGround.CLOCK,
                        zone)),
            MillionGround.CLOCK,
            new Reports.Maker("bench", "ana"));
  }

  void reports() throws Exception {
    Period month = Period.last(Period.Kind.LAST_MONTH);
    Period year = days(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 10, 31));
    Period all = days(LocalDate.of(2024, 11, 20), LocalDate.of(2026, 11, 19));
    report("a month of one brand", month, 1);
    report("a month", month, 0);
    report("a year", year, 0);
    report("two years, everything", all, 0);
  }

  private void report(String name, Period period, int brand) throws Exception {
    Definition base = Definition.usual(name, new Definition.Tongue(ZoneOffset.UTC, "en-GB"));
    Definition definition =
        new Definition(
            name,
            brand == 0 ? java.util.Set.of() : java.util.Set.of(brand),
            period,
            base.tongue(),
            base.sections(),
            List.of(),
            base.style());
    Path file = folder.resolve(name + ".pdf");
    taken(
        "report, " + name + ", PDF", () -> reports.make(definition, file, Progress.NONE).sha256());
    taken(
        "report, " + name + ", HTML once more",
        () -> reports.make(definition, folder.resolve(name + ".html"), Progress.NONE).sha256());
    taken("verify, " + name, () -> reports.verify(file));
  }

  void lists() throws Exception {
    Exports exports = new Exports(ground.stores.journal(), "ana");
    for (Exports.Format format : List.of(Exports.Format.CSV, Exports.Format.JSONL)) {
      Redaction redaction = Redaction.of(Profile.NAMES_HIDDEN, 1);
      long count = ground.mentions.count(MentionFilter.ALL);
      taken(
          "export, " + format + ", names hidden",
          () ->
              exports.write(
                  new Exports.Wanted(
                      "",
                      count,
                      (after, limit) -> ground.mentions.page(MentionFilter.ALL, after, limit)),
                  new Exports.Writing(format, false, redaction, Map.of()),
                  folder.resolve("all." + format),
                  Progress.NONE));
    }
  }

  void archives() throws Exception {
    List<MentionId> half = new ArrayList<>();
    while (half.size() < HALF) {
      long after = half.isEmpty() ? 0 : half.getLast().value();
      List<Mention> page = ground.stores.mentions().after(after, 5_000);
      if (page.isEmpty()) break;
      page.forEach(mention -> half.add(mention.id()));
    }
    archive("archive of " + half.size(), new Wish.Selection.Found("half", half), HALF_NAME);
    archive("archive of everything", new Wish.Selection.Whole(), "whole.earshot");
  }

  private void archive(String what, Wish.Selection selection, String name) throws Exception {
    Wish wish =
        new Wish(selection, Redaction.of(Profile.NAMES_HIDDEN, 1), false, "measured", "ana");
    Safekeeping keeping =
        new Safekeeping(
            ground.database, ground.stores, ground.folder, MillionGround.CLOCK, ZoneOffset.UTC);
    taken(what, () -> keeping.bundles().export(wish, folder.resolve(name), Progress.NONE).bytes());
  }

  private static Period days(LocalDate from, LocalDate to) {
    return new Period(Period.Kind.DATES, Optional.of(from), Optional.of(to));
  }

  private void taken(String what, java.util.concurrent.Callable<?> work) throws Exception {
    System.gc();
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) pool.resetPeakUsage();
    long start = System.nanoTime();
    Object came = work.call();
    double seconds = (System.nanoTime() - start) / 1e9;
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) peak += pool.getPeakUsage().getUsed();
    }
    System.gc();
    long left = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.printf(
        "%s: %.1f s, heap at most %d MB, %d MB after it (%s)%n",
        what, seconds, peak >> 20, left >> 20, String.valueOf(came).lines().findFirst().orElse(""));
  }

  /// Makes the folder for the files.
  static Path into(Path folder) throws Exception {
    return Files.createDirectories(folder.resolve("handed"));
  }
}
