package earshot.ui.keeping;

import earshot.model.AuthorId;
import earshot.model.LegalHold;
import earshot.model.SourceId;
import earshot.privacy.Retention;
import earshot.privacy.SubjectExport;
import earshot.storage.KeepingStores;
import earshot.storage.PersonStore;
import earshot.storage.Stores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// How long things are kept in an opened workspace.
public final class StoredKeeping implements KeepingDesk {
  private final Stores stores;
  private final Retention retention;
  private final SubjectExport subject;
  private final Function<String, List<PersonStore.Face>> finder;
  private final Home home;

  /// Where and when.
  ///
  /// @param folder of the workspace
  /// @param zone whose midnights end holds
  /// @param user under whose name acts are noted
  public record Home(Path folder, ZoneId zone, InstantSource clock, String user) {}

  /// @param finder gives accounts whose name holds some letters
  public StoredKeeping(
      Stores stores,
      Retention retention,
      SubjectExport subject,
      Function<String, List<PersonStore.Face>> finder,
      Home home) {
    this.stores = stores;
    this.retention = retention;
    this.subject = subject;
    this.finder = finder;
    this.home = home;
  }

  @Override
  public State state() {
    KeepingStores keeping = stores.keeping();
    return new State(
        home.clock().instant(),
        retention.terms(),
        keeping.holds().all(),
        stores.brands().all(),
        new Runs(keeping.retention().lastRun(), retention.notBefore(), keeping.forgetting().all()));
  }

  @Override
  public Map<SourceId, Long> due() {
    return retention.preview().bySource();
  }

  @Override
  public void choose(SourceId source, Choice choice) {
    if (choice.usual()) retention.chooseDefault(source, home.user());
    else retention.choose(source, choice.days(), choice.reason(), home.user());
  }

  @Override
  public LegalHold hold(LegalHold.Scope scope, String reason, LocalDate until) {
    return stores
        .keeping()
        .holds()
        .set(scope, reason, until.plusDays(1).atStartOfDay(home.zone()).toInstant(), home.user());
  }

  @Override
  public LegalHold again(LegalHold lifted) {
    return stores
        .keeping()
        .holds()
        .set(lifted.scope(), lifted.reason(), lifted.until(), home.user());
  }

  @Override
  public void lift(int hold) {
    boolean unused = stores.keeping().holds().lift(hold, home.user());
  }

  @Override
  public List<PersonStore.Face> find(String letters) {
    return finder.apply(letters);
  }

  @Override
  public Path proposed() {
    LocalDate today = LocalDate.ofInstant(home.clock().instant(), home.zone());
    Path own = home.folder().toAbsolutePath();
    for (int n = 1; ; n++) {
      Path beside = own.resolveSibling("subject-" + today + (n == 1 ? "" : "-" + n));
      if (!Files.exists(beside)) return beside;
    }
  }

  @Override
  public SubjectExport.Written export(AuthorId account, Path folder) {
    return subject.write(List.of(account), folder, home.user());
  }
}
