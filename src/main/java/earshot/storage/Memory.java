package earshot.storage;

/// What the writer remembers of what it wrote, and forgets when a transaction is rolled back. Used
/// by the writer only.
record Memory(IdSource ids, CursorPrints cursors, NewestSpans spans, Barred barred) {
  Memory() {
    this(new IdSource(), new CursorPrints(), new NewestSpans(), new Barred());
  }

  void forget() {
    ids.forget();
    cursors.forget();
    spans.forget();
    barred.forget();
  }
}
