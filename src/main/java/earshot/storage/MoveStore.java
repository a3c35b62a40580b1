package earshot.storage;

import earshot.model.SourceId;
import earshot.model.SourceMove;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Remembers where feeds have moved, so that a person can see it and take it back.
public final class MoveStore {
  private final Database database;

  MoveStore(Database database) {
    this.database = database;
  }

  /// What was said about one source, the latest first, at most twenty.
  public List<SourceMove> of(SourceId source) {
    return database.read(rows -> rows.list(MoveRows.OF_SOURCE, MoveRows::read, source));
  }

  /// Moves believed since then that still hold, oldest first.
  public List<SourceMove> believedSince(Instant since) {
    return database.read(rows -> rows.list(MoveRows.BELIEVED, MoveRows::read, since));
  }

  /// Gives a source the address back it had before its latest move, which is not believed again;
  /// empty when there is nothing to take back.
  public Optional<SourceMove> undo(SourceId source, Instant now) {
    return database.write(
        rows -> {
          Optional<SourceMove> latest =
              rows.list(MoveRows.OF_SOURCE, MoveRows::read, source).stream()
                  .filter(move -> move.believed().isPresent() && move.undone().isEmpty())
                  .findFirst();
          return latest.isPresent() && MoveRows.undo(rows, latest.get(), now)
              ? latest
              : Optional.empty();
        });
  }
}
