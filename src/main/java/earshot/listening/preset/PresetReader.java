package earshot.listening.preset;

import earshot.listening.preset.Preset.About;
import earshot.listening.preset.Preset.Mapping;
import earshot.listening.preset.Preset.Param;
import earshot.listening.preset.Preset.Recorded;
import earshot.listening.preset.Preset.Request;
import earshot.listening.preset.Preset.Risk;
import earshot.model.SourceKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the top of a preset file and hands its sections to those who know them.
final class PresetReader {
  private static final List<String> KEYS =
      List.of(
          "schema",
          "id",
          "version",
          "name",
          "kind",
          "idSpace",
          "verified",
          "docs",
          "terms",
          "risk",
          "window",
          "params",
          "request",
          "paging",
          "items",
          "script",
          "mode",
          "match",
          "fields",
          "textType",
          "minInterval",
          "hostDelay",
          "onStatus",
          "emptyIs",
          "retention",
          "mirror",
          "tests");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern FIXTURE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");
  private static final URI NO_DOCS = URI.create("https://example.org/");

  private final String file;
  private final Section top;

  PresetReader(String file, Section top) {
    this.file = file;
    this.top = top;
  }

  /// The preset; absent when its kind is not known, without which nothing else can be judged. It
  /// holds only when nothing was found to be wrong.
  Optional<Preset> preset() {
    top.allow("key", KEYS);
    schema();
    return kind().map(this::preset);
  }

  private Preset preset(SourceKind kind) {
    List<Param> params = new ParamsReader(top).params();
    Request request = new RequestReader(top, kind, params).request();
    Mapping mapping = new MappingReader(top, kind, params).mapping();
    Preset preset =
        new Preset(
            id(),
            version(),
            top.needed("name", 80, "Give the name people know the service by"),
            kind,
            idSpace(),
            about(),
            params,
            request,
            mapping,
            new MannersReader(top, kind).manners(),
            recorded(params));
    new UsesOfParams(preset, top).check();
    return preset;
  }

  private void schema() {
    if (top.member("schema").isEmpty()) top.missing("schema", "Write \"schema\": 1");
    else if (top.integer("schema", 1, 1, Integer.MAX_VALUE) != 1) {
      top.wrong("schema", "this Earshot reads schema 1", "A newer Earshot may read this file");
    }
  }

  private int version() {
    if (top.member("version").isEmpty()) {
      top.missing("version", "Write 1, and one more with each change");
    }
    return top.integer("version", 1, 1, 1_000_000);
  }

  private String id() {
    String id = top.needed("id", 40, "Give a short name in small letters, such as my-forum");
    if (id.isBlank()) return "unnamed";
    if (!ID.matcher(id).matches()) {
      top.wrong("id", "\"" + id + "\" is not small letters, digits and single hyphens");
    }
    boolean named = file.endsWith(PresetFile.ENDING);
    String due = named ? file.substring(0, file.length() - PresetFile.ENDING.length()) : id;
    if (!id.equals(due)) {
      top.wrong("id", "is \"" + id + "\", but the file is named " + file, "Make them the same");
    }
    return id;
  }

  private Optional<SourceKind> kind() {
    if (top.member("kind").isEmpty()) top.missing("kind", "Write feed, json, page or mail");
    SourceKind kind = top.choice("kind", SourceKind.class, SourceKind.IMPORT);
    if (kind.polled()) return Optional.of(kind);
    if ("import".equals(top.text("kind", 40).orElse(""))) {
      top.wrong("kind", "import is not read by presets", "Write feed, json, page or mail");
    }
    return Optional.empty();
  }

  private String idSpace() {
    String space = top.text("idSpace", 40).orElse("");
    if (!space.isEmpty() && !ID.matcher(space).matches()) {
      top.wrong("idSpace", "\"" + space + "\" is not small letters, digits and single hyphens");
    }
    return space;
  }

  private About about() {
    if (top.member("risk").isEmpty()) top.missing("risk", "Write low, medium or high");
    Optional<Duration> retention = top.duration("retention");
    if (retention.isPresent() && retention.get().compareTo(Duration.ofDays(1)) < 0) {
      top.wrong("retention", "must be at least P1D");
    }
    return new About(
        verified(),
        docs(),
        top.needed(
            "terms", 300, "Say in one line what is allowed, what it costs, what it cannot do"),
        top.choice("risk", Risk.class, Risk.HIGH),
        retention,
        mirror());
  }

  private LocalDate verified() {
    String text = top.needed("verified", 10, "Write the day you last read its documentation");
    try {
      return text.isBlank() ? LocalDate.EPOCH : LocalDate.parse(text);
    } catch (DateTimeException odd) {
      top.wrong("verified", "\"" + text + "\" is not a day, such as 2026-11-22");
      return LocalDate.EPOCH;
    }
  }

  private URI docs() {
    String text = top.needed("docs", 500, "Give the address of the service's documentation");
    try {
      URI docs = new URI(text);
      boolean web = "https".equals(docs.getScheme()) || "http".equals(docs.getScheme());
      if (web && docs.getHost() != null) return docs;
    } catch (URISyntaxException odd) {
      // Said below.
    }
    if (!text.isBlank()) top.wrong("docs", "is not a web address");
    return NO_DOCS;
  }

  private Optional<Mirror> mirror() {
    Optional<String> written = top.text("mirror", 500);
    if (written.isEmpty()) return Optional.empty();
    if (written.get().equals("{link}")) return Optional.of(new Mirror.ByLink());
    Optional<Mirror> byIds = byIds(written.get());
    if (byIds.isEmpty()) {
      top.wrong("mirror", "must be an address with {id} (one a time) or {ids} (many), or {link}");
    }
    return byIds;
  }

  private static Optional<Mirror> byIds(String written) {
    try {
      UrlTemplate url = UrlTemplate.ofAddress(written);
      List<String> gaps = url.gaps().stream().map(UrlPart.Gap::name).toList();
      if (!written.startsWith("http") || gaps.size() != 1) return Optional.empty();
      return switch (gaps.getFirst()) {
        case "id" -> Optional.of(new Mirror.ByIds(url, 1));
        case "ids" -> Optional.of(new Mirror.ByIds(url, Mirror.ByIds.MOST));
        default -> Optional.empty();
      };
    } catch (Malformed odd) {
      return Optional.empty();
    }
  }

  private List<Recorded> recorded(List<Param> params) {
    List<String> names = params.stream().map(Param::name).toList();
    List<Recorded> all = new ArrayList<>();
    for (Section each : top.sections("tests", 32)) {
      each.allow("key", List.of("fixture", "params", "items", "first"));
      String fixture = each.needed("fixture", 100, "Name the file that holds the answer");
      if (!fixture.isBlank() && !FIXTURE.matcher(fixture).matches()) {
        each.wrong("fixture", "must be the name of a file beside this one, without folders");
      }
      if (each.member("items").isEmpty()) each.missing("items", "Say how many items it holds");
      each.section("params").ifPresent(given -> given.allow("parameter", names));
      each.section("first").ifPresent(first -> first.allow("field", Field.shownNames()));
      all.add(
          new Recorded(
              fixture,
              each.values("params", 32),
              each.integer("items", 0, 0, 5_000),
              each.values("first", 32)));
    }
    return all;
  }
}
