package earshot.listening;

import java.util.concurrent.locks.Condition;

/// What is remembered of one host: who is asking it, when it was asked last, and until when it
/// wants silence. Guarded by the gate's lock.
final class Host {
  final Condition freed;
  int inFlight;
  int waiting;
  int refusals;
  private boolean asked;
  private long lastStart;
  private long lastSpacing;
  long heldUntil;

  Host(Condition freed) {
    this.freed = freed;
  }

  /// Notes a start.
  void started(long now, long spacing) {
    asked = true;
    lastStart = now;
    lastSpacing = spacing;
  }

  // The pause is the longer one of what either of two visits wants.
  long nextStart(long spacing) {
    return asked ? lastStart + Math.max(lastSpacing, spacing) : 0;
  }

  boolean forgettable(long now) {
    return inFlight == 0
        && waiting == 0
        && refusals == 0
        && nextStart(lastSpacing) <= now
        && heldUntil <= now;
  }
}
