package earshot.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandId;
import earshot.model.Contribution;
import earshot.model.Label;
import earshot.model.LearnedReason;
import earshot.model.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class LearnedModelTest {
  private static final BrandId NORTHWIND = new BrandId(1);
  private static final BrandId TIDEWELL = new BrandId(2);
  private static final TextReader PLAIN =
      new TextReader(
          Lists.ENGLISH,
          Map.of(NORTHWIND, List.of("Northwind"), TIDEWELL, List.of("Tidewell")),
          Vader.DEFAULT_THRESHOLD);
  private static final LearnedModel MODEL =
      new Learner(PLAIN, 5).learn(Labelled.coffee(300, 1)).model().orElseThrow();
  private static final TextReader TAUGHT = PLAIN.with(MODEL);
  private static final String SOGGY = "The new roast came soggy today";

  @Test
  void whatIsWrittenInPartsIsReadBackToTheLastBit() {
    List<String> parts = MODEL.parts(1_000);
    assertTrue(parts.size() > 1);
    LearnedModel back = LearnedModel.of(MODEL.id(), parts);
    assertEquals(MODEL.id(), back.id());
    assertEquals(parts, back.parts(1_000));
    assertEquals(MODEL.strongest(), back.strongest());
    assertEquals(TAUGHT.read(SOGGY, "", List.of()), PLAIN.with(back).read(SOGGY, "", List.of()));
  }

  @Test
  void aDamagedPartIsRefusedWithTheCure() {
    List<String> parts = new ArrayList<>(MODEL.parts(1_000));
    char[] part = parts.get(1).toCharArray();
    part[500] = part[500] == 'A' ? 'B' : 'A';
    parts.set(1, new String(part));
    var refused =
        assertThrows(IllegalArgumentException.class, () -> LearnedModel.of(MODEL.id(), parts));
    assertTrue(
        String.valueOf(refused.getMessage()).contains("learn again"), String.valueOf(refused));
  }

  @Test
  void aLearnedLabelNamesTheWordListsLabelTheModelAndFiveSigns() {
    Reading reading = TAUGHT.read(SOGGY, "", List.of());
    assertEquals(Label.NEGATIVE, reading.whole().label());
    LearnedReason reason = LearnedReason.among(reading.whole().contributions()).orElseThrow();
    assertEquals(Label.UNSURE, reason.engine());
    assertEquals(MODEL.id(), reason.model());
    assertEquals(5, reason.signs().size());
    LearnedReason.Sign strongest =
        reason.signs().stream()
            .filter(sign -> sign.name().equals("soggy"))
            .findFirst()
            .orElseThrow();
    assertEquals("soggy", SOGGY.substring(strongest.from(), strongest.to()));
    assertTrue(strongest.weight() > 0);
  }

  @Test
  void theReasonsStillAddUpToTheScoreOfTheWordList() {
    Reading plain = PLAIN.read("happy, my mug made my morning", "", List.of());
    Reading taught = TAUGHT.read("happy, my mug made my morning", "", List.of());
    assertEquals(plain.whole().compound(), taught.whole().compound());
    assertEquals(sum(plain), sum(taught));
    assertTrue(taught.whole().contributions().containsAll(plain.whole().contributions()));
  }

  @Test
  void textsOfTwoBrandsKeepTheScoresPerBrand() {
    String text = "Northwind came soggy but Tidewell hits the spot";
    List<BrandId> both = List.of(NORTHWIND, TIDEWELL);
    Reading plain = PLAIN.read(text, "", both);
    Reading taught = TAUGHT.read(text, "", both);
    assertEquals(plain.byBrand(), taught.byBrand());
    assertEquals(plain.whole(), taught.whole());
  }

  @Test
  void aLongTextOfOneBrandIsToldForTheBrandToo() {
    String text =
        "Northwind sent the new roast and it came soggy today. " + "We waited. ".repeat(30);
    Reading taught = TAUGHT.read(text, "", List.of(NORTHWIND));
    Reading.TargetScore target = taught.byBrand().get(NORTHWIND);
    assertTrue(target != null && LearnedReason.among(target.contributions()).isPresent());
  }

  @Test
  void switchingOnIsAnotherVersionAndOffTheOldOne() {
    assertNotEquals(PLAIN.version(), TAUGHT.version());
    assertTrue(TAUGHT.version().matches("plus-1/en/[0-9a-f]{8}"), TAUGHT.version());
    assertEquals(PLAIN.version(), TAUGHT.unlearned().version());
  }

  @Test
  void aLanguageWithoutWordListStaysUnscored() {
    assertEquals(
        Label.UNSCORED, TAUGHT.read("القهوة باردة والخدمة بطيئة", "", List.of()).whole().label());
  }

  @Test
  void theStrongestWordsAreThoseThatTeach() {
    List<String> blame =
        MODEL.strongest().stream()
            .filter(strong -> strong.label() == Label.NEGATIVE)
            .map(LearnedModel.Strong::word)
            .toList();
    assertTrue(blame.contains("soggy") || blame.contains("came soggy"), blame.toString());
  }

  @Test
  void eightThreadsLearnTheSame() {
    List<Taught> taught = Labelled.coffee(220, 3);
    String id = new Learner(PLAIN, 5).learn(taught).model().orElseThrow().id();
    var runs = new ArrayList<CompletableFuture<String>>();
    for (int i = 0; i < 8; i++) {
      runs.add(
          CompletableFuture.supplyAsync(
              () -> new Learner(PLAIN, 5).learn(taught).model().orElseThrow().id()));
    }
    for (CompletableFuture<String> run : runs) assertEquals(id, run.join());
  }

  private static double sum(Reading reading) {
    return reading.whole().contributions().stream().mapToDouble(Contribution::valence).sum();
  }
}
