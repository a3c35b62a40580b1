package earshot.ui.shell;

import earshot.archive.Backups;
import earshot.archive.Safekeeping;
import earshot.storage.Compaction;
import earshot.storage.Progress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The safety of an opened workspace.
public record StoredSafety(Safekeeping safekeeping, Compaction compaction) implements SafetyDesk {
  @Override
  public State state() {
    List<Backups.Kept> all = safekeeping.list();
    Compaction.Offer offer = compaction.offer();
    return new State(
        all.stream().map(Backups.Kept::at).findFirst(),
        all.size(),
        safekeeping.secondFolder().map(Path::toString).orElse(""),
        offer.worthIt() ? offer.bytes() - offer.expected() : 0);
  }

  @Override
  public void backUp(Progress progress) {
    safekeeping
        .backUp(progress)
        .secondTrouble()
        .ifPresent(
            sentence -> {
              throw new IllegalArgumentException(sentence);
            });
  }

  @Override
  public void compact(Progress progress) {
    safekeeping.compact(progress);
  }

  @Override
  public void second(String folder) {
    try {
      safekeeping.secondFolder(folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder)));
    } catch (InvalidPathException unnamed) {
      throw new IllegalArgumentException("This is no name of a folder: " + folder, unnamed);
    }
  }
}
