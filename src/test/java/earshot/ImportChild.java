package earshot;

import earshot.archive.ImportPreview;
import earshot.archive.Imports;
import earshot.listening.files.Choices;
import java.nio.file.Path;

/// The program under the kill harness: imports a file and says so whenever one of its hands begins
/// a batch.
final class ImportChild {
  private ImportChild() {}

  /// Arguments: the workspace and the file.
  public static void main(String[] arguments) {
    try (Workspace workspace = (Workspace) new Earshot().open(Path.of(arguments[0]))) {
      ImportPreview preview =
          workspace.imports().preview(Path.of(arguments[1]), Choices.NONE, Imports.Watch.NONE);
      workspace.imports().run(preview, false, new Saying());
    }
    System.out.println("done");
    System.out.flush();
  }

  private static final class Saying implements Imports.Watch {
    @Override
    public synchronized boolean stopped() {
      if (Thread.currentThread().getName().startsWith("work-import-")) {
        System.out.println("batch");
        System.out.flush();
      }
      return false;
    }
  }
}
