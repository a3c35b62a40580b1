package earshot;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import earshot.storage.Durable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/// Writes what happened into the workspace's `logs` folder: facts, never a text or a name of a
/// person.
public final class Logs extends ContextAwareBase implements Configurator {
  /// Ten files of five megabytes are kept.
  private static final int FILES = 9;

  private static final long FILE_BYTES = 5L << 20;

  private static boolean held;
  private static Optional<Path> folder = Optional.empty();

  /// For the service loader, which finds this class by its name in `META-INF/services`.
  public Logs() {}

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /// From now on the events of all workspaces go to one log of the program: what happened to one
  /// client has no place in the folder of another.
  static synchronized void of(Path program) {
    held = false;
    into(program);
    held = true;
  }

  /// From now on each workspace that is opened takes the log again.
  static synchronized void release() {
    held = false;
  }

  /// Where the log lies; absent before the first workspace is opened.
  static synchronized Optional<Path> folder() {
    return folder;
  }

  /// From now on events go to `earshot.log` in this folder, one event per line, line breaks
  /// escaped; unless the program has a log of its own.
  static synchronized void into(Path logs) {
    if (held) return;
    if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) return;
    PatternLayoutEncoder lines = new PatternLayoutEncoder();
    lines.setContext(context);
    lines.setPattern(
        "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level %logger{0} %replace(%msg){'[\\r"
            + "\\n"
            + "]+',' ⏎ '}%n%rEx{20}");
    lines.start();
    RollingFileAppender<ILoggingEvent> file = new OwnersAppender();
    file.setContext(context);
    makeForOwner(logs);
    folder = Optional.of(logs);
    file.setFile(logs.resolve("earshot.log").toString());
    file.setEncoder(lines);
    FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
    window.setContext(context);
    window.setParent(file);
    window.setMinIndex(1);
    window.setMaxIndex(FILES);
    window.setFileNamePattern(logs.resolve("earshot.%i.log").toString());
    window.start();
    SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
    size.setContext(context);
    size.setMaxFileSize(new FileSize(FILE_BYTES));
    size.start();
    file.setRollingPolicy(window);
    file.setTriggeringPolicy(size);
    file.start();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.detachAndStopAllAppenders();
    root.addAppender(file);
    root.setLevel(Level.WARN);
    context.getLogger("earshot").setLevel(Level.INFO);
  }

  private static void makeForOwner(Path folder) {
    try {
      Durable.makeFolder(folder);
    } catch (IOException unwritable) {
      // Then nothing is logged; what fails because of it says so itself.
      return;
    }
  }

  /// Makes each new file for its owner only, before it is written.
  private static final class OwnersAppender extends RollingFileAppender<ILoggingEvent> {
    @Override
    public void openFile(String name) throws IOException {
      Durable.make(Path.of(name));
      super.openFile(name);
    }
  }
}
