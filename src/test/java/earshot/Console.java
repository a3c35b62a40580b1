package earshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.cli.Commands;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a command said, run in this process as the start script would run it.
record Console(int code, String out, String err) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Runs a command line.
  static Console run(String... args) {
    return given("", args);
  }

  /// Runs a command line on a workspace.
  static Console at(Path workspace, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--workspace", workspace.toString()));
    return run(all.toArray(String[]::new));
  }

  /// Runs a command line that reads the text.
  static Console given(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Commands.run(
            args,
            new Earshot(),
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, false, UTF_8));
    return new Console(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  /// The objects that were printed, one a line.
  List<JsonNode> json() {
    return out.lines().map(JSON::readTree).toList();
  }
}
