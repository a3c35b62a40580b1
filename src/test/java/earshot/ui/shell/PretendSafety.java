package earshot.ui.shell;

import earshot.storage.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A workspace with two backups and a file that is too large.
final class PretendSafety implements SafetyDesk {
  final List<String> done = new ArrayList<>();
  String second = "/media/disk/earshot";
  long spare = 412L << 20;
  Optional<String> refuses = Optional.empty();

  @Override
  public State state() {
    return new State(Optional.of(Instant.parse("2026-11-21T17:20:00Z")), 2, second, spare);
  }

  @Override
  public void backUp(Progress progress) {
    work("backup", progress);
  }

  @Override
  public void compact(Progress progress) {
    work("compaction", progress);
    spare = 0;
  }

  @Override
  public void second(String folder) {
    work("second", Progress.NONE);
    second = folder;
  }

  private void work(String what, Progress progress) {
    refuses.ifPresent(
        sentence -> {
          throw new IllegalArgumentException(sentence);
        });
    for (int i = 0; i <= 4; i++) progress.at(i, 4);
    done.add(what);
  }
}
