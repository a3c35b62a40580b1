package earshot;

import earshot.intake.Rehearsal;
import earshot.intake.Rescoring;
import earshot.intake.Wordbook;
import earshot.language.ScoreSettings;
import earshot.language.WordList;
import earshot.model.MentionFilter;
import earshot.search.Progress;
import earshot.search.Watch;
import earshot.storage.RescoreStore.Run;
import java.util.Map;
import java.util.Optional;

/// Measures what a change of words costs where a million mentions are stored.
final class MillionScores {
  private static final int PAGES = 50;

  private final MillionGround ground;
  private final Rescoring rescoring;
  private final Wordbook words;

  MillionScores(MillionGround ground) {
    this.ground = ground;
    words = new Wordbook(ground.stores, ground.ears, ground.live);
    rescoring =
        new Rescoring(
            ground.stores, words, ground.ears, new Rescoring.Telling(ground.index, ground.live));
  }

  /// Rehearses one word, and on request scores by it and takes that back.
  void run() throws Exception {
    String word = System.getProperty("word", "war zone");
    double value = Double.parseDouble(System.getProperty("value", "0"));
    ScoreSettings settings = ScoreSettings.DEFAULT.with(new WordList(Map.of(word, value)));
    ThreadTimes times = new ThreadTimes();
    long start = System.nanoTime();
    Thread reader = Thread.ofPlatform().name("someone-reads").start(this::readPages);
    Rehearsal preview = rescoring.preview(settings, Watch.NONE);
    double took = (System.nanoTime() - start) / 1e9;
    reader.join();
    System.out.printf(
        "preview word=%s looked=%d changed=%d labels=%d took=%.1fs cpu=%.1fs heap=%dM %s%n",
        word,
        preview.looked(),
        preview.changed(),
        preview.table().total(),
        took,
        cpuSeconds(),
        usedMegabytes(),
        times.each(preview.looked()));
    System.out.println(preview.table().moves());
    if (!Boolean.getBoolean("commit")) return;
    start = System.nanoTime();
    Run run = rescoring.commit(settings, Optional.of(preview), "ana", new Often());
    System.out.printf(
        "commit changed=%d took=%.1fs%n", run.changed(), (System.nanoTime() - start) / 1e9);
    start = System.nanoTime();
    rescoring.takeBack(run, Watch.NONE);
    System.out.printf("taken back took=%.1fs%n", (System.nanoTime() - start) / 1e9);
    Rehearsal after = rescoring.preview(ScoreSettings.DEFAULT, Watch.NONE);
    System.out.printf("left over changed=%d%n", after.changed());
  }

  /// A person pages through the timeline meanwhile.
  private void readPages() {
    long worst = 0;
    long sum = 0;
    for (int i = 0; i < PAGES; i++) {
      long before = System.nanoTime();
      ground.mentions.page(MentionFilter.ALL, Optional.empty(), 50);
      long took = (System.nanoTime() - before) / 1_000_000;
      worst = Math.max(worst, took);
      sum += took;
    }
    System.out.printf("pages meanwhile=%d mean=%dms worst=%dms%n", PAGES, sum / PAGES, worst);
  }

  private static double cpuSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
  }

  private static long usedMegabytes() {
    Runtime now = Runtime.getRuntime();
    return (now.totalMemory() - now.freeMemory()) >> 20;
  }

  /// Stops a run that takes longer than a measurement may.
  private static final class Often implements Watch {
    private final long start = System.nanoTime();

    @Override
    public void reached(Progress progress) {}

    @Override
    public boolean stopped() {
      return System.nanoTime() - start > 30_000_000_000L;
    }
  }
}
