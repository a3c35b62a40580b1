package earshot.ui.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.search.Progress;
import earshot.ui.HeldBack;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Job;
import earshot.ui.kit.Jobs;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the status bar and the list say of the work that runs, without a window.
class JobsViewModelTest {
  private Instant now = Instant.parse("2026-11-19T14:32:00Z");
  private final Jobs jobs = new Jobs(() -> now);
  private final HeldBack background = new HeldBack();
  private final Messages messages = Messages.of(JobsPane.class, Formats.SYSTEM);
  private final JobsViewModel model = new JobsViewModel(jobs, messages);

  JobsViewModelTest() {
    model.started();
  }

  private void begin(String name, LongWork.Task<String> task) {
    LongWork work = new LongWork(new Threads(background, Runnable::run, jobs));
    work.start(
        Job.Terms.of(name),
        task,
        work::tell,
        failed -> work.tell(String.valueOf(failed.getMessage())));
  }

  private void later(int seconds) {
    now = now.plusSeconds(seconds);
    model.tick();
  }

  @Test
  void theStatusBarCountsThemAndThenWhatEndedUntilSomebodyLooks() {
    begin("export", watch -> "Written: posts.csv");
    begin("import", watch -> "");
    assertEquals("", model.entryProperty().get());
    later(2);
    assertEquals("2 jobs", model.entryProperty().get());
    background.runOne();
    assertEquals("1 job", model.entryProperty().get());
    background.runOne();
    assertEquals("2 jobs done", model.entryProperty().get());
    model.toggle();
    model.close();
    assertEquals("", model.entryProperty().get());
  }

  @Test
  void aJobAloneSaysHowFarItIs() {
    List<String> said = new ArrayList<>();
    begin(
        "import",
        watch -> {
          watch.reached(new Progress(62, 100));
          said.add(model.entryProperty().get());
          now = now.plusSeconds(8);
          model.tick();
          said.add(model.words().stand(model.lines().getFirst()));
          return "";
        });
    later(2);
    background.runAll();
    assertEquals(List.of("1 job · 62 %", "62 of 100 · 10 s · about 6 s left"), said);
    assertEquals("Done after 10 s", model.words().stand(model.lines().getFirst()));
  }

  @Test
  void aFailureIsSaidFirst() {
    begin("export", watch -> "Written");
    begin(
        "backup",
        watch -> {
          throw new IllegalStateException("The disk is full.");
        });
    background.runAll();
    assertEquals("1 job failed", model.entryProperty().get());
    assertTrue(model.troubledProperty().get());
    assertEquals("The disk is full.", model.lines().getFirst().result());
    model.toggle();
    assertFalse(model.troubledProperty().get());
  }

  @Test
  void aJobLeadsBackToWhereItWasBegun() {
    List<Job.Spot> went = new ArrayList<>();
    model.placed(() -> new Job.Spot("archives", "backup"), went::add);
    begin("backup", watch -> "Made.");
    background.runAll();
    model.toggle();
    model.show(model.lines().getFirst());
    assertEquals(List.of(new Job.Spot("archives", "backup")), went);
    assertFalse(model.openProperty().get());
  }

  @Test
  void othersAreOnlyCounted() {
    Jobs lakeside = jobs.of(new Job.Owner("/lakeside", "Lakeside Books"));
    new LongWork(new Threads(background, Runnable::run, lakeside))
        .start(Job.Terms.of("secret plans"), watch -> "", done -> {}, failed -> {});
    later(2);
    assertEquals("1 more job runs for another client.", model.othersProperty().get());
    assertEquals(List.of(), model.lines());
    assertEquals("", model.entryProperty().get());
  }

  @Test
  void aWindowThatWasLeftHearsNothingMore() {
    model.stopped();
    begin("export", watch -> "Written");
    background.runAll();
    assertEquals("", model.entryProperty().get());
    model.started();
    assertEquals("1 job done", model.entryProperty().get());
  }
}
