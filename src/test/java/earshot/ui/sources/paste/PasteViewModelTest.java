package earshot.ui.sources.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Evidence;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens between pasting a mention and having kept it.
class PasteViewModelTest {
  private static final Instant NOW = Instant.parse("2026-11-19T14:32:00Z");

  private final PretendPasteDesk desk = new PretendPasteDesk();
  private Optional<Path> chosen = Optional.empty();
  private final List<String> told = new ArrayList<>();
  private final List<Runnable> undos = new ArrayList<>();
  private final PasteViewModel model =
      new PasteViewModel(
          desk,
          (title, kind, endings) -> chosen,
          new Threads(Runnable::run, Runnable::run),
          InstantSource.fixed(NOW),
          Messages.of(PastePane.class, new Formats(ZoneOffset.UTC, Locale.ENGLISH)));

  @BeforeEach
  void listen() {
    model.whenKept(
        (said, undo) -> {
          told.add(said);
          undos.add(undo);
        });
  }

  @Test
  void aPictureGoesAlongAndAnotherFileIsRefusedWithWhatHelps(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("screen.png");
    BufferedImage screen = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
    assertTrue(ImageIO.write(screen, "png", file.toFile()));
    chosen = Optional.of(file);
    model.picture().choose();
    assertFalse(model.canKeep().get(), "a picture alone is no mention");
    model.textProperty().set("Northwind is great");
    Evidence kept = model.picture().picture().get().orElseThrow();
    Files.writeString(file, "no picture");
    model.picture().choose();
    assertEquals(
        "This is no picture that can be kept; choose a PNG or JPEG.",
        model.picture().problem().get());
    assertEquals(Optional.of(kept), model.picture().picture().get());
    model.keep();
    assertEquals(Optional.of(kept), desk.kept.getFirst().picture());
    assertEquals(Optional.empty(), model.picture().picture().get());
    assertEquals("", model.picture().problem().get());
  }

  @Test
  void anAddressOrATextIsEnough() {
    assertFalse(model.canKeep().get());
    model.textProperty().set("Northwind is great");
    assertTrue(model.canKeep().get());
    model.keep();
    assertEquals(NOW, desk.kept.getFirst().at());
    assertEquals(List.of("Kept as a mention of Northwind Coffee."), told);
    assertEquals("", model.textProperty().get());
  }

  @Test
  void keepingCanBeUndone() {
    model.textProperty().set("Northwind is great");
    model.keep();
    undos.getFirst().run();
    assertEquals(List.of(), desk.kept);
  }

  @Test
  void thePlatformIsReadFromTheAddress() {
    model.addressProperty().set("instagram.com/p/1");
    assertEquals("Recognised: Instagram post", model.recognisedProperty().get());
    model.addressProperty().set("inst");
    assertEquals("", model.recognisedProperty().get());
    assertEquals("", model.addressProblemProperty().get(), "half an address is no mistake yet");
    model.keep();
    assertEquals(
        "Earshot opens only public http and https addresses.",
        model.addressProblemProperty().get());
    assertEquals(List.of(), desk.kept);
  }

  @Test
  void anotherTimeIsADayWithAnHour() {
    model.textProperty().set("late");
    model.whenProperty().set(PasteViewModel.When.THEN);
    model.dayProperty().set(LocalDate.of(2026, 11, 17));
    model.clockProperty().set("9:05");
    model.aboutProperty().set(false);
    model.keep();
    assertEquals(Instant.parse("2026-11-17T09:05:00Z"), desk.kept.getFirst().at());
    assertFalse(desk.kept.getFirst().about());
  }

  @Test
  void aDayAloneIsEnoughWhenItIsOnlyAboutRight() {
    model.textProperty().set("late");
    model.whenProperty().set(PasteViewModel.When.THEN);
    model.dayProperty().set(LocalDate.of(2026, 11, 17));
    model.keep();
    assertEquals(Instant.parse("2026-11-17T12:00:00Z"), desk.kept.getFirst().at());
    assertTrue(desk.kept.getFirst().about());
  }

  @Test
  void theFutureIsRefused() {
    model.textProperty().set("soon");
    model.whenProperty().set(PasteViewModel.When.THEN);
    model.clockProperty().set("23:00");
    model.keep();
    assertEquals(
        "This time lies ahead. Choose one that is over.", model.timeProblemProperty().get());
    assertEquals(List.of(), desk.kept);
  }

  @Test
  void aRatingOfNothingIsARating() {
    model.textProperty().set("awful");
    model.rating().pointsProperty().set("0");
    model.keep();
    assertEquals(BigDecimal.ZERO, desk.kept.getFirst().rating().orElseThrow().points());
  }

  @Test
  void aRatingBeyondTheBestIsRefused() {
    model.textProperty().set("great");
    model.rating().pointsProperty().set("6");
    model.keep();
    assertEquals("Type a number from 0 to 5.", model.rating().problemProperty().get());
    model.rating().pointsProperty().set("4,5");
    model.keep();
    assertEquals(new BigDecimal("4.5"), desk.kept.getFirst().rating().orElseThrow().points());
  }

  @Test
  void whatIsThereAlreadyIsSaid() {
    desk.already = true;
    model.addressProperty().set("instagram.com/p/1");
    model.keep();
    assertTrue(told.getFirst().startsWith("This is a mention already"));
  }
}
