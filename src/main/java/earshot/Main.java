package earshot;

import earshot.cli.Commands;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts Earshot: a window, or a command.
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  /// The first step of the program. Loads no JavaFX class unless a window is opened.
  public static void main(String[] args) {
    // Whatever the terminal's locale says, texts of the whole world must not become question marks.
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    // A thread that dies tells the log; no stack trace reaches the terminal.
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, mishap) -> LOG.error("thread died name={}", thread.getName(), mishap));
    System.exit(Commands.run(args, new Earshot(), System.in, out, err));
  }

  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(stream), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }
}
