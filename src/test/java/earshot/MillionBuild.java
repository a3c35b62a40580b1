package earshot;

import earshot.model.MentionId;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.model.Status;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Lays an invented archive into a workspace by the one road of a mention, and says how fast that
/// went.
final class MillionBuild {
  private static final int PER_JOB = 200;
  private static final int PER_STRETCH = 20_000;

  private final MillionGround ground;
  private final InventedArchive archive;
  private final List<List<Sighting>> waiting = new ArrayList<>();
  private long onTheRoad;
  private final ThreadTimes times = new ThreadTimes();
  private long stored;
  private long saidAt;

  private record Job(Source source, List<Sighting> sightings) {}

  MillionBuild(MillionGround ground, InventedArchive archive) {
    this.ground = ground;
    this.archive = archive;
    ground.sources.forEach(source -> waiting.add(new ArrayList<>()));
  }

  /// Brings everything from this number on.
  void run(long first) throws Exception {
    long start = System.nanoTime();
    try (ExecutorService callers = Executors.newFixedThreadPool(3)) {
      for (long n = first; n <= archive.size(); n += PER_STRETCH) {
        long end = Math.min(archive.size(), n + PER_STRETCH - 1);
        bring(callers, invented(n, end));
        if (stored - saidAt >= 2 * PER_STRETCH) say("so far", start);
      }
    }
    say("stored", start);
    saidAt = 0;
    long before = System.nanoTime();
    ground.importing.settle();
    onTheRoad += System.nanoTime() - before;
    say("stored and found", start);
  }

  private List<Job> invented(long from, long to) {
    List<Job> jobs = new ArrayList<>();
    for (long n = from; n <= to; n++) {
      int place = archive.sourceOf(n);
      Source source = ground.sources.get(place);
      List<Sighting> some = waiting.get(place);
      some.add(archive.sighting(n, source.id()));
      if (some.size() == PER_JOB) jobs.add(taken(place));
    }
    if (to == archive.size()) {
      for (int place = 0; place < waiting.size(); place++) {
        if (!waiting.get(place).isEmpty()) jobs.add(taken(place));
      }
    }
    return jobs;
  }

  private Job taken(int place) {
    Job job = new Job(ground.sources.get(place), List.copyOf(waiting.get(place)));
    waiting.get(place).clear();
    return job;
  }

  private void bring(ExecutorService callers, List<Job> jobs) throws Exception {
    long start = System.nanoTime();
    List<Future<Integer>> answers = new ArrayList<>();
    for (Job job : jobs) {
      answers.add(
          callers.submit(
              () -> ground.importing.bring(job.source(), job.sightings()).added().size()));
    }
    for (Future<Integer> answer : answers) stored += answer.get();
    if (Boolean.getBoolean("settle")) ground.importing.settle();
    onTheRoad += System.nanoTime() - start;
  }

  private void say(String what, long start) {
    System.out.printf(
        "%s mentions=%d road=%.1fs perSecond=%.0f wall=%.1fs cpu µs each:%s%n",
        what,
        stored,
        onTheRoad / 1e9,
        stored / (onTheRoad / 1e9),
        (System.nanoTime() - start) / 1e9,
        times.each(stored - saidAt));
    saidAt = stored;
  }

  /// Sets the status of each as a team would have left it.
  void work() {
    long start = System.nanoTime();
    Map<Status, List<MentionId>> moved = new EnumMap<>(Status.class);
    long greatest = ground.stores.mentions().greatestId();
    for (long id = 1; id <= greatest; id++) {
      Status status = archive.status(id);
      if (status != Status.NEW) {
        moved.computeIfAbsent(status, _ -> new ArrayList<>()).add(new MentionId(id));
      }
    }
    moved.forEach((status, ids) -> ground.stores.mentions().setStatus(ids, status));
    System.out.printf("worked took=%.1fs%n", (System.nanoTime() - start) / 1e9);
  }
}
