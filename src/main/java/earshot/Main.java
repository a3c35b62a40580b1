package earshot;

import earshot.cli.Commands;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/// Starts Earshot: a window, or a command.
public final class Main {
  private Main() {}

  /// The first step of the program. Loads no JavaFX class unless a window is opened.
  public static void main(String[] args) {
    // Whatever the terminal's locale says, texts of the whole world must not become question marks.
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    // No stack trace reaches the terminal.
    Thread.setDefaultUncaughtExceptionHandler(new Mishaps(InstantSource.system(), err));
    System.exit(Commands.run(args, new Earshot(), System.in, out, err));
  }

  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(stream), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }
}
