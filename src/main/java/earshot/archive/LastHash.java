package earshot.archive;

import earshot.storage.Cells;
import java.time.Instant;

/// Remembers the hash of the last row of a journal; empty when it has none.
final class LastHash implements Cells {
  private long last = -1;
  private long seq;
  private String here = "";
  private String hash = "";

  String hash() {
    return hash;
  }

  @Override
  public void number(String column, long number) {
    if (column.equals("seq")) seq = number;
  }

  @Override
  public void text(String column, String text) {
    if (column.equals("hash")) here = text;
  }

  @Override
  public void endOfRow() {
    if (seq < last) return;
    last = seq;
    hash = here;
  }

  @Override
  public void real(String column, double number) {}

  @Override
  public void flag(String column, boolean flag) {}

  @Override
  public void time(String column, Instant at) {}
}
