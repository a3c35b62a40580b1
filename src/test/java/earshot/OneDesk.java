package earshot;

import earshot.cli.Commands;
import earshot.cli.Desk;
import earshot.cli.Doors;
import earshot.listening.SourceTrial;
import earshot.storage.Forgotten;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// A program with one workspace that stays open from command to command, so that many commands are
/// quick.
record OneDesk(Workspace workspace) implements Doors, AutoCloseable {
  static OneDesk in(Path folder) {
    return new OneDesk((Workspace) new Earshot().open(folder));
  }

  Console run(String... args) {
    return given("", args);
  }

  /// Forgets a person, as somebody would who read how many mentions go.
  Console forget(String account) {
    String[] command = {"forget", account, "--json"};
    int mentions = run(command).json().getFirst().path("mentions").asInt();
    return run("forget", account, "--count", Integer.toString(mentions));
  }

  Console given(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Commands.run(
            args,
            this,
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    return new Console(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Override
  public Desk open(Path folder) {
    return (Desk)
        Proxy.newProxyInstance(
            Desk.class.getClassLoader(),
            new Class<?>[] {Desk.class},
            (proxy, method, args) -> {
              if (method.getName().equals("close")) return null;
              try {
                return method.invoke(workspace, args);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }

  @Override
  public Path usualFolder() {
    return workspace.folder();
  }

  @Override
  public SourceTrial trial() {
    return workspace.trial();
  }

  @Override
  public boolean hasDisplay() {
    return false;
  }

  @Override
  public int window(Optional<Path> folder, Optional<Path> file) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int drill(Optional<Path> backup) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String drillThrough(Optional<Path> backup) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int openArchive(Path file, Forgotten forgotten) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int demo() {
    throw new UnsupportedOperationException();
  }

  @Override
  public String version() {
    return "test";
  }

  @Override
  public InstantSource clock() {
    return InstantSource.system();
  }

  @Override
  public void close() {
    workspace.close();
  }
}
