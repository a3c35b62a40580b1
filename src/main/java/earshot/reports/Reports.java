package earshot.reports;

import earshot.insight.Figures;
import earshot.insight.Scope;
import earshot.language.redact.Redaction;
import earshot.model.Authored;
import earshot.model.BrandId;
import earshot.model.Charter;
import earshot.model.TimeRange;
import earshot.reports.Snapshot.Part;
import earshot.reports.Snapshot.Quote;
import earshot.storage.Durable;
import earshot.storage.Progress;
import earshot.storage.ReportStore;
import earshot.storage.Stores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes reports of one workspace, keeps what they show, and verifies those handed out.
///
/// Never call it on the FX thread: figures over a long window take seconds.
public final class Reports {
  private static final int MOST_DIFFERENCES = 20;
  private static final int MOST_RUNS = 50;

  private final Stores stores;
  private final Function<ZoneId, Figures> figures;
  private final InstantSource clock;
  private final Maker maker;
  private final Quoting quoting;

  /// Who makes reports.
  ///
  /// @param app version of the program
  public record Maker(String app, String byUser) {}

  /// @param figures computes those whose days follow a zone
  public Reports(
      Stores stores, Function<ZoneId, Figures> figures, InstantSource clock, Maker maker) {
    this.stores = stores;
    this.figures = figures;
    this.clock = clock;
    this.maker = maker;
    quoting = new Quoting(stores);
  }

  /// A definition that is kept, with what was made of it.
  ///
  /// @param runs the newest 50, newest first
  public record Kept(int id, Definition definition, List<ReportStore.Run> runs) {
    /// Copies the list.
    public Kept {
      runs = List.copyOf(runs);
    }
  }

  /// What a section says, for a look before anything is made.
  public record Told(String title, String words) {}

  /// The sentences of a report, section by section.
  public static List<Told> told(Snapshot snapshot) {
    List<Told> told = new ArrayList<>();
    String title = "";
    for (Block block : Composer.document(snapshot).blocks()) {
      if (block instanceof Block.Heading heading) title = heading.words();
      if (block instanceof Block.Sentences said) told.add(new Told(title, said.words()));
    }
    return told;
  }

  /// A document that was made.
  public record Made(Path file, Snapshot snapshot, String sha256) {}

  /// Those that are kept, by name.
  public List<Kept> all() {
    return stores.keeping().reports().all().stream().map(this::kept).toList();
  }

  private Kept kept(ReportStore.Kept kept) {
    return new Kept(
        kept.id(),
        Carried.definition(kept.content()),
        stores.keeping().reports().runs(kept.id(), MOST_RUNS));
  }

  /// Keeps a definition under its name; one of that name is replaced.
  public Kept keep(Definition definition) {
    return kept(
        stores
            .keeping()
            .reports()
            .keep(definition.name(), Carried.text(definition), maker.byUser()));
  }

  /// Removes a definition from the list.
  public void remove(int id) {
    stores.keeping().reports().remove(id, maker.byUser());
  }

  /// All figures of a report as of now; nothing is written.
  public Snapshot snapshot(Definition definition) {
    return snapshot(definition, range(definition), Progress.NONE);
  }

  private Snapshot snapshot(Definition definition, TimeRange range, Progress progress) {
    ZoneId zone = definition.tongue().zone();
    Redaction redaction = quoting.redaction(definition, range);
    Scope scope =
        new Scope(
            definition.brands().stream().map(BrandId::new).collect(Collectors.toSet()),
            Set.of(),
            "",
            range);
    Gathering gathering =
        new Gathering(figures.apply(zone), stores.brands().all(), scope, zone, redaction::quote);
    Happened happened = new Happened(stores);
    List<Part> parts = new ArrayList<>();
    for (var section : definition.sections()) {
      progress.at(parts.size(), steps(definition));
      parts.add(gathering.part(section, happened));
    }
    boolean quotes = definition.sections().contains(Section.QUOTES);
    return new Snapshot(
        definition,
        range,
        parts,
        quotes ? quoting.chosen(definition, redaction) : List.of(),
        why());
  }

  // What one wants to learn says more to a reader than what the law wants to know.
  private String why() {
    Charter charter = stores.settings().charter().read();
    return charter.objective().isEmpty() ? charter.purpose() : charter.objective();
  }

  // Each section, then the drawing, then the writing.
  private static int steps(Definition definition) {
    return definition.sections().size() + 2;
  }

  /// The newest mentions of a report's days, as they would be quoted: at most so many, to be ticked
  /// one by one. Those ticked already are not among them unless they are that new.
  public List<Quote> quotable(Definition definition, int most) {
    return quoting.newest(definition, range(definition), most);
  }

  /// The bytes of a document of these figures: the same on every machine.
  public byte[] drawn(Snapshot snapshot, Form form) {
    return form.drawn(new Carried(Carried.FORMAT, maker.app(), snapshot));
  }

  /// Makes a document and notes that; its definition is kept.
  ///
  /// @param progress hears each section, then the drawing and the writing
  /// @throws ReportRefused when the file cannot be written; a former one is as it was
  public Made make(Definition definition, Path file, Progress progress) {
    Form form = Form.of(String.valueOf(file.getFileName()));
    Made made = written(definition, file, form, progress);
    note(keep(definition).id(), made);
    return made;
  }

  /// Whether a report is to be made by itself and was not yet.
  public boolean isAnyDue() {
    return all().stream().anyMatch(kept -> due(kept).isPresent());
  }

  /// Makes what is to be made by itself and was not yet, as PDF.
  ///
  /// @param folder where the documents go; made when it is absent
  public List<Made> makeDue(Path folder) {
    List<Made> made = new ArrayList<>();
    for (Kept kept : all()) {
      due(kept)
          .ifPresent(
              due -> {
                Path file = folder.resolve(fileName(due, range(due)));
                made.add(written(due, file, Form.PDF, Progress.NONE));
                note(kept.id(), made.getLast());
              });
    }
    return made;
  }

  /// What is to be made of a report now.
  private Optional<Definition> due(Kept kept) {
    return turn(kept.definition().style().turn())
        .map(kept.definition()::about)
        .filter(due -> kept.runs().stream().noneMatch(run -> run.range().equals(range(due))));
  }

  private TimeRange range(Definition definition) {
    return definition.period().range(clock.instant(), definition.tongue().zone());
  }

  private static Optional<Period> turn(Definition.Turn turn) {
    return switch (turn) {
      case NEVER -> Optional.empty();
      case WEEKLY -> Optional.of(Period.last(Period.Kind.LAST_WEEK));
      case MONTHLY -> Optional.of(Period.last(Period.Kind.LAST_MONTH));
    };
  }

  /// A name for a file, without anything a file system minds.
  private static String fileName(Definition definition, TimeRange range) {
    String name = definition.name().replaceAll("[^\\p{L}\\p{N} _-]", "").strip();
    String cut =
        name.codePointCount(0, name.length()) > 40
            ? name.substring(0, name.offsetByCodePoints(0, 40))
            : name;
    return cut + " " + range.from().atZone(definition.tongue().zone()).toLocalDate() + ".pdf";
  }

  private Made written(Definition definition, Path file, Form form, Progress progress) {
    int steps = steps(definition);
    Snapshot snapshot = snapshot(definition, range(definition), progress);
    progress.at(steps - 2L, steps);
    byte[] bytes = drawn(snapshot, form);
    progress.at(steps - 1L, steps);
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) Durable.makeFolder(folder);
      Durable.replace(file, bytes);
    } catch (IOException unwritable) {
      throw new ReportRefused(
          "\"" + file + "\" cannot be written; choose another place.", unwritable);
    }
    return new Made(file, snapshot, Carried.sha256(bytes));
  }

  private void note(int report, Made made) {
    ReportStore.Run run =
        new ReportStore.Run(
            made.snapshot().range(),
            String.valueOf(made.file().getFileName()),
            made.sha256(),
            Carried.digest(made.snapshot()),
            maker.app(),
            new Authored(clock.instant(), maker.byUser()));
    stores.keeping().reports().made(report, run);
  }

  /// Compares a document that was handed out with what the workspace holds now.
  ///
  /// @throws ReportRefused when it is no report of this program, or cannot be read
  public Verdict verify(Path file) {
    byte[] bytes = Form.read(file);
    Carried then = Form.carried(bytes);
    boolean whole = Form.isAsDrawn(bytes, then);
    boolean sameApp = then.app().equals(maker.app());
    Snapshot now = snapshot(then.snapshot().definition(), then.snapshot().range(), Progress.NONE);
    List<Verdict.Difference> found = Differing.between(then.snapshot(), now);
    if (!found.isEmpty()) {
      List<Verdict.Difference> first = found.subList(0, Math.min(MOST_DIFFERENCES, found.size()));
      return new Verdict.FiguresDiffer(first, found.size(), sameApp && !whole);
    }
    if (sameApp) return whole ? new Verdict.Identical() : new Verdict.FileChanged();
    return new Verdict.SameDataNewApp(then.app());
  }
}
