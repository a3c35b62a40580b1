package earshot.archive;

import earshot.model.ImportRun;
import earshot.model.Source;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceEdit;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.SourceState;
import earshot.storage.ImportStore;
import earshot.storage.SourceStore;
import earshot.storage.Stores;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Makes a source of each file that is brought in, which nobody ever polls.
record ImportSources(Stores stores) {
  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
  private static final int NAME = 900;

  /// The same file keeps its source, unless what it brought was taken back.
  Source of(ImportRun.File file, boolean everything) {
    Optional<SourceId> before =
        stores.imports().of(file.sha()).stream()
            .filter(run -> run.state() != ImportRun.State.TAKEN_BACK)
            .map(ImportRun::source)
            .findFirst();
    Source source =
        before
            .flatMap(stores.sources()::byId)
            .orElseGet(() -> stores.sources().add(setup(file), NEVER));
    if (source.takeEverything() == everything) return source;
    SourceEdit edit = new SourceEdit.TakeEverything(everything);
    stores.sources().make(List.of(new SourceStore.Change(source.id(), edit)), NEVER);
    return stores.sources().byId(source.id()).orElseThrow();
  }

  private static SourceSetup setup(ImportRun.File file) {
    String name = file.name().length() > NAME ? file.name().substring(0, NAME) : file.name();
    return new SourceSetup(
        SourceKind.IMPORT,
        "imported",
        name + " (" + file.format() + ")",
        URI.create(ImportStore.ADDRESS + file.sha()),
        SourceRole.COMMUNITY,
        false,
        "");
  }

  /// A source for looking at posts that are not stored.
  static Source unstored(ImportRun.File file, boolean everything) {
    return new Source(
        new SourceId(Integer.MAX_VALUE),
        setup(file),
        SourceState.ACTIVE,
        Optional.empty(),
        everything);
  }
}
