package earshot.ui.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Brand;
import earshot.reports.Definition;
import earshot.reports.Reports;
import earshot.reports.Verdict;
import earshot.storage.Progress;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The page on reports without a window.
class ReportsViewModelTest {
  private static final Path FILE = Path.of("november.pdf");

  private final Desk desk = new Desk();
  private final ReportsViewModel model =
      new ReportsViewModel(
          desk, new Threads(Runnable::run, Runnable::run), Messages.of(ReportsScreen.class));

  @Test
  void aNewReportIsLookedAtAsSoonAsItsFormOpens() {
    model.begin();

    assertTrue(model.openProperty().get().isPresent());
    assertEquals(
        "12 mentions.", model.previewProperty().get().orElseThrow().told().getFirst().words());
    assertEquals("", model.previewingProperty().get());
  }

  @Test
  void whatCannotBeCountedIsSaidAndTheFormStays() {
    desk.mishap = Optional.of("The index is made anew; try again in a minute.");
    model.begin();

    assertEquals(
        "The index is made anew; try again in a minute.", model.previewingProperty().get());
    assertTrue(model.openProperty().get().isPresent());
    assertTrue(model.previewProperty().get().isEmpty());
  }

  @Test
  void aDocumentIsMadeAndSaid() {
    model.make(desk.usual("November"), FILE);

    assertEquals(List.of("make November november.pdf"), desk.did);
    assertEquals("Written to november.pdf.", model.errands().saidProperty().get());
  }

  @Test
  void eachVerdictIsSaidInWords() {
    desk.verdict = new Verdict.SameDataNewApp("0.9");
    model.verify(FILE);
    assertTrue(model.verified().getFirst().contains("Earshot 0.9 drew the file"));

    desk.verdict =
        new Verdict.FiguresDiffer(
            List.of(new Verdict.Difference("labels, negative, mentions", "12", "13")), 1, false);
    model.verify(FILE);
    assertEquals(
        List.of("1 figure differs.", "labels, negative, mentions: 12 then, 13 now (+1)."),
        model.verified());
  }

  @Test
  void aRefusalIsSaid() {
    desk.mishap = Optional.of("This file is no report of Earshot.");
    model.verify(FILE);

    assertEquals("This file is no report of Earshot.", model.errands().problemProperty().get());
    assertFalse(model.errands().work().runningProperty().get());
  }

  private static final class Desk implements ReportsDesk {
    private final List<String> did = new ArrayList<>();
    private Optional<String> mishap = Optional.empty();
    private Verdict verdict = new Verdict.Identical();

    @Override
    public Definition usual(String name) {
      return Definition.usual(name, new Definition.Tongue(ZoneOffset.UTC, "en-GB"));
    }

    @Override
    public List<Reports.Kept> all() {
      return List.of();
    }

    @Override
    public List<Brand> brands() {
      return List.of();
    }

    @Override
    public Preview preview(Definition definition) {
      refuse();
      return new Preview(List.of(new Reports.Told("Summary", "12 mentions.")), List.of());
    }

    @Override
    public void keep(Definition definition) {
      did.add("keep " + definition.name());
    }

    @Override
    public void remove(int id) {
      did.add("remove " + id);
    }

    @Override
    public void make(Definition definition, Path file, Progress progress) {
      progress.at(0, 1);
      did.add("make " + definition.name() + " " + file);
    }

    @Override
    public Verdict verify(Path file) {
      refuse();
      return verdict;
    }

    @Override
    public String logo(Path file) {
      return "";
    }

    private void refuse() {
      mishap.ifPresent(
          sentence -> {
            throw new IllegalArgumentException(sentence);
          });
    }
  }
}
