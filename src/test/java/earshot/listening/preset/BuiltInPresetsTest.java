package earshot.listening.preset;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.preset.Preset.Auth;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class BuiltInPresetsTest {
  private static final Set<String> PROMISED =
      Set.of(
          "google-news",
          "google-alerts",
          "bing-news",
          "gdelt-news",
          "reddit-search",
          "reddit-subreddit",
          "reddit-api",
          "hn-search",
          "bluesky-search",
          "bluesky-profile",
          "mastodon-tag",
          "mastodon-search",
          "lemmy-search",
          "youtube-channel",
          "youtube-search",
          "stackexchange-search",
          "stackexchange-tag",
          "github-issues",
          "github-releases",
          "discourse-search",
          "discourse-latest",
          "wordpress-search",
          "wordpress-comments",
          "medium-tag",
          "substack",
          "tumblr",
          "ghost",
          "devto-tag",
          "appstore-reviews",
          "wikipedia-history",
          "wikipedia-search",
          "podcast",
          "producthunt",
          "telegram-channel",
          "x-recent",
          "web-page",
          "page-changes",
          "mail-alerts",
          "any-feed",
          "any-json");

  static Stream<String> presets() {
    return all().map(Preset::id);
  }

  private static Stream<Preset> all() {
    return Presets.builtIn().all().stream();
  }

  @Test
  void everyPromisedServiceIsThere() {
    Set<String> ids = new TreeSet<>(presets().toList());
    assertTrue(ids.containsAll(PROMISED), () -> "missing: " + without(PROMISED, ids));
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  @Test
  void theIndexNamesExactlyTheFilesThatLieBesideIt() throws IOException, URISyntaxException {
    var index = Presets.class.getResource("index.txt");
    try (Stream<Path> files = Files.list(Path.of(index.toURI()).getParent())) {
      List<String> named =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(PresetFile.ENDING))
              .map(name -> name.substring(0, name.length() - PresetFile.ENDING.length()))
              .sorted()
              .toList();
      assertEquals(named, Files.readAllLines(Path.of(index.toURI())));
    }
  }

  @ParameterizedTest
  @MethodSource("presets")
  void aPersonIsToldWhatItIsAndWhatItCannotDo(String id) {
    Preset preset = Fixtures.builtIn(id);
    assertTrue(preset.about().terms().endsWith("."), preset.id());
    assertTrue(preset.about().terms().length() > 30, preset.id());
    assertEquals("2026-11-22", preset.about().verified().toString());
    assertEquals("https", preset.about().docs().getScheme());
  }

  @ParameterizedTest
  @MethodSource("presets")
  void everyServiceIsAskedOverAnEncryptedLine(String id) {
    Preset preset = Fixtures.builtIn(id);
    String url = preset.request().url().source();
    boolean encrypted = url.startsWith("https://") || url.startsWith("imaps://");
    assertTrue(encrypted || url.equals("{url}"), url);
  }

  @Test
  void onlyTheServicesThatNeedAKeyAskForOne() {
    List<String> needing =
        all()
            .filter(preset -> !(preset.request().auth() instanceof Auth.None))
            .map(Preset::id)
            .toList();
    assertEquals(
        List.of(
            "bluesky-search",
            "mail-alerts",
            "mastodon-search",
            "reddit-api",
            "x-recent",
            "youtube-search"),
        needing);
  }

  @Test
  void whereTermsAskForDeletionsToBeFollowedThePresetSaysHow() {
    for (String id : List.of("reddit-search", "reddit-api", "x-recent", "youtube-search")) {
      assertTrue(Fixtures.builtIn(id).about().mirror().isPresent(), id);
    }
    assertEquals(
        Optional.of(Duration.ofDays(30)), Fixtures.builtIn("youtube-search").about().retention());
  }

  @Test
  void redditIsAskedWithLongPausesAndRankedSearchesProveNothingAboutTime() {
    assertEquals(Duration.ofSeconds(90), Fixtures.builtIn("reddit-search").manners().hostDelay());
    assertTrue(Fixtures.builtIn("google-news").manners().ranked());
    assertFalse(Fixtures.builtIn("hn-search").manners().ranked());
    assertEquals(Preset.EmptyIs.UNKNOWN, Fixtures.builtIn("appstore-reviews").manners().emptyIs());
  }

  @Test
  void theLoginOfBlueskyHoldsTheNameOfTheSecretOnly() {
    var session =
        assertInstanceOf(Auth.Session.class, Fixtures.builtIn("bluesky-search").request().auth());
    assertEquals("bluesky/app-password", session.secret());
    assertEquals("{secret}", requireNonNull(session.body().get("password")).source());
    assertEquals(Optional.of("bluesky/app-password"), session.secretName());
  }
}
