package earshot.listening.preset;

import static earshot.listening.preset.Fixtures.changed;
import static earshot.listening.preset.Fixtures.problems;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import earshot.model.SourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class PresetFileTest {
  private static final String FILE = "my-forum.source.json";

  @Test
  void aFileWithoutMistakesIsAPreset() {
    Preset preset = assertInstanceOf(PresetFile.Good.class, changed()).preset();
    assertEquals("my-forum", preset.id());
    assertEquals(SourceKind.JSON, preset.kind());
    assertEquals(Duration.ofMinutes(10), preset.manners().minInterval());
    assertEquals("title", String.valueOf(preset.mapping().fields().get(Field.TITLE)));
    assertEquals(Preset.Paging.NONE, preset.request().paging());
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments(
            "\"link\": \"url\"",
            "\"lnik\": \"url\"",
            ":7:44 fields.lnik: unknown field. Did you mean \"link\"?"),
        arguments("{query}", "{qeury}", "request.url: {qeury} is not a parameter (query, tags)"),
        arguments("\"hits\"", "\"hits.[0]\"", "items: \"hits.[0]\" is not a path"),
        arguments("PT10M", "PT10S", "minInterval: PT10S is below the floor PT1M for json"),
        arguments(
            "\"kind\": \"json\"",
            "\"kind\": \"jsn\"",
            "kind: \"jsn\" is not known. Did you mean \"json\"?"),
        arguments("\"schema\": 1", "\"schema\": 2", "schema: this Earshot reads schema 1"),
        arguments(
            "\"id\": \"my-forum\"",
            "\"id\": \"other\"",
            "id: is \"other\", but the file is named my-forum.source.json"),
        arguments("\"version\": 1, ", "", "version: is missing"),
        arguments("\"risk\": \"low\"", "\"risk\": \"none\"", "risk: \"none\" is not known"),
        arguments("2026-11-22", "22.11.2026", "verified: \"22.11.2026\" is not a day"),
        arguments("https://forum.example/api", "forum.example", "docs: is not a web address"),
        arguments(
            "\"items\": \"hits\",",
            "\"items\": \"hits\", \"items\": \"x\",",
            ":6:20 items: this key stands here twice"),
        arguments("\"terms\"", "\"term\"", "term: unknown key. Did you mean \"terms\"?"),
        arguments(
            "\"title\": \"title\"",
            "\"title\": \"title|\"",
            ":7:42 fields.title: is empty; a path is missing"),
        arguments(
            "\"title\": \"title\"", "\"title\": \"{title\"", "fields.title: the { is not closed"),
        arguments("\"title\": \"title\", ", "", "fields: neither title nor text is given"),
        arguments("https://forum.example/search", "http://forum.example#x/search", "has a # part"),
        arguments(
            "https://forum.example/search",
            "https://me:pw@forum.example/search",
            "holds a user before the host"),
        arguments(
            "?q={query}",
            "?key=abc&q={query}",
            "request.url: key looks like a secret. Name it under auth"),
        arguments(
            "\"default\": \"all\"",
            "\"default\": \"all\", \"choices\": [\"a\"]",
            "params[1].default: tags must be one of a."),
        arguments(
            "\"name\": \"tags\"",
            "\"name\": \"query\"",
            "params[1].name: \"query\" stands here twice"),
        arguments(
            "\"name\": \"tags\"", "\"name\": \"cursor\"", "params[1].name: \"cursor\" is built in"),
        arguments("&tags={tags}", "", "params[1]: {tags} is used nowhere"),
        arguments(
            "\"default\": \"all\"",
            "\"maxLength\": 9999999",
            "params[1].maxLength: must be a whole number from 1 to 4096"),
        arguments(
            "https://forum.example/search",
            "https://{tags}/search",
            "{tags} is the host, so the parameter must be of type host"),
        arguments(
            "https://forum.example/search",
            "https://forum.example/{cursor}",
            "{cursor} may only stand in the query"),
        arguments(
            "\"items\": \"hits\"",
            "\"paging\": {\"type\": \"page\"}, \"items\": \"hits\"",
            "paging.param: is missing. Name the query parameter that carries the page"),
        arguments(
            "\"items\": \"hits\"",
            "\"paging\": {\"type\": \"cursor\", \"param\": \"c\"}, \"items\": \"hits\"",
            "paging.path: is missing"),
        arguments(
            "\"items\": \"hits\"",
            "\"paging\": {\"type\": \"nextUrl\", \"path\": \"n\", \"max\": 99}, \"items\":"
                + " \"hits\"",
            "paging.max: must be a whole number from 1 to 20"),
        arguments(
            "\"items\": \"hits\"",
            "\"script\": \"x\", \"items\": \"hits\"",
            "script: is not for kind json. Leave it out"),
        arguments(
            "\"items\": \"hits\"",
            "\"onStatus\": {\"99\": \"gone\"}, \"items\": \"hits\"",
            "onStatus.99: is not a status"),
        arguments(
            "\"items\": \"hits\"",
            "\"onStatus\": {\"410\": \"dead\"}, \"items\": \"hits\"",
            "onStatus.410: \"dead\" is not known"),
        arguments(
            "\"items\": \"hits\"",
            "\"hostDelay\": \"PT0S\", \"items\": \"hits\"",
            "hostDelay: PT0S is not between PT1S and PT10M"),
        arguments(
            "\"items\": \"hits\"",
            "\"retention\": \"30 days\", \"items\": \"hits\"",
            "retention: \"30 days\" is not a length of time"),
        arguments(
            "\"items\": \"hits\"",
            "\"mirror\": \"https://a/{title}\", \"items\": \"hits\"",
            "mirror: must be an address with {id} (one a time) or {ids} (many), or {link}"),
        arguments(
            "\"items\": \"hits\"",
            "\"tests\": [{\"fixture\": \"../x\", \"items\": 1}], \"items\": \"hits\"",
            "tests[0].fixture: must be the name of a file beside this one"),
        arguments(
            "\"items\": \"hits\"",
            "\"tests\": [{\"fixture\": \"x\", \"items\": 1, \"params\": {\"q\": 1}}], \"items\":"
                + " \"hits\"",
            "tests[0].params.q: unknown parameter"),
        arguments(
            "\"items\": \"hits\"",
            "\"tests\": [{\"fixture\": \"x\", \"items\": 1}], \"items\": \"hits\"",
            "tests[0]: query is missing."),
        arguments(
            "\"items\": \"hits\"",
            "\"tests\": [{\"fixture\": \"x\", \"items\": 1, \"params\": {\"query\": 1}, \"first\":"
                + " {\"like\": 1}}], \"items\": \"hits\"",
            "tests[0].first.like: unknown field. Did you mean \"likes\"?"),
        arguments(
            "\"link\": \"url\"",
            "\"link\": \"https://{host}/x\"",
            "fields.link: {host} stands in the host"),
        arguments("\"params\": [", "\"params\": [7, ", "params[0]: must be an object"),
        arguments("\"name\": \"My forum\"", "\"name\": 7", "name: must be text in quotes"),
        arguments(
            "\"name\": \"My forum\"",
            "\"name\": \"a\\u0000b\"",
            "name: holds a line break or another control character"),
        arguments("\"fields\": {", "\"fields\": 7, \"x\": {", "fields: must be an object"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsSaidWithItsPlaceAndCure(String from, String to, String due) {
    List<String> problems = problems(changed(from, to));
    assertTrue(problems.size() <= 2, String.join("\n", problems));
    assertTrue(problems.stream().allMatch(each -> each.startsWith(FILE + ":")));
    assertEquals(
        1,
        problems.stream().filter(each -> each.contains(due)).count(),
        String.join("\n", problems));
  }

  @ParameterizedTest
  @MethodSource("auths")
  void aSecretIsGivenByItsNameAndNeverByItsValue(String auth, String due) {
    String request = "tags={tags}\", \"auth\": " + auth;
    List<String> problems = problems(changed("tags={tags}\"", request));
    assertEquals(due.isEmpty() ? 0 : 1, problems.size(), String.join("\n", problems));
    if (!due.isEmpty()) assertEquals(due, problems.getFirst().replaceAll("^\\S+ ", ""));
    assertFalse(problems.toString().contains("S3cr3t"));
  }

  static Stream<Arguments> auths() {
    String value =
        "request.auth.secret: looks like the secret itself. Give a name such as my-service/key;"
            + " Earshot asks for the value and keeps it elsewhere";
    return Stream.of(
        arguments("{\"type\": \"bearer\", \"secret\": \"my-forum/key\"}", ""),
        arguments("{\"type\": \"query\", \"name\": \"key\", \"secret\": \"my-forum/key\"}", ""),
        arguments("{\"type\": \"bearer\", \"secret\": \"S3cr3t-Value\"}", value),
        arguments("{\"type\": \"bearer\", \"secret\": \"aS3cr3tb1c2d3e4f5a6b7c8d9\"}", value),
        arguments(
            "{\"type\": \"bearer\", \"secret\": \"my-forum/0a1b2c3d4e5f60718293a4b5\"}", value),
        arguments(
            "{\"type\": \"bearer\"}",
            "request.auth.secret: is missing. Give it a name, such as my-service/key"),
        arguments(
            "{\"type\": \"bearer\", \"secret\": \"my-forum/key\", \"value\": \"S3cr3t\"}",
            "request.auth.value: unknown key. Known here: type, secret"),
        arguments(
            "{\"type\": \"header\", \"name\": \"X Key\", \"secret\": \"my-forum/key\"}",
            "request.auth.name: \"X Key\" cannot be sent as a name"));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void headersThatEarshotSetsOrThatHoldSecretsAreRefused(String header, String due) {
    List<String> problems =
        problems(changed("tags={tags}\"", "tags={tags}\", \"headers\": {" + header + "}"));
    assertEquals(due.isEmpty(), problems.isEmpty(), String.join("\n", problems));
    if (!due.isEmpty()) assertEquals(due, problems.getFirst().replaceAll("^\\S+ ", ""));
  }

  static Stream<Arguments> headers() {
    return Stream.of(
        arguments("\"Accept\": \"application/json\"", ""),
        arguments("\"X-Words\": \"{query}\"", ""),
        arguments(
            "\"User-Agent\": \"Mozilla\"",
            "request.headers.User-Agent: is set by Earshot itself. Leave it out"),
        arguments(
            "\"Authorization\": \"Bearer x\"",
            "request.headers.Authorization: would hold a secret. Name the secret under auth"),
        arguments(
            "\"X-A\": \"a\\r\\nHost: evil\"",
            "request.headers.X-A: holds a line break or another control character"),
        arguments("\"X A\": \"a\"", "request.headers.X A: is not the name of a header"));
  }

  @Test
  void theFloorOfTheIntervalDependsOnTheKind() {
    String feed = Fixtures.file("producthunt");
    assertEquals(
        List.of("x.json:17:18 minInterval: PT4M is below the floor PT5M for feed"),
        problems(PresetFile.read("x.json", feed.replace("PT30M", "PT4M"))));
    String page = Fixtures.file("telegram-channel");
    assertEquals(
        1, problems(PresetFile.read("x.json", page.replace("\"PT15M\"", "\"PT14M\""))).size());
  }

  @Test
  void brokenJsonIsSaidWithItsPlace() {
    List<String> problems = problems(PresetFile.read(FILE, "{\n  \"id\": \"x\",,\n}"));
    assertEquals(1, problems.size());
    assertEquals("my-forum.source.json:2:", problems.getFirst().substring(0, 23));
  }

  @Test
  void whatIsNoObjectTooLargeOrNotUtf8IsSaid() {
    assertEquals(
        List.of(FILE + ": a preset file holds one object in { }"),
        problems(PresetFile.read(FILE, "[1]")));
    assertEquals(
        List.of(FILE + ": the file is larger than 64 kB"),
        problems(PresetFile.read(FILE, " ".repeat(65 * 1024))));
    assertEquals(
        List.of(FILE + ": the file is not UTF-8. Save it as UTF-8"),
        problems(PresetFile.read(FILE, new byte[] {'{', (byte) 0xFC, '}'})));
    assertEquals(1, problems(PresetFile.read(FILE, "[".repeat(10_000))).size());
    assertEquals(
        List.of(), problems(PresetFile.read(FILE, ("\uFEFF" + Fixtures.MINIMAL).getBytes(UTF_8))));
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    List<String> problems = problems(changed("{query}", "{qeury}", "PT10M", "PT10S"));
    assertEquals(2, problems.size(), String.join("\n", problems));
  }

  @Test
  void theExampleOfTheManualIsAPresetWithoutMistakes() throws IOException {
    String manual = Files.readString(Path.of("docs/manual.md"), UTF_8);
    int start = manual.indexOf("```json", manual.indexOf("## Presets")) + "```json".length();
    String example = manual.substring(start, manual.indexOf("```", start));
    assertEquals(List.of(), problems(PresetFile.read(FILE, example)));
  }
}
