package earshot.cli;

import earshot.intake.Checkup;
import earshot.listening.Health;
import earshot.model.MentionFilter;
import earshot.model.SourceId;
import earshot.model.SourceState;
import earshot.model.SourceStatus;
import earshot.storage.DerivedCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Looks over a workspace and says what to do.
@Command(
    name = "doctor",
    description = "Checks file, schema, index, sources, clock and free space; says what to do.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  private static final long ENOUGH_BYTES = 500L << 20;
  private static final LocalDate BUILT = LocalDate.of(2026, 11, 1);

  @Mixin private final Common common = new Common();

  @Option(
      names = "--full",
      description = "also reads every row and walks every index; minutes for a million mentions")
  private boolean full;

  @Option(
      names = "--mend",
      description = "the same, and takes damaged texts back from the newest backup that has them")
  private boolean mend;

  @Option(
      names = "--restore",
      description = "also restores the newest backup into a temporary folder and compares")
  private boolean restore;

  private final Doors doors;
  private final Terminal terminal;

  DoctorCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  /// One thing that was looked at.
  record Finding(String what, boolean fine, String sentence) {}

  @Override
  public Integer call() {
    return Commands.at(doors, common, this::examine);
  }

  private int examine(Desk desk) {
    // Reaching this line means that lock, schema gate and opening went well.
    List<Finding> findings = new ArrayList<>();
    findings.add(new Finding("file", true, "Opened; its schema is the one this program made."));
    findings.add(counts(desk));
    findings.add(index(desk));
    findings.addAll(sources(desk));
    findings.add(clock());
    findings.add(space(desk.folder()));
    Soundness soundness = new Soundness(desk, new Told(terminal, common.json()));
    findings.add(soundness.backups());
    findings.add(soundness.room());
    findings.add(soundness.journal());
    if (full || mend) findings.addAll(soundness.full(mend));
    if (restore) findings.add(soundness.rehearsed());
    boolean fine = true;
    for (Finding finding : findings) {
      fine &= finding.fine();
      if (common.json()) {
        terminal.json(
            Map.of("what", finding.what(), "fine", finding.fine(), "sentence", finding.sentence()));
      } else {
        terminal.say(
            "%s %-8s %s".formatted(finding.fine() ? "✓" : "✗", finding.what(), finding.sentence()));
      }
    }
    return fine ? Commands.DONE : Commands.REFUSED;
  }

  private static Finding counts(Desk desk) {
    DerivedCheck.Report report = desk.stores().derivedCheck().run();
    long total = desk.stores().mentions().total();
    return new Finding(
        "counts",
        true,
        report.mended() == 0
            ? "%s; every sum is right%s."
                .formatted(
                    Many.mentions(total),
                    desk.stores()
                        .derivedCheck()
                        .lastMended()
                        .map(when -> " (last put right, and how many: " + when + ")")
                        .orElse(""))
            : "%s; wrong sums, which have been put right: %,d."
                .formatted(Many.mentions(total), report.mended()));
  }

  private static Finding index(Desk desk) {
    long stored = desk.stores().mentions().total();
    long indexed = desk.index().count(MentionFilter.ALL);
    return stored == indexed
        ? new Finding(
            "index", true, "%s, all of which can be searched.".formatted(Many.mentions(stored)))
        : new Finding(
            "index",
            false,
            "%,d of %,d mentions can be searched. Start Earshot once more; if it stays so, delete the folder %s: it is rebuilt."
                .formatted(indexed, stored, desk.folder().resolve("index")));
  }

  private List<Finding> sources(Desk desk) {
    Instant now = doors.clock().instant();
    List<SourceStatus> statuses = desk.sources().statuses();
    List<Finding> findings = new ArrayList<>();
    Map<SourceId, Health.Diagnosis> health =
        new Checkup(desk.stores(), desk.zone()).of(statuses, now);
    for (SourceStatus status : statuses) {
      Health.Diagnosis diagnosis = Objects.requireNonNull(health.get(status.source().id()));
      if (diagnosis.state().needsALook()) {
        findings.add(
            new Finding("source", false, status.source().name() + ": " + diagnosis.sentence()));
      }
    }
    long active = statuses.stream().filter(s -> s.source().state() == SourceState.ACTIVE).count();
    findings.addFirst(
        new Finding(
            "sources",
            true,
            "%d of %d are asked, %d need a look."
                .formatted(active, statuses.size(), findings.size())));
    return findings;
  }

  private Finding clock() {
    boolean sane = doors.clock().instant().atZone(ZoneOffset.UTC).toLocalDate().isAfter(BUILT);
    return new Finding(
        "clock",
        sane,
        sane
            ? "Set."
            : "This computer's clock is before the day this program was made; set it, or dates will"
                + " be wrong.");
  }

  private static Finding space(Path folder) {
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      boolean enough = free > ENOUGH_BYTES;
      return new Finding(
          "space",
          enough,
          "%,d MB free%s"
              .formatted(free >> 20, enough ? "." : "; collecting stops when it runs out."));
    } catch (IOException unknown) {
      return new Finding("space", false, "The free space of " + folder + " cannot be read.");
    }
  }
}
