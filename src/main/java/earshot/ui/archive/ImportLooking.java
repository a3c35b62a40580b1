package earshot.ui.archive;

import earshot.archive.Imports;
import earshot.archive.Joined;
import earshot.archive.ReviewMerge;
import earshot.model.ImportRun;
import earshot.search.Progress;
import earshot.search.Watch;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/// Tells the screen how far an import is, and keeps what people said of what came.
final class ImportLooking implements Imports.Watch {
  private final Watch watch;
  private final long of;
  private final ToLongFunction<ImportRun.Counts> far;
  private Joined said = Joined.NOTHING;

  /// @param of how many records there are; 0 while nobody knows
  ImportLooking(Watch watch, long of, ToLongFunction<ImportRun.Counts> far) {
    this.watch = watch;
    this.of = of;
    this.far = far;
  }

  @Override
  public boolean stopped() {
    return watch.stopped();
  }

  @Override
  public void told(ImportRun.Counts counts) {
    long done = far.applyAsLong(counts);
    if (done > 0) watch.reached(new Progress(done, Math.max(done, of)));
  }

  @Override
  public void joined(Joined joined) {
    said = joined;
  }

  /// What people had said of the mentions of an archive.
  Joined said() {
    return said;
  }

  /// What a person reads of the mentions of which people say different things.
  Map<ReviewMerge.Conflict, String> differing(ImportDesk desk) {
    Map<ReviewMerge.Conflict, String> words = new HashMap<>();
    said.conflicts().forEach(each -> words.put(each, desk.words(each)));
    return words;
  }
}
