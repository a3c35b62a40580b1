package earshot.ui.sources.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.preset.Preset;
import earshot.listening.preset.Presets;
import earshot.ui.kit.Threads;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which ready-made sources are listed, and where.
class PresetListViewModelTest {
  private final PresetListViewModel model =
      new PresetListViewModel(
          new PresetDesks(new PretendPresetDesk(), new PretendMapping(), () -> ""),
          new Threads(Runnable::run, Runnable::run),
          PresetFormViewModelTest.words());

  private List<String> names() {
    return model.lines().stream().map(PresetListViewModel.Line::name).toList();
  }

  @Test
  void theyStandUnderTheirHeadingsAndClosedPlacesComeLast() {
    model.shown();
    assertEquals("News & blogs", model.lines().getFirst().heading());
    assertEquals("", model.lines().get(1).heading());
    assertEquals("Google News", names().getFirst());
    assertEquals("G2", names().getLast());
  }

  @Test
  void theSearchLooksIntoNamesAndWhatTheyRead() {
    model.shown();
    model.findProperty().set("REVIEWS");
    assertTrue(names().contains("App Store reviews"));
    assertTrue(names().contains("Google reviews"));
    assertTrue(!names().contains("Google News"));
    assertEquals("Reviews", model.lines().getFirst().heading());
  }

  @Test
  void aPresetOfThePersonsOwnIsAmongTheAdvanced() {
    model.shown();
    model.findProperty().set("guild");
    assertEquals("Advanced", model.lines().getFirst().heading());
    assertEquals("Your own preset “roasters-guild” (json)", model.lines().getFirst().beneath());
  }

  @Test
  void everyPresetThatComesWithEarshotHasItsShelfAndItsWords() {
    PresetWords words = new PresetWords(PresetFormViewModelTest.words());
    List<String> strangers =
        Presets.builtIn().all().stream()
            .filter(preset -> !preset.id().equals("any-feed"))
            .filter(preset -> words.reads(preset).startsWith("Your own preset"))
            .map(Preset::id)
            .toList();
    assertEquals(List.of(), strangers);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.instagram.com/p/1, INSTAGRAM",
    "https://m.facebook.com/x, FACEBOOK",
    "https://de.trustpilot.com/review/a, TRUSTPILOT",
    "https://www.amazon.co.uk/dp/1, AMAZON",
    "https://www.google.com/maps/place/x, GOOGLE_REVIEWS",
    "https://x.com/a/status/1, X"
  })
  void closedPlacesAreKnownByTheirAddress(URI address, ClosedPlace place) {
    assertEquals(Optional.of(place), ClosedPlace.of(address));
  }

  @ParameterizedTest
  @CsvSource({
    "https://notfacebook.com/",
    "https://netflix.com/",
    "https://www.google.com/alerts/feeds/1/2"
  })
  void othersAreNot(URI address) {
    assertEquals(Optional.empty(), ClosedPlace.of(address));
  }
}
