package earshot.cli;

import earshot.storage.Progress;

/// Tells a person at the terminal how far long work has come, every quarter; a program is told
/// nothing.
final class Told implements Progress {
  private static final long WORTH_TELLING = 200_000;
  private static final int PARTS = 4;

  private final Terminal terminal;
  private final boolean quiet;
  private long last;

  Told(Terminal terminal, boolean quiet) {
    this.terminal = terminal;
    this.quiet = quiet;
  }

  @Override
  public void at(long done, long of) {
    if (quiet || of < WORTH_TELLING) return;
    long part = done * PARTS / of;
    if (part > last && part < PARTS) terminal.say(part * 100 / PARTS + " %");
    last = part;
  }
}
