package earshot;

import earshot.archive.Restore;
import earshot.cli.Keeps;
import earshot.model.AuthorId;
import earshot.storage.Deletion;
import earshot.storage.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// The program under the kill harness: forgets somebody, or restores, and stands still at the
/// moment at which it is to be killed.
final class ForgetChild {
  /// Stands still between two transactions of a deletion, else at the number of a stage.
  static final String REST = "rest";

  private ForgetChild() {}

  /// Arguments: the workspace, then `forget`, an account and where to stand still; or `restore` and
  /// a backup.
  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(arguments[0]);
    if (arguments[1].equals("restore")) restore(home, Path.of(arguments[2]));
    else forget(home, new AuthorId(Long.parseLong(arguments[2])), arguments[3]);
  }

  private static void forget(Path home, AuthorId account, String where) {
    Workspace workspace = (Workspace) new Earshot().open(home);
    Progress progress = (done, of) -> standStillAt(where, Long.toString(done));
    Deletion.Rest rest =
        () -> {
          standStillAt(where, REST);
          return true;
        };
    var unused =
        Keeps.forgetting(workspace).forget(List.of(account), List.of(), "me", progress, rest);
  }

  // The clock is asked once the restored file is the workspace's, and before anybody is swept.
  private static void restore(Path home, Path backup) throws IOException {
    Path named = home.resolve("workspace.json");
    String before = Files.readString(named);
    var unused =
        new Restore(
                () -> {
                  try {
                    boolean switched = !Files.readString(named).equals(before);
                    if (switched) standStillAt("", "");
                    return Instant.parse("2026-11-20T13:00:00Z");
                  } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                  }
                })
            .into(backup, home, Progress.NONE);
  }

  private static void standStillAt(String where, String here) {
    if (!where.equals(here)) return;
    System.out.println("here");
    System.out.flush();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException never) {
      Thread.currentThread().interrupt();
    }
  }
}
