package earshot.cli;

import earshot.archive.BundleReader;
import earshot.archive.Bundles;
import earshot.archive.Review;
import earshot.archive.ReviewMerge;
import earshot.archive.Versus;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Looks into archives, checks them, and takes in what reviewers said of them.
@Command(
    name = "archive",
    description = {
      "Looks into archives, checks them, and takes in what reviewers said of them.",
      "“earshot export FILE.earshot” makes one, “earshot open FILE” shows one in a window."
    },
    mixinStandardHelpOptions = true)
final class ArchiveCommand implements Callable<Integer> {
  @Mixin private final ArchiveGlance glance = new ArchiveGlance();

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "an archive, told of as by show")
  private Optional<Path> file = Optional.empty();

  private final Doors doors;
  private final Terminal terminal;

  private ArchiveCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  /// The command with its parts.
  static CommandLine line(Doors doors, Terminal terminal) {
    CommandLine line = new CommandLine(new ArchiveCommand(doors, terminal));
    line.addSubcommand(new Verify(terminal));
    line.addSubcommand(new Show(doors, terminal));
    line.addSubcommand(new Merge(doors, terminal));
    return line;
  }

  @Override
  public Integer call() {
    // Else a command that is misspelt would be told to be no archive.
    if (file.filter(HandedFile::isMeant).isPresent()) {
      return glance.at(file.get(), doors, terminal);
    }
    terminal.complain(
        file.map("There is no file and no command “%s”. "::formatted).orElse("")
            + "Say which archive: earshot archive FILE tells what is in it, earshot archive verify"
            + " FILE checks it, earshot archive merge REVIEW takes in what reviewers said.");
    return Commands.WRONG_USE;
  }

  /// Reads an archive once and names each part that is not as it was written.
  @Command(
      name = "verify",
      description = "Reads an archive or a backup once and names what is damaged.",
      mixinStandardHelpOptions = true)
  static final class Verify implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "FILE", description = "an archive or a backup")
    private Path file = Path.of("");

    private final Terminal terminal;

    Verify(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Bundles.Checked checked = Bundles.verify(file, new Told(terminal, common.json()));
      if (common.json()) {
        terminal.json(json(checked));
      } else if (checked.whole()) {
        terminal.say(
            "Whole: %s, every byte as it was written."
                .formatted(Many.mentions(checked.manifest().mentions())));
      } else if (checked.damages().isEmpty()) {
        terminal.complain("All parts are as they were written, but bytes between them are not.");
      }
      for (BundleReader.Damage each : checked.damages()) {
        if (common.json()) continue;
        terminal.complain(
            "%s is %s; lost: %s."
                .formatted(
                    each.part(),
                    each.missing() ? "missing" : "damaged",
                    Many.of(each.rows(), "row")));
      }
      return checked.whole() ? Commands.DONE : Commands.REFUSED;
    }

    private Map<String, Object> json(Bundles.Checked checked) {
      return Map.of(
          "file", file.toString(),
          "whole", checked.whole(),
          "mentions", checked.manifest().mentions(),
          "damaged", checked.damages().stream().map(BundleReader.Damage::part).toList());
    }
  }

  /// Tells what an archive says of itself and its newest mentions.
  @Command(
      name = "show",
      description = "Tells what an archive says of itself, and its newest mentions.",
      mixinStandardHelpOptions = true)
  static final class Show implements Callable<Integer> {
    @Mixin private final ArchiveGlance glance = new ArchiveGlance();

    @Parameters(paramLabel = "FILE", description = "an archive")
    private Path file = Path.of("");

    private final Doors doors;
    private final Terminal terminal;

    Show(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return glance.at(file, doors, terminal);
    }
  }

  /// Takes a reviewer's labels and notes into the workspace.
  @Command(
      name = "merge",
      description = {
        "Takes reviewers' labels and notes into the workspace.",
        "Several reviews are compared with each other first. Where a person here said otherwise,"
            + " that stays unless --theirs is given."
      },
      mixinStandardHelpOptions = true)
  static final class Merge implements Callable<Integer> {
    @Mixin private final Common common = new Common();

    @Parameters(
        paramLabel = "FILE",
        arity = "1..*",
        description = "reviews, such as a.review.earshot-review; taken in one after the other")
    private List<Path> files = List.of();

    @Option(names = "--dry-run", description = "tell what it would do, and do nothing")
    private boolean dryRun;

    @Option(names = "--theirs", description = "in a conflict the reviewer's label counts")
    private boolean theirs;

    private final Doors doors;
    private final Terminal terminal;

    Merge(Doors doors, Terminal terminal) {
      this.doors = doors;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return Commands.at(doors, common, this::merge);
    }

    private int merge(Desk desk) {
      ReviewLines lines = new ReviewLines(desk.stores(), terminal);
      // Changed mentions are read by the index when it is next opened.
      ReviewMerge merging = new ReviewMerge(desk.stores(), touched -> {});
      List<Review> reviews = files.stream().map(file -> Review.read(file, doors.clock())).toList();
      compare(reviews, lines);
      for (Review review : reviews) {
        ReviewMerge.Plan plan = merging.plan(review);
        if (!dryRun && !plan.isEmpty()) {
          Set<ReviewMerge.Conflict> taken = theirs ? new HashSet<>(plan.conflicts()) : Set.of();
          ReviewMerge.Done unused = merging.merge(plan, taken, Names.ofUser());
        }
        if (common.json()) terminal.json(lines.json(plan));
        else lines.tell(plan, theirs);
      }
      return Commands.DONE;
    }

    private void compare(List<Review> reviews, ReviewLines lines) {
      for (int one = 0; one < reviews.size(); one++) {
        for (int other = one + 1; other < reviews.size(); other++) {
          Versus versus = Versus.of(reviews.get(one), reviews.get(other));
          if (common.json()) terminal.json(ReviewLines.json(versus));
          else lines.tell(versus);
        }
      }
    }
  }
}
