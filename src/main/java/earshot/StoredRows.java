package earshot;

import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Traits;
import earshot.search.IndexFolder;
import earshot.search.QueryNames;
import earshot.search.SearchIndex;
import earshot.storage.MentionStore;
import earshot.storage.lock.WorkspaceKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Hands stored mentions to the index: the two rooms do not know each other.
final class StoredRows implements SearchIndex.Rows {
  private final MentionStore store;
  private volatile boolean stopped;

  StoredRows(MentionStore store) {
    this.store = store;
  }

  /// The index over them, encrypted when the database is.
  SearchIndex index(Path folder, Optional<WorkspaceKey> key, QueryNames names, Machine machine) {
    return SearchIndex.open(place(folder, key), this, names, machine.zone(), machine.clock());
  }

  /// Where the index of a workspace lies.
  static IndexFolder place(Path folder, Optional<WorkspaceKey> key) {
    return new IndexFolder(folder.resolve("index"), key.map(WorkspaceKey::index));
  }

  /// Ends reading at the next batch, when the program is closed; the index goes on from there at
  /// the next start.
  void stop() {
    stopped = true;
  }

  @Override
  public List<Mention> after(long lastId, int limit) {
    return stopped ? List.of() : store.after(lastId, limit);
  }

  @Override
  public List<Mention> byIds(List<MentionId> ids) {
    return store.byIds(ids);
  }

  @Override
  public List<Changed> changed(int limit) {
    return store.changed(limit).stream()
        .map(changed -> new Changed(changed.mention(), changed.rev()))
        .toList();
  }

  @Override
  public void forget(List<Changed> seen) {
    store.forgetChanged(
        seen.stream()
            .map(changed -> new MentionStore.Changed(changed.mention(), changed.rev()))
            .toList());
  }

  @Override
  public Map<MentionId, Traits> traits(List<MentionId> ids) {
    return store.traits(ids);
  }

  @Override
  public long greatestId() {
    return store.greatestId();
  }
}
