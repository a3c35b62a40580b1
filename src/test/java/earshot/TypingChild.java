package earshot;

import earshot.model.Mention;
import earshot.replies.KeptDrafts;
import earshot.replies.mode.Modes;
import earshot.storage.Database;
import earshot.storage.Stores;
import earshot.ui.kit.Delays;
import earshot.ui.kit.Threads;
import earshot.ui.reply.ReplyServices;
import earshot.ui.reply.ReplyViewModel;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The reply pane without its window: types until it is killed, and tells each key and the time.
final class TypingChild {
  private final ScheduledExecutorService screen = Executors.newSingleThreadScheduledExecutor();
  private final Random random;
  private final ReplyViewModel reply;
  private final String run;
  private final StringBuilder typed = new StringBuilder();
  private int keys;

  private TypingChild(Stores stores, String run) {
    this.run = run;
    random = new Random(Long.parseLong(run));
    Delays delays =
        (delay, work) -> {
          Future<?> due = screen.schedule(work, delay.toNanos(), TimeUnit.NANOSECONDS);
          return () -> due.cancel(false);
        };
    reply =
        new ReplyViewModel(
            new ReplyServices(
                new KeptDrafts(
                    stores, new Modes(stores.settings().mode()), draft -> {}, "ana", mention -> {}),
                text -> {},
                page -> {}),
            new Threads(Executors.newVirtualThreadPerTaskExecutor(), screen),
            delays,
            InstantSource.system());
  }

  /// Arguments: the folder of a workspace with a mention, and the number of the run.
  public static void main(String[] arguments) {
    Database database = Database.open(Path.of(arguments[0]), InstantSource.system(), () -> false);
    Stores stores = new Stores(database);
    Mention mention = stores.mentions().after(0, 1).getFirst();
    TypingChild child = new TypingChild(stores, arguments[1]);
    child.screen.execute(() -> child.open(mention));
  }

  private void open(Mention mention) {
    reply.open(mention);
    var unused = screen.scheduleAtFixedRate(() -> say("alive", 0), 0, 10, TimeUnit.MILLISECONDS);
    reply
        .state()
        .subscribe(
            state -> {
              if (state == ReplyViewModel.State.WRITING) type();
            });
  }

  private void type() {
    if (keys == 0) typed.append("run ").append(run).append(':');
    typed.append(' ').append(++keys);
    reply.text().set(typed.toString());
    say("key", keys);
    var unused = screen.schedule(this::type, pause(), TimeUnit.MILLISECONDS);
  }

  // Mostly quick enough that no pause saves; now and then a person thinks.
  private int pause() {
    return random.nextInt(25) == 0 ? 200 + random.nextInt(700) : 15 + random.nextInt(110);
  }

  private static void say(String what, int number) {
    System.out.println(what + " " + number + " " + System.nanoTime() / 1_000_000);
    System.out.flush();
  }
}
