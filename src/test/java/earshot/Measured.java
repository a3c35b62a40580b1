package earshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What a process took from its start to its end.
///
/// @param wall seconds from start to end
/// @param lastLine seconds from start to the last line it printed
/// @param cpu processor seconds, as last seen up to 20 ms before its end
/// @param megabytes the most it had in memory at once
/// @param lines what it printed
record Measured(double wall, double lastLine, double cpu, long megabytes, List<String> lines) {

  /// Runs a command to its end.
  static Measured of(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    List.of("DISPLAY", "WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS")
        .forEach(builder.environment()::remove);
    Process process = builder.start();
    List<String> lines = new ArrayList<>();
    long[] last = {start};
    Thread reading = Thread.ofPlatform().start(() -> read(process, lines, last));
    double cpu = 0;
    long kilobytes = 0;
    boolean over = false;
    while (!over) {
      cpu = Math.max(cpu, cpu(process));
      kilobytes = Math.max(kilobytes, kilobytes(process));
      over = process.waitFor(20, TimeUnit.MILLISECONDS);
    }
    double wall = seconds(start, System.nanoTime());
    reading.join();
    if (process.exitValue() != 0) throw new IOException("it failed: " + lines.getLast());
    return new Measured(wall, seconds(start, last[0]), cpu, kilobytes >> 10, lines);
  }

  private static void read(Process process, List<String> lines, long[] last) {
    try (BufferedReader out = process.inputReader(UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
        last[0] = System.nanoTime();
      }
    } catch (IOException ended) {
      lines.add("unreadable: " + ended.getMessage());
    }
  }

  private static double cpu(Process process) {
    return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1e3;
  }

  // Linux only; elsewhere 0.
  private static long kilobytes(Process process) {
    try {
      return Files.readAllLines(Path.of("/proc", "" + process.pid(), "status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException gone) {
      return 0;
    }
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }
}
