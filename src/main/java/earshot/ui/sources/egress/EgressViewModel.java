package earshot.ui.sources.egress;

import earshot.model.Egress;
import earshot.model.SourceId;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sizes;
import earshot.ui.kit.Threads;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what the page "What left this computer" shows.
public final class EgressViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(EgressViewModel.class);
  private static final int EXCHANGES_SHOWN = 50;

  private final EgressBook book;
  private final InstantSource time;
  private final Messages messages;
  private final Later reading;
  private final Later opening;
  private final ObservableList<HostRow> all = FXCollections.observableArrayList();
  private final FilteredList<HostRow> rows = new FilteredList<>(all);
  private final StringProperty find = new SimpleStringProperty("");
  private final ObjectProperty<Range> range = new SimpleObjectProperty<>(Range.WEEK);
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.READING);
  private final ReadOnlyStringWrapper total = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Opened>> opened =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// How far back it goes.
  public enum Range {
    /// 24 hours.
    DAY(1),
    /// Seven days.
    WEEK(7),
    /// Thirty days.
    MONTH(30);

    private final int days;

    Range(int days) {
      this.days = days;
    }

    Duration length() {
      return Duration.ofDays(days);
    }

    int days() {
      return days;
    }
  }

  /// What the page can show.
  public enum Phase {
    /// The first answer is awaited.
    READING,
    /// Nothing left this computer in this time.
    EMPTY,
    /// The table.
    READY,
    /// The book could not be read.
    FAILED
  }

  /// One host with its latest exchanges.
  public record Opened(HostRow row, List<Line> lines) {
    /// Copies the list.
    public Opened {
      lines = List.copyOf(lines);
    }
  }

  /// One exchange in words.
  public record Line(String when, String purpose, String source, long bytesOut, long bytesIn) {}

  /// What the root needs to give; nothing is read before [#shown].
  ///
  /// @param messages the words beside this class
  public EgressViewModel(EgressBook book, Threads threads, InstantSource time, Messages messages) {
    this.book = book;
    this.time = time;
    this.messages = messages;
    reading = new Later(threads);
    opening = new Later(threads);
    find.subscribe((was, now) -> rows.setPredicate(predicate()));
    range.subscribe((was, now) -> shown());
  }

  /// Reads the book.
  public void shown() {
    Instant now = time.instant();
    Instant since = now.minus(range.get().length());
    reading.ask(() -> read(since, now), this::take, this::failed);
  }

  /// Drops what is still on its way.
  public void hidden() {
    reading.forget();
    opening.forget();
  }

  /// The hosts that fit the search, those that were sent most first.
  public ObservableList<HostRow> rows() {
    return rows;
  }

  /// Letters that a host, purpose or source must hold.
  public StringProperty findProperty() {
    return find;
  }

  /// How far back it goes.
  public ObjectProperty<Range> rangeProperty() {
    return range;
  }

  /// What the page can show.
  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// All of it in one line: "12 hosts · 3,104 requests · 1.2 MB sent · 84 MB received".
  public ReadOnlyStringProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  /// The chosen host with its latest exchanges.
  public ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  /// Opens a host beside the table, or closes it.
  public void open(Optional<HostRow> row) {
    opening.forget();
    if (row.isEmpty()) {
      opened.set(Optional.empty());
      return;
    }
    HostRow open = row.get();
    Instant since = time.instant().minus(range.get().length());
    opening.ask(
        () -> new Opened(open, lines(open.line().host(), since)),
        found -> opened.set(Optional.of(found)),
        failure -> LOG.warn("exchanges not read why={}", failure.toString()));
  }

  /// What is in the table as comma-separated values, with a line of names; bytes in full.
  public String csv() {
    StringBuilder csv = new StringBuilder(messages.get("csv.head")).append('\n');
    for (HostRow row : rows) {
      EgressBook.HostLine line = row.line();
      csv.append(
              List.of(
                      line.host(),
                      row.purpose(),
                      Long.toString(line.exchanges()),
                      Long.toString(line.bytesOut()),
                      Long.toString(line.bytesIn()),
                      line.last().toString(),
                      String.join("; ", row.sources()))
                  .stream()
                  .map(EgressViewModel::cell)
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    return csv.toString();
  }

  // A spreadsheet would take a cell that begins like this for a formula.
  private static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.matches("[^,\"\\r\\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  private List<HostRow> read(Instant since, Instant now) {
    Map<SourceId, String> names = book.names();
    return book.hosts(since).stream()
        .sorted(
            Comparator.comparing(EgressBook.HostLine::bytesOut)
                .reversed()
                .thenComparing(EgressBook.HostLine::host))
        .map(line -> row(line, names, now))
        .toList();
  }

  private HostRow row(EgressBook.HostLine line, Map<SourceId, String> names, Instant now) {
    List<String> sources =
        line.sources().stream()
            .map(id -> names.getOrDefault(id, messages.get("source.removed")))
            .distinct()
            .sorted(String.CASE_INSENSITIVE_ORDER)
            .toList();
    String purpose =
        line.purposes().stream().sorted().map(this::purpose).collect(Collectors.joining(", "));
    return new HostRow(line, purpose, messages.formats().ago(line.last(), now), sources);
  }

  private String purpose(Egress.Purpose purpose) {
    return messages.get("purpose." + purpose.code());
  }

  private List<Line> lines(String host, Instant since) {
    Map<SourceId, String> names = book.names();
    return book.lines(host, since, EXCHANGES_SHOWN).stream()
        .map(
            exchange ->
                new Line(
                    messages.formats().as("d MMM, HH:mm", exchange.at()),
                    purpose(exchange.purpose()),
                    exchange
                        .source()
                        .map(id -> names.getOrDefault(id, messages.get("source.removed")))
                        .orElse(""),
                    exchange.bytesOut(),
                    exchange.bytesIn()))
        .toList();
  }

  private void take(List<HostRow> read) {
    all.setAll(read);
    phase.set(read.isEmpty() ? Phase.EMPTY : Phase.READY);
    total.set(summed(read));
  }

  private void failed(Exception failure) {
    LOG.warn("egress book not read why={}", failure.toString());
    phase.set(Phase.FAILED);
    total.set("");
  }

  private String summed(List<HostRow> found) {
    if (found.isEmpty()) return "";
    long requests = found.stream().mapToLong(row -> row.line().exchanges()).sum();
    long out = found.stream().mapToLong(row -> row.line().bytesOut()).sum();
    long in = found.stream().mapToLong(row -> row.line().bytesIn()).sum();
    return String.join(
        " · ",
        messages.plural("total.hosts", found.size()),
        messages.plural("total.requests", requests),
        messages.get("total.out", Sizes.of(out)),
        messages.get("total.in", Sizes.of(in)));
  }

  private Predicate<HostRow> predicate() {
    String letters = find.get().strip().toLowerCase(Locale.ROOT);
    return row ->
        letters.isEmpty()
            || row.line().host().contains(letters)
            || row.purpose().toLowerCase(Locale.ROOT).contains(letters)
            || row.sources().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(letters));
  }
}
