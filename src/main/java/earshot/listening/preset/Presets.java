package earshot.listening.preset;

import earshot.model.Source.SourceSetup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Every preset there is: those that come with Earshot, and the person's own, of which one with the
/// same id wins.
///
/// A file with mistakes is a problem to be shown; it never stops the others. A broken file of the
/// person's own leaves the built-in preset of the same id in use.
public final class Presets {
  private static final String SEARCH = "-search";

  private static final String INDEX = "index.txt";
  private static final int MOST_FILES = 500;

  private final SortedMap<String, Preset> byId;
  private final Set<String> own;
  private final List<Problem> problems;

  private Presets(Map<String, Preset> byId, Set<String> own, List<Problem> problems) {
    this.byId = new TreeMap<>(byId);
    this.own = Set.copyOf(own);
    this.problems = List.copyOf(problems);
  }

  /// The presets that come with Earshot.
  public static Presets builtIn() {
    Map<String, Preset> byId = new TreeMap<>();
    for (String id : text(INDEX).lines().filter(line -> !line.isBlank()).toList()) {
      switch (PresetFile.read(id + PresetFile.ENDING, text(id + PresetFile.ENDING))) {
        case PresetFile.Good good -> byId.put(id, good.preset());
        case PresetFile.Bad bad ->
            throw new IllegalStateException(bad.problems().getFirst().text());
      }
    }
    return new Presets(byId, Set.of(), List.of());
  }

  private static String text(String resource) {
    try (InputStream in = Presets.class.getResourceAsStream(resource)) {
      if (in == null) throw new IllegalStateException("missing in this build: " + resource);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// These and the files named `<id>.source.json` of a folder; the same when there is no folder.
  public Presets with(Path folder) {
    Map<String, Preset> all = new TreeMap<>(byId);
    Set<String> theirs = new TreeSet<>(own);
    List<Problem> found = new ArrayList<>(problems);
    for (Path file : files(folder, found)) {
      switch (read(file)) {
        case PresetFile.Good good -> {
          all.put(good.preset().id(), good.preset());
          theirs.add(good.preset().id());
        }
        case PresetFile.Bad bad -> found.addAll(bad.problems());
      }
    }
    return new Presets(all, theirs, found);
  }

  private static List<Path> files(Path folder, List<Problem> problems) {
    if (!Files.isDirectory(folder)) return List.of();
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(folder, "*" + PresetFile.ENDING)) {
      for (Path each : entries) {
        if (files.size() < MOST_FILES && Files.isRegularFile(each)) files.add(each);
      }
    } catch (IOException unreadable) {
      problems.add(problem(folder, "the folder cannot be read"));
    }
    files.sort(null);
    return files;
  }

  private static PresetFile read(Path file) {
    String name = String.valueOf(file.getFileName());
    try (InputStream in = Files.newInputStream(file)) {
      return PresetFile.read(name, in.readNBytes(PresetFile.LARGEST + 1));
    } catch (IOException unreadable) {
      return new PresetFile.Bad(List.of(problem(file, "the file cannot be read")));
    }
  }

  private static Problem problem(Path file, String cause) {
    return new Problem(
        String.valueOf(file.getFileName()), 0, 0, "", cause, "Check who may read it");
  }

  /// All, by id.
  public List<Preset> all() {
    return List.copyOf(byId.values());
  }

  /// The preset of that id.
  public Optional<Preset> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The search of the service that a source belongs to, for those that publish faster than they
  /// are asked; absent where there is none, or the source is that search.
  public Optional<Preset> searchOf(SourceSetup setup) {
    String id = setup.presetId();
    String service = id.contains("-") ? id.substring(0, id.indexOf('-')) : id;
    return find(service + SEARCH)
        .or(() -> searchAt(String.valueOf(setup.url().getHost())))
        .filter(found -> !found.id().equals(id));
  }

  private Optional<Preset> searchAt(String host) {
    return byId.values().stream()
        .filter(preset -> preset.id().endsWith(SEARCH))
        .filter(preset -> isAt(host, preset.request().url().source()))
        .findFirst();
  }

  // A service that many run at hosts of their own has none in its template.
  private static boolean isAt(String host, String template) {
    return template.startsWith("https://" + host + "/")
        || template.startsWith("https://www." + host + "/");
  }

  /// The id nearest to one that is not known, for "did you mean".
  public Optional<String> nearest(String id) {
    return NearestName.of(id, byId.keySet());
  }

  /// Whether the preset of that id comes from the person's own folder.
  public boolean isOwn(String id) {
    return own.contains(id);
  }

  /// What is wrong with files of the person's own.
  public List<Problem> problems() {
    return problems;
  }
}
