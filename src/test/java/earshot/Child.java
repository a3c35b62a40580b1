package earshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The program as a process of its own, which can be asked to stop, or be killed.
final class Child implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final BufferedReader out;

  /// Starts the program where there seems to be a display, on which it must open nothing.
  static Child beforeDisplay(String... args) throws IOException {
    return run(Main.class, List.of(), Map.of("DISPLAY", ":99"), args);
  }

  private Child(Process process) {
    this.process = process;
    this.out = process.inputReader(UTF_8);
  }

  /// Starts the program.
  ///
  /// @param flags of the virtual machine
  static Child start(List<String> flags, String... args) throws IOException {
    return of(Main.class, flags, args);
  }

  /// Starts another first step of the program.
  static Child of(Class<?> main, List<String> flags, String... args) throws IOException {
    return run(main, flags, Map.of(), args);
  }

  private static Child run(
      Class<?> main, List<String> flags, Map<String, String> more, String... args)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Djdk.serialFilter=!*"));
    // On the same computer, whatever clock the build gave this process.
    command.add("-Duser.timezone=" + ZoneId.systemDefault());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(Arrays.asList(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    List.of("DISPLAY", "WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS").forEach(environment::remove);
    environment.putAll(more);
    return new Child(builder.redirectErrorStream(true).start());
  }

  /// The next line it prints; empty when it printed its last one.
  String line() throws IOException {
    String line = out.readLine();
    return line == null ? "" : line;
  }

  /// Everything it prints from here to its end.
  List<String> rest() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = out.readLine(); line != null; line = out.readLine()) lines.add(line);
    return lines;
  }

  /// Gives it a line to read.
  void say(String line) throws IOException {
    process.getOutputStream().write((line + "\n").getBytes(UTF_8));
    process.getOutputStream().flush();
  }

  /// Tells it that nothing more is to be read.
  void endInput() throws IOException {
    process.getOutputStream().close();
  }

  /// Asks it to stop, as Ctrl+C does; what it still says can be read.
  void stop() {
    assertTrue(process.toHandle().destroy());
  }

  /// Kills it with signal 9; what it said before can be read.
  void kill() {
    assertTrue(process.toHandle().destroyForcibly());
  }

  /// Waits for its end.
  ///
  /// @return its exit code
  int code() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the program does not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
