package earshot;

import earshot.cli.Commands;
import earshot.cli.Doors;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// The command that makes a report, standing still in the midst of it until the program is told to
/// end.
final class ReportChild {
  private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

  private ReportChild() {}

  /// Arguments: the workspace and the file.
  public static void main(String[] arguments) {
    Earshot program = new Earshot(Optional.of(Path.of(arguments[0])));
    AtomicBoolean told = new AtomicBoolean();
    InstantSource clock =
        () -> {
          if (!told.getAndSet(true)) {
            System.out.println("here");
            while (!isEnding()) LockSupport.parkNanos(1_000_000);
          }
          return NOW;
        };
    Doors doors =
        (Doors)
            Proxy.newProxyInstance(
                Doors.class.getClassLoader(),
                new Class<?>[] {Doors.class},
                (proxy, method, args) -> {
                  if (method.getName().equals("clock")) return clock;
                  try {
                    return method.invoke(program, args);
                  } catch (InvocationTargetException thrown) {
                    throw thrown.getCause();
                  }
                });
    int code =
        Commands.run(
            new String[] {"report", arguments[1], "--workspace", arguments[0]},
            doors,
            System.in,
            System.out,
            System.err);
    System.exit(code);
  }

  private static boolean isEnding() {
    Thread any = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(any);
      return !Runtime.getRuntime().removeShutdownHook(any);
    } catch (IllegalStateException ending) {
      return true;
    }
  }
}
