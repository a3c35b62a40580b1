package earshot.cli;

import earshot.alerts.AlertDesk;
import earshot.alerts.AlertNews;
import earshot.archive.ArchiveRefused;
import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.model.Client;
import earshot.model.Mention;
import earshot.storage.StorageRefused;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Polls all sources and prints each new mention as it is stored.
@Command(
    name = "watch",
    description = "Polls all sources and prints each new mention as it is stored, until stopped.",
    mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();

  @Option(
      names = "--alerts",
      description = "print alerts as they are raised, instead of each mention")
  private boolean alerts;

  @Option(
      names = "--all",
      description = "all clients of the list that are not put aside, each line with its client")
  private boolean everyone;

  private final Doors doors;
  private final Terminal terminal;

  WatchCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return watch(common);
  }

  int watch(Common options) {
    if (everyone) return watchAll(options.json());
    return Commands.at(doors, options, desk -> watch(desk, options.json()));
  }

  private int watchAll(boolean json) {
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> stop(stopped, closed)));
    WatchedClients watched = new WatchedClients(terminal, alerts, json);
    doors.clients().all().forEach(this::renew);
    try (ClientBook.Everyone all = doors.clients().open(watched::hear)) {
      for (ClientBook.Refused refused : all.refused()) {
        terminal.complain(refused.client().name() + ": " + refused.why());
      }
      all.listening().forEach(this::warn);
      if (!json) terminal.say(greeting(all.listening().size()));
      stopped.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      closed.countDown();
    }
    return Commands.DONE;
  }

  // One that cannot be made ready is told of with those that cannot be opened.
  private void renew(Client client) {
    if (!client.enabled() || doors.isLocked(client.folder())) return;
    Renewed told = Renewed.at(terminal, client.folder());
    try {
      doors.renew(client.folder(), told);
      told.end();
    } catch (StorageRefused | ArchiveRefused refused) {
      return;
    }
  }

  private void warn(Client client) {
    if (common.anyway()) doors.useAnyway(client.folder());
    doors.warning(client.folder()).ifPresent(why -> terminal.complain(client.name() + ": " + why));
  }

  private int watch(Desk desk, boolean json) {
    if (!json) terminal.say(greeting(desk));
    MentionLines lines = new MentionLines(desk.brands().all(), desk.zone());
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    // A stop from outside must still close the workspace in order, so the hook waits for it.
    Thread onStop = Thread.ofPlatform().name("stop").unstarted(() -> stop(stopped, closed));
    Runtime.getRuntime().addShutdownHook(onStop);
    AlertLines alertLines = new AlertLines(desk);
    doors.tellOnDesktop(desk);
    try (AlertDesk.Subscription _ =
            desk.alerts().desk().subscribe(news -> print(news, alertLines, json));
        Live.Subscription _ =
            desk.live()
                .subscribe(
                    event -> {
                      print(event, lines, json);
                      if (terminal.isBroken()) stopped.countDown();
                    })) {
      desk.poller().start();
      stopped.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      desk.close();
      closed.countDown();
    }
    return Commands.DONE;
  }

  private static void stop(CountDownLatch stopped, CountDownLatch closed) {
    stopped.countDown();
    try {
      closed.await();
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  private void print(LiveEvent event, MentionLines lines, boolean json) {
    switch (event) {
      case LiveEvent.MentionsAdded added -> print(added, lines, json);
      case LiveEvent.SourceInTrouble trouble ->
          tell("%s: %s".formatted(trouble.source().name(), trouble.sentence()), json);
      case LiveEvent.SourceMoved moved ->
          tell(
              "%s has moved to %s and is asked there from now on."
                  .formatted(moved.source().name(), moved.to()),
              json);
      case LiveEvent.NetworkChanged changed -> tell(network(changed, lines), json);
      case LiveEvent.SearchFound found -> tell(found(found), json);
      case LiveEvent.SafeguardFailed failed -> tell(failed.why(), json);
      case LiveEvent.MentionsChanged _,
          LiveEvent.ScoresChanged _,
          LiveEvent.PeopleChanged _,
          LiveEvent.SourcePolled _,
          LiveEvent.SourcesChanged _,
          LiveEvent.BrandsChanged _,
          LiveEvent.SearchesChanged _,
          LiveEvent.RulesChanged _,
          LiveEvent.ReportMade _ -> {}
    }
  }

  private void print(AlertNews news, AlertLines lines, boolean json) {
    if (!(news instanceof AlertNews.Notice notice)) return;
    for (AlertNews.Raised raised : notice.alerts()) {
      if (json && alerts) terminal.json(lines.json(raised.alert()));
      else tell(lines.line(raised.alert(), raised.evidence()), json);
    }
  }

  private void print(LiveEvent.MentionsAdded added, MentionLines lines, boolean json) {
    if (alerts) return;
    for (Mention mention : added.mentions().reversed()) {
      if (json) terminal.json(lines.json(mention));
      else terminal.say(lines.line(mention));
    }
  }

  /// What is no mention never comes between the mentions a program reads.
  private void tell(String line, boolean json) {
    if (json) terminal.complain(line);
    else terminal.say(line);
  }

  private static String found(LiveEvent.SearchFound found) {
    return "“%s” found %s."
        .formatted(found.search().name(), Many.of(found.mentions().size(), "new mention"));
  }

  private static String network(LiveEvent.NetworkChanged changed, MentionLines lines) {
    String at = lines.time(changed.at());
    return switch (changed.state()) {
      case OFFLINE -> "Offline since %s: nobody can be reached. No source is blamed.".formatted(at);
      case NOT_TRUSTED ->
          "This network answers in the publishers' place since %s. Its answers are thrown away; sign in to it if it asks you to."
              .formatted(at);
      case TRUSTED -> "The network is well again since %s.".formatted(at);
    };
  }

  private static String greeting(int clients) {
    return "Watching for %d %s. Stop with Ctrl+C."
        .formatted(clients, clients == 1 ? "client" : "clients");
  }

  private static String greeting(Desk desk) {
    int sources = desk.stores().sources().all().size();
    int brands = desk.brands().all().size();
    return "Watching %d %s for %d %s in %s. Stop with Ctrl+C."
        .formatted(
            sources,
            sources == 1 ? "source" : "sources",
            brands,
            brands == 1 ? "brand" : "brands",
            desk.folder());
  }
}
