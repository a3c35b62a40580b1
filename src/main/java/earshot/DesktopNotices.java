package earshot;

import earshot.alerts.AlertNews;
import earshot.alerts.AlertWords;
import earshot.alerts.Alerts;
import earshot.alerts.Evidence;
import earshot.model.Shown;
import earshot.storage.SettingStore;
import earshot.ui.shell.Habit;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells alerts through the desktop's own notices, where `notify-send` is there to do it.
///
/// The program is started without a shell, each text is one argument, and what looks like markup is
/// written so that it stays text.
final class DesktopNotices {
  private static final Logger LOG = LoggerFactory.getLogger(DesktopNotices.class);
  private static final String PROGRAM = "notify-send";
  private static final long SECONDS = 10;

  private final Path program;
  private final BooleanSupplier wanted;

  private DesktopNotices(Path program, BooleanSupplier wanted) {
    this.program = program;
    this.wanted = wanted;
  }

  /// Tells the alerts of a workspace from now on; does nothing where the program is not there.
  ///
  /// @param settings of the workspace, asked at each notice
  /// @param path folders in which programs are looked for, as in the variable PATH
  static void tell(Alerts alerts, SettingStore settings, String path) {
    find(path)
        .map(program -> new DesktopNotices(program, () -> wanted(settings)))
        .ifPresent(
            notices -> {
              var unused = alerts.desk().subscribe(notices::heard);
            });
  }

  /// Whether a person wants them.
  static boolean wanted(SettingStore settings) {
    String kept = settings.get(Habit.DESKTOP_NOTICES.id()).orElse("");
    return Habit.DESKTOP_NOTICES.read(kept).equals("on");
  }

  static Optional<Path> find(String path) {
    for (String folder : path.split(File.pathSeparator, -1)) {
      if (folder.isEmpty()) continue;
      Path program = Path.of(folder, PROGRAM);
      if (program.isAbsolute() && Files.isExecutable(program)) return Optional.of(program);
    }
    return Optional.empty();
  }

  private void heard(AlertNews news) {
    switch (news) {
      case AlertNews.Changed _, AlertNews.Raised _ -> {}
      case AlertNews.Notice notice -> {
        if (wanted.getAsBoolean()) show(command(program, notice));
      }
    }
  }

  /// What is started: the program, its settings, a title and a text.
  static List<String> command(Path program, AlertNews.Notice notice) {
    int many = notice.alerts().size();
    Evidence first = notice.alerts().getFirst().evidence();
    String count = many == 1 ? "1 alert" : many + " alerts";
    boolean one = many == 1 && !notice.digest();
    String title =
        one ? AlertWords.what(first) : (notice.digest() ? "While it was quiet: " : "") + count;
    String text =
        one
            ? first.rule().name() + ". " + AlertWords.expected(first)
            : String.join(
                "; ",
                notice.alerts().stream().map(each -> AlertWords.what(each.evidence())).toList());
    return List.of(
        program.toString(), "--app-name=Earshot", "--", plain(title), plain(text.strip()));
  }

  // Desktops read a few tags in the text of a notice.
  private static String plain(String text) {
    return Shown.line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static void show(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      var unused =
          process
              .onExit()
              .orTimeout(SECONDS, TimeUnit.SECONDS)
              .whenComplete((_, _) -> process.destroyForcibly());
    } catch (IOException failed) {
      LOG.warn("desktop notice not shown why={}", failed.getClass().getSimpleName());
    }
  }
}
