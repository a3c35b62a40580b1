package earshot.archive;

import earshot.storage.Cells;
import earshot.storage.Snapshot;
import java.util.List;

/// Decides what of a workspace goes into a file, row by row.
interface Cut {
  /// Everything, as it is stored.
  Cut ALL =
      new Cut() {
        @Override
        public Cells through(String table, Cells into) {
          return into;
        }

        @Override
        public void newest(Snapshot snapshot, int most, Cells into) {
          snapshot.readNewest(most, into);
        }

        @Override
        public List<Long> damaged(List<Long> found) {
          return found;
        }
      };

  /// Where rows of a table go that are to be written.
  ///
  /// @param into what writes them
  Cells through(String table, Cells into);

  /// Tells the newest of the mentions that go along, with their words, newest first.
  void newest(Snapshot snapshot, int most, Cells into);

  /// Those of the mentions with damaged words that go along as they are.
  List<Long> damaged(List<Long> found);

  /// The hash of the last decision when it was taken, whether or not the decisions go along.
  default String journalHead(Snapshot snapshot) {
    return snapshot.journalHead();
  }

  /// Everything there is, which was an archive before and names the same last decision.
  static Cut of(Manifest former) {
    return new Cut() {
      @Override
      public Cells through(String table, Cells into) {
        return into;
      }

      @Override
      public void newest(Snapshot snapshot, int most, Cells into) {
        snapshot.readNewest(most, into);
      }

      @Override
      public List<Long> damaged(List<Long> found) {
        return found;
      }

      @Override
      public String journalHead(Snapshot snapshot) {
        return former.journalHead();
      }
    };
  }
}
