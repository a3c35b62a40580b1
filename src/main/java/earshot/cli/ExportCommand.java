package earshot.cli;

import earshot.archive.Exports;
import earshot.archive.Exports.Format;
import earshot.insight.Mentions;
import earshot.language.redact.Profile;
import earshot.language.redact.Redaction;
import earshot.model.BrandId;
import earshot.model.MentionFilter;
import earshot.model.TimeRange;
import earshot.search.QueryError;
import earshot.storage.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes mentions to a file for others.
@Command(
    name = "export",
    description = {
      "Writes the mentions a query finds to a file, newest first.",
      "csv is for spreadsheets: every cell is quoted, and one that a spreadsheet would run as a"
          + " formula (it begins with = + - @, a tab or a line break) has ' in front."
          + " --raw leaves that out, for programs.",
      "Names are hidden unless --redact says otherwise. Texts can be searched for on the web;"
          + " names-and-text-hidden leaves them out."
    },
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  private enum Kind {
    csv,
    jsonl,
    earshot
  }

  @Mixin private final Common common = new Common();

  @Parameters(paramLabel = "FILE", description = "the file to write")
  private Path file = Path.of("mentions.csv");

  @Option(
      names = "--query",
      paramLabel = "WORDS",
      description = "what this query finds (default: everything)")
  private String query = "";

  @Option(
      names = "--format",
      paramLabel = "csv|jsonl|earshot",
      description = "default: by FILE's ending")
  private Optional<Kind> kind = Optional.empty();

  @Option(
      names = "--redact",
      paramLabel = "PROFILE",
      description = "nothing-hidden, names-hidden (default), names-and-text-hidden")
  private String redact = Profile.NAMES_HIDDEN.written();

  @Option(names = "--from", paramLabel = "TIME", description = "the first moment")
  private Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "TIME", description = "the moment after the last")
  private Optional<String> to = Optional.empty();

  @Option(names = "--raw", description = "csv for programs: every cell exactly as it is")
  private boolean raw;

  @Option(names = "--mark", description = "csv with the mark by which Excel knows UTF-8 (BOM)")
  private boolean mark;

  @Option(names = "--force", description = "replace the file when there is one")
  private boolean force;

  @Option(
      names = "--purpose",
      paramLabel = "WORDS",
      description = "earshot: what the archive is for, as its receiver reads it")
  private String purpose = "";

  @Option(names = "--notes", description = "earshot: remarks of colleagues go along")
  private boolean notes;

  private final Doors doors;
  private final Terminal terminal;

  ExportCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Profile profile =
        Profile.of(redact)
            .orElseThrow(
                () ->
                    new Refusal(
                        "--redact is one of "
                            + String.join(
                                ", ",
                                Arrays.stream(Profile.values()).map(Profile::written).toList())
                            + "."));
    if (!force && Files.exists(file)) {
      throw new Refusal(file + " is there already. --force replaces it.");
    }
    return Commands.atLength(
        doors, common, terminal, (desk, progress) -> export(desk, profile, progress));
  }

  private int export(Desk desk, Profile profile, Progress progress) {
    if (kind() == Kind.earshot) return archive(desk, profile, progress);
    if (!query.isBlank()) Asked.requireIndex(desk);
    Mentions mentions = desk.mentions();
    MentionFilter filter =
        new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), query.strip(), range(desk));
    Map<BrandId, String> brands = new HashMap<>();
    desk.brands().all().forEach(brand -> brands.put(brand.id(), brand.name()));
    Redaction redaction = Redaction.of(profile, new SecureRandom().nextLong());
    Exports.Made made;
    try {
      made =
          new Exports(desk.stores().journal(), Names.ofUser())
              .write(
                  new Exports.Wanted(
                      query,
                      mentions.count(filter),
                      (after, limit) -> mentions.page(filter, after, limit)),
                  new Exports.Writing(format(), mark, redaction, brands),
                  file,
                  progress);
    } catch (QueryError wrong) {
      throw new Refusal(String.valueOf(wrong.getMessage()));
    }
    tell(made, profile);
    return Commands.DONE;
  }

  private int archive(Desk desk, Profile profile, Progress progress) {
    if (from.isPresent() || to.isPresent()) {
      throw new Refusal("An archive is chosen by --query; write the time into it, as in since:7d.");
    }
    return new ArchiveExport(terminal, common.json(), progress)
        .write(desk, query.strip(), profile, notes, purpose, file);
  }

  private Kind kind() {
    String name = file.toString();
    if (kind.isPresent()) return kind.get();
    if (name.endsWith(".earshot")) return Kind.earshot;
    return name.endsWith(".jsonl") ? Kind.jsonl : Kind.csv;
  }

  private Optional<TimeRange> range(Desk desk) {
    if (from.isEmpty() && to.isEmpty()) return Optional.empty();
    Instant now = doors.clock().instant();
    Instant first = from.map(each -> Moments.read(each, now, desk.zone())).orElse(Instant.EPOCH);
    Instant end = to.map(each -> Moments.read(each, now, desk.zone())).orElse(now);
    if (!first.isBefore(end)) throw new Refusal("--from must lie before --to.");
    return Optional.of(new TimeRange(first, end));
  }

  private Format format() {
    if (kind() == Kind.jsonl) return Format.JSONL;
    return raw ? Format.RAW_CSV : Format.CSV;
  }

  private void tell(Exports.Made made, Profile profile) {
    if (common.json()) {
      terminal.json(
          Map.of(
              "file", file.toString(),
              "mentions", made.mentions(),
              "bytes", made.bytes(),
              "sha256", made.sha256(),
              "redact", profile.written()));
      return;
    }
    terminal.say(
        "%s written to %s, %,d KB (%s)."
            .formatted(
                Many.mentions(made.mentions()),
                file,
                Names.kilobytes(made.bytes()),
                profile.written()));
  }
}
