package earshot.privacy;

import earshot.model.AuthorId;
import earshot.model.JournalAction;
import earshot.model.Shown;
import earshot.storage.Durable;
import earshot.storage.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Writes everything that is kept of a person into a folder: once for programs, as JSON with every
/// row as it is stored, and once to be read, as a page without scripts.
public final class SubjectExport {
  /// The file for programs.
  public static final String JSON = "subject.json";

  /// The file to be read.
  public static final String PAGE = "subject.html";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private final Stores stores;
  private final Forgetting forgetting;

  /// @param forgetting knows which accounts belong together
  public SubjectExport(Stores stores, Forgetting forgetting) {
    this.stores = stores;
    this.forgetting = forgetting;
  }

  /// What was written.
  public record Written(Path json, Path page, int accounts, int mentions, long rows) {}

  /// Writes both files; the folder is made when it is absent.
  ///
  /// @throws UncheckedIOException when the folder cannot be written
  public Written write(Collection<AuthorId> accounts, Path folder, String byUser) {
    Collection<AuthorId> all = forgetting.whole(accounts);
    Map<String, List<Map<String, Object>>> tables = stores.keeping().subject().everything(all);
    try {
      Files.createDirectories(folder);
      Path json =
          put(
              folder.resolve(JSON),
              Shown.json(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tables)));
      Path page = put(folder.resolve(PAGE), SubjectPage.of(tables));
      stores
          .journal()
          .note(byUser, JournalAction.SUBJECT_EXPORTED, "accounts:" + all.size(), all.toString());
      long rows = tables.values().stream().mapToLong(List::size).sum();
      int mentions = tables.getOrDefault("mention", List.of()).size();
      return new Written(json, page, all.size(), mentions, rows);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(
          "Cannot write in “" + folder + "”; choose another folder.", unwritable);
    }
  }

  private static Path put(Path file, String content) throws IOException {
    Durable.replace(file, content);
    return file;
  }
}
