package earshot.ui.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.ui.kit.Threads;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// From a pasted address to a source, without a window.
class AddSourceViewModelTest {
  private final PretendSourceDesk desk = new PretendSourceDesk(SampleSources.all());
  private final ByHand background = new ByHand();
  private final List<String> asked = new ArrayList<>();
  private final List<Done> told = new ArrayList<>();
  private final AddSourceViewModel model =
      new AddSourceViewModel(
          desk, this::trial, new Threads(background, Runnable::run), SourcesViewModelTest.words());

  private Trial trial(String address, boolean allowPrivate) {
    asked.add(address);
    if (address.contains("home.lan") && !allowPrivate) return new Trial.Private("home.lan");
    if (address.endsWith("page.example/")) {
      return new Trial.Page(
          URI.create(address),
          List.of(new Trial.Offer("Posts", URI.create("https://page.example/posts.xml"))));
    }
    if (address.contains("empty")) return new Trial.Page(URI.create(address), List.of());
    if (address.contains("intranet")) {
      return new Trial.Unbelieved(URI.create(address), "Signed by nobody this computer knows.");
    }
    if (address.contains("nowhere")) return new Trial.Failed("nowhere.example answered 404.");
    return new Trial.Feed(URI.create(address), "The Daily Grind", 25, Set.of());
  }

  private void type(String address) {
    model.addressProperty().set(address);
  }

  private void tryIt(String address) {
    type(address);
    model.tryIt();
    background.runAll();
  }

  @Test
  void typingAsksNothing() {
    type("dailygrind.example/feed");
    background.runAll();
    assertEquals(List.of(), asked);
    assertEquals("Will ask https://dailygrind.example/feed", model.correctedProperty().get());
  }

  @Test
  void aFirstWordIsNeitherAHostNorAMistake() {
    type("daily");
    assertEquals("", model.correctedProperty().get());
    assertFalse(model.asksForOwnNetworkProperty().get());
  }

  @Test
  void thereIsNothingToTryBeforeSomethingIsTyped() {
    type("  ");
    assertFalse(model.canTry().get());
  }

  @Test
  void aHostThatIsNotBelievedCanBeAddedAllTheSame() {
    tryIt("intranet.example/feed");
    assertEquals("Signed by nobody this computer knows.", model.problemProperty().get());
    assertEquals("intranet.example", model.nameProperty().get());
    assertTrue(model.canAdd().get());
    model.add();
    background.runAll();
    assertEquals(List.of("add intranet.example https://intranet.example/feed"), desk.done);
  }

  @Test
  void aFeedThatWasFoundCanBeAddedUnderItsTitle() {
    model.whenAdded(told::add);
    tryIt("dailygrind.example/feed");
    assertTrue(model.canAdd().get());
    assertEquals("The Daily Grind", model.nameProperty().get());
    model.add();
    background.runAll();
    assertEquals(List.of("add The Daily Grind https://dailygrind.example/feed"), desk.done);
    assertEquals("", model.addressProperty().get());
    assertEquals(1, told.size());
  }

  @Test
  void nothingIsAddedBeforeItIsConfirmed() {
    tryIt("dailygrind.example/feed");
    assertEquals(List.of(), desk.done);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org", "javascript:alert(1)"})
  void otherAddressesAreNotAsked(String address) {
    type(address);
    assertEquals("", model.problemProperty().get());
    model.tryIt();
    background.runAll();
    assertEquals(
        "Earshot opens only public http and https addresses.", model.problemProperty().get());
    assertEquals(List.of(), asked);
  }

  @Test
  void whatIsThereAlreadyIsNamed() {
    tryIt("http://www.brewnotes.example/feed.xml/");
    assertEquals("Already in your list as “Brewnotes Weekly”.", model.problemProperty().get());
    assertFalse(model.canAdd().get());
  }

  @Test
  void aPageOffersItsFeeds() {
    tryIt("page.example");
    var page = (Trial.Page) model.foundProperty().get().orElseThrow();
    model.choose(page.offers().getFirst());
    background.runAll();
    assertTrue(model.canAdd().get());
    assertEquals("https://page.example/posts.xml", asked.getLast());
  }

  @Test
  void aPageWithoutFeedsSaysSo() {
    tryIt("empty.example");
    assertTrue(model.problemProperty().get().startsWith("This is a page, and it names no feed."));
  }

  @Test
  void theSentenceOfAFailureIsShown() {
    tryIt("nowhere.example");
    assertEquals("nowhere.example answered 404.", model.problemProperty().get());
  }

  @Test
  void anAddressOfTheOwnNetworkNeedsAYes() {
    type("http://home.lan/feed");
    assertTrue(model.asksForOwnNetworkProperty().get());
    model.tryIt();
    background.runAll();
    assertFalse(model.canAdd().get());
    model.ownNetworkProperty().set(true);
    model.tryIt();
    background.runAll();
    assertTrue(model.canAdd().get());
  }

  @Test
  void aYesForOneAddressDoesNotHoldForTheNext() {
    tryIt("http://home.lan/feed");
    model.ownNetworkProperty().set(true);
    model.clear();
    assertFalse(model.ownNetworkProperty().get());
  }

  @Test
  void theAnswerToAnOlderAddressIsDropped() {
    type("first.example/feed");
    model.tryIt();
    type("second.example/feed");
    background.runAll();
    assertTrue(model.foundProperty().get().isEmpty());
    assertFalse(model.busyProperty().get());
  }

  @Test
  void cancellingAsksNoMore() {
    type("first.example/feed");
    model.tryIt();
    model.cancel();
    background.runAll();
    assertEquals(List.of(), asked);
    assertTrue(model.canTry().get());
  }

  @Test
  void addingCanBeUndone() {
    model.whenAdded(told::add);
    tryIt("dailygrind.example/feed");
    model.add();
    background.runAll();
    told.getFirst().undo().orElseThrow().run();
    background.runAll();
    assertTrue(desk.done.getLast().startsWith("remove "));
  }
}
