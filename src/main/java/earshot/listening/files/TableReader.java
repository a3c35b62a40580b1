package earshot.listening.files;

import java.io.IOException;
import java.util.Optional;

/// Reads tables: those of known services, and any other whose columns somebody names.
final class TableReader implements RecordReader {
  @Override
  public String format() {
    return "Table";
  }

  @Override
  public boolean recognises(Head head) {
    return Tables.seen(head).isPresent();
  }

  @Override
  public Optional<Growing> growing(Head head) {
    return Tables.growing(head);
  }

  @Override
  public void read(Contents file, Records to) throws IOException {
    Tables.Known known =
        Tables.known(file.head(), file::open)
            .orElseThrow(() -> new FileRefused("This is no table that Earshot can read."));
    read(known, file, to);
  }

  /// Reads a table that was opened already.
  static void read(Tables.Known known, Contents file, Records to) throws IOException {
    ColumnMap columns =
        file.choices()
            .columns()
            .map(said -> Columns.written(said, known.seen().header()))
            .orElseGet(known.seen()::suggested);
    if (!columns.enough()) {
      to.ask(Question.COLUMNS);
      return;
    }
    Choices choices = file.choices();
    if (choices.dayFirst().isEmpty()) {
      // What a part leaves open, the rows before it may have decided.
      Optional<Boolean> order = order(wholeOf(file).orElse(known), columns);
      if (order.isPresent()) choices = choices.dayFirst(order.get());
    }
    DateCells dates = new DateCells(choices);
    known.table().rows(new RowPosts(file, columns, known.vendor(), dates, to));
    if (dates.asksForZone()) to.ask(Question.ZONE);
    if (dates.asksForOrder()) to.ask(Question.DAY_ORDER);
  }

  private static Optional<Tables.Known> wholeOf(Contents file) {
    return file.part().flatMap(part -> Tables.known(file.head(), file::openWhole));
  }

  // One row with a day above the twelfth decides for all, and it may be the last.
  private static Optional<Boolean> order(Tables.Known known, ColumnMap columns) throws IOException {
    Optional<String> column = columns.column(ColumnMap.Part.DATE);
    if (column.isEmpty()) return Optional.empty();
    DateCells dates = new DateCells(Choices.NONE);
    try {
      known
          .table()
          .rows(
              new Table.Rows() {
                private int read;

                @Override
                public void row(String place, Table.Cells cells) {
                  var unused = dates.read(cells.of(column.get()), "");
                  read++;
                  // Without one such date among the first thousand there will be none.
                  if (dates.dayFirst().isPresent() || (read == 1_000 && !dates.asksForOrder())) {
                    throw new Records.Enough();
                  }
                }

                @Override
                public void bad(String place, String reason) {}
              });
    } catch (Records.Enough decided) {
      return dates.dayFirst();
    }
    return dates.dayFirst();
  }
}
