package earshot.storage;

/// What the writer remembers of what it wrote, and forgets when a transaction is rolled back. Used
/// by the writer only.
record Memory(IdSource ids, CursorPrints cursors, NewestSpans spans, Barred barred, DayZone zone) {
  Memory() {
    this(new IdSource(), new CursorPrints(), new NewestSpans(), new Barred(), new DayZone());
  }

  void forget() {
    ids.forget();
    cursors.forget();
    spans.forget();
    barred.forget();
    zone.forget();
  }

  /// What was remembered last is committed.
  void keep() {
    zone.keep();
  }
}
