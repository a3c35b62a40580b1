package earshot.storage;

import static earshot.storage.Stored.item;

import earshot.model.BrandId;
import earshot.model.Coded;
import earshot.model.Label;
import earshot.model.SourceId;
import earshot.model.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The program under the kill harness: takes batches from several threads until it is killed, and
/// prints a key only after the store said that it is kept.
final class KillChild {
  // More than make a crowd, so that great groups are killed too.
  private static final int THREADS = 40;

  private KillChild() {}

  /// Arguments: the folder, a number that makes this run's keys its own, `sync` or `no-sync`.
  public static void main(String[] arguments) {
    int run = Integer.parseInt(arguments[1]);
    Seams seams = Seams.product();
    if (arguments[2].equals("no-sync")) seams = seams.force(connection -> {});
    Stored stored = new Stored(Path.of(arguments[0]), seams);
    SourceId source = stored.source("blog");
    List<BrandId> brands = stored.stores.brands().all().stream().map(brand -> brand.id()).toList();
    BrandId brand = brands.isEmpty() ? stored.brand("Northwind") : brands.get(0);
    for (int i = 0; i < THREADS; i++) {
      int thread = i;
      Thread.ofPlatform().start(() -> work(stored, source, brand, run, thread));
    }
  }

  private static void work(Stored stored, SourceId source, BrandId brand, int run, int thread) {
    Random random = new Random(run * 31L + thread);
    for (int n = 0; ; n++) {
      List<String> keys = new ArrayList<>();
      List<Stored.Item> items = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(8); i++) {
        String key = run + "-" + thread + "-" + n + "-" + i;
        keys.add(key);
        items.add(
            item(key)
                .saying("text " + key + " " + "x".repeat(random.nextInt(400)))
                .sounding(Coded.of(Label.class, 1 + random.nextInt(6)))
                .about(brand));
      }
      var cursor = Stored.cursor(run + "-" + thread + "-" + n);
      var batch = Stored.batch(source, cursor, List.of(), items.toArray(Stored.Item[]::new));
      var taken = stored.stores.mentions().take(batch);
      say(keys);
      if (random.nextInt(4) == 0) {
        stored.stores.mentions().setStatus(List.of(taken.added().get(0).id()), Status.CLOSED);
      }
    }
  }

  private static synchronized void say(List<String> keys) {
    for (String key : keys) System.out.println("stored " + key);
    System.out.flush();
  }
}
