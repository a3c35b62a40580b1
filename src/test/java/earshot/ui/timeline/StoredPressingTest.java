package earshot.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.CameBack;
import earshot.model.JournalAction;
import earshot.model.MentionId;
import earshot.replies.work.KeptWork;
import earshot.storage.Database;
import earshot.storage.Filled;
import earshot.storage.Stores;
import earshot.storage.WorkStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredPressingTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @Test
  void whatPressesIsReadFromWhatIsHiddenOwedAndAnswered(@TempDir Path folder) {
    Filled.make(folder, 50);
    try (Database database = Database.open(folder, () -> NOON, () -> false)) {
      Stores stores = new Stores(database);
      var unused = stores.hidden().hide(List.of(id(1)), Optional.empty(), "spam");
      boolean known = stores.conversations().name(id(2), id(3), "ana");
      assertEquals(true, known);
      var act = new WorkStore.Doing(JournalAction.WORK_CHANGED, "back", "ana");
      var done =
          stores
              .work()
              .acts()
              .act(
                  List.of(id(4)),
                  act,
                  (before, now, terms) ->
                      Optional.of(before.with(Optional.of(CameBack.EDITED_AFTER_REPLY))));
      assertEquals(1, done.after().size());
      Instant due = NOON.plusSeconds(3_600);
      var owed =
          new KeptWork(stores, () -> NOON, "ana", _ -> {}).due(List.of(id(5)), Optional.of(due));
      assertEquals(Set.of(id(5)), owed.changed());
      assertEquals(
          Map.of(
              id(1), new Pressing(Optional.of("spam"), false, false, Optional.empty()),
              id(2), new Pressing(Optional.empty(), false, true, Optional.empty()),
              id(4), new Pressing(Optional.empty(), true, false, Optional.empty()),
              id(5), new Pressing(Optional.empty(), false, false, Optional.of(due))),
          new StoredPressing(stores).of(List.of(id(1), id(2), id(3), id(4), id(5), id(6))));
    }
  }

  private static MentionId id(long value) {
    return new MentionId(value);
  }
}
