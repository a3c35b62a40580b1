package earshot.archive;

import earshot.storage.Cells;
import java.time.Instant;
import java.util.function.Predicate;

/// Lets some rows through, and may change them on the way.
final class Sieve implements Cells {
  private final HeldRow row = new HeldRow();
  private final Predicate<HeldRow> keeps;
  private final Cells into;

  /// @param keeps whether a row goes on; it may change it
  Sieve(Predicate<HeldRow> keeps, Cells into) {
    this.keeps = keeps;
    this.into = into;
  }

  /// Only looks at rows.
  static Sieve seeing(java.util.function.Consumer<HeldRow> sees) {
    HeldRow nowhere = new HeldRow();
    return new Sieve(
        row -> {
          sees.accept(row);
          return false;
        },
        nowhere);
  }

  @Override
  public void number(String column, long number) {
    row.number(column, number);
  }

  @Override
  public void real(String column, double number) {
    row.real(column, number);
  }

  @Override
  public void flag(String column, boolean flag) {
    row.flag(column, flag);
  }

  @Override
  public void text(String column, String text) {
    row.text(column, text);
  }

  @Override
  public void time(String column, Instant at) {
    row.time(column, at);
  }

  @Override
  public void endOfRow() {
    if (keeps.test(row)) row.tell(into);
    row.clear();
  }
}
