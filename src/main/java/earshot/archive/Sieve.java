package earshot.archive;

import earshot.storage.AnyCells;
import earshot.storage.Cells;
import java.util.function.Predicate;

/// Lets some rows through, and may change them on the way.
final class Sieve implements AnyCells {
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
  public void put(String column, Object value) {
    row.put(column, value);
  }

  @Override
  public void endOfRow() {
    if (keeps.test(row)) row.tell(into);
    row.clear();
  }
}
