package earshot.storage;

import earshot.model.PollBatch;

/// Takes in an archive by the same road as a poll, several times as fast: nothing of it is promised
/// before [#settle()].
///
/// For one thread or many; whoever else writes meanwhile is durable at once, as ever.
public final class Bulk {
  private final Database database;
  private int falls;

  Bulk(Database database) {
    this.database = database;
    falls = database.falls();
  }

  /// Stores a batch as [MentionStore#take(PollBatch)] does, at most 200 mentions of it so that a
  /// person's click never waits long. It can be read when this returns, and is durable after
  /// [#settle()].
  ///
  /// @throws IllegalArgumentException when there never was such a source
  /// @throws Unavailable when the database cannot take anything now
  public MentionStore.Taken take(PollBatch batch) {
    Taking.Delivery delivery = Taking.Delivery.of(batch);
    return database.writeUnhurried(rows -> delivery.take(rows, database));
  }

  /// Returns when everything taken so far is durable.
  ///
  /// @throws Unavailable when the database broke meanwhile, so that some of it may be lost; taking
  ///   all of it again is safe
  public synchronized void settle() {
    int before = falls;
    database.write(rows -> "");
    falls = database.falls();
    if (falls != before) {
      throw new Unavailable("the database stopped working meanwhile; bring everything once more.");
    }
  }
}
