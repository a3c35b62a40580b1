package earshot.intake.start;

import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.SourceState;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks every proposed source once, all hosts side by side, and tells each answer as it comes.
///
/// Nothing is stored. It ends when all have answered, when its time is over, or when it is stopped.
public final class FirstAsk {
  private static final Logger LOG = LoggerFactory.getLogger(FirstAsk.class);
  private static final SourceId NOBODY = new SourceId(1);

  private final Means means;
  private final Limits limits;
  private final Consumer<Told> told;
  private final Budget budget;
  private final Map<String, Thread> asking = new ConcurrentHashMap<>();
  private final Phaser open = new Phaser(1);
  private boolean over;

  /// Who asks.
  public record Means(OneRequest request, SiteLook look) {}

  /// How much may be asked.
  ///
  /// @param requests the most requests, those for finding feeds included
  /// @param whole after this, whoever has not answered counts as too slow
  public record Limits(int requests, Duration whole) {
    /// 15 requests in 60 seconds.
    public static final Limits STANDARD = new Limits(15, Duration.ofSeconds(60));
  }

  /// What happens while asking; told from any thread, in order for each source.
  public sealed interface Told {
    /// Further sources, found on the brand's site.
    record Found(List<Proposal> proposals) implements Told {
      /// Copies the list.
      public Found {
        proposals = List.copyOf(proposals);
      }
    }

    /// A request has been sent, or waits for its turn at the host.
    record Asking(String key) implements Told {}

    /// A source answered, or will not.
    record Heard(String key, Answer answer) implements Told {}

    /// The site or account page could not be read.
    record NoLook(String sentence) implements Told {}

    /// All is over; the last of all.
    ///
    /// @param requests how many were made
    record Finished(int requests) implements Told {}
  }

  private FirstAsk(Means means, Limits limits, Consumer<Told> told) {
    this.means = means;
    this.limits = limits;
    this.told = told;
    budget = new Budget(limits.requests());
  }

  /// Starts to ask the ticked ones, and to look at the site; returns at once.
  ///
  /// @param ownNetwork whether sources of this computer or network may be asked
  public static FirstAsk start(
      Asked asked, Means means, Limits limits, boolean ownNetwork, Consumer<Told> told) {
    FirstAsk ask = new FirstAsk(means, limits, told);
    ask.begin(asked, ownNetwork);
    return ask;
  }

  /// What is to be asked.
  ///
  /// @param more makes proposals of what the site offers
  public record Asked(BrandFacts facts, List<Proposal> proposals, Proposals more) {}

  /// Stops asking; whoever has not answered counts as not asked.
  public void stop() {
    end(new Answer.NotAsked(Answer.Why.STOPPED));
  }

  private void begin(Asked asked, boolean ownNetwork) {
    List<Proposal> ticked = asked.proposals().stream().filter(Proposal::ticked).toList();
    // The searches that every brand gets come first; the pages that may offer more take what is
    // left.
    ticked.forEach(proposal -> ask(proposal, ownNetwork));
    run("looks", () -> look(asked, ownNetwork));
    Thread.ofVirtual().name("try-deadline").start(this::await);
  }

  private void await() {
    int phase = open.arrive();
    try {
      int unused =
          open.awaitAdvanceInterruptibly(phase, limits.whole().toMillis(), TimeUnit.MILLISECONDS);
      end(new Answer.TooSlow());
    } catch (TimeoutException late) {
      end(new Answer.TooSlow());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  // One page after the other, so that what the first does not need is there for the second.
  private void look(Asked asked, boolean ownNetwork) throws InterruptedException {
    BrandFacts facts = asked.facts();
    Optional<URI> site = facts.presence().site();
    if (site.isPresent()) {
      Optional<SiteLook.Look> look = look(site.get(), ownNetwork);
      look.map(SiteLook.Look::trouble)
          .filter(trouble -> !trouble.isEmpty())
          .ifPresent(trouble -> tell(new Told.NoLook(trouble)));
      look.ifPresent(found -> propose(asked.more().ofSite(facts, found), ownNetwork));
    }
    Optional<URI> channel = Proposals.channelPage(facts.presence());
    if (channel.isPresent()) {
      look(channel.get(), ownNetwork)
          .ifPresent(found -> propose(asked.more().ofChannel(facts, found), ownNetwork));
    }
  }

  private Optional<SiteLook.Look> look(URI page, boolean ownNetwork) throws InterruptedException {
    if (!budget.take(SiteLook.MOST_REQUESTS)) return Optional.empty();
    SiteLook.Look look = means.look().at(page, ownNetwork);
    budget.giveBack(SiteLook.MOST_REQUESTS - look.requests());
    return Optional.of(look);
  }

  private void propose(List<Proposal> found, boolean ownNetwork) {
    if (found.isEmpty()) return;
    tell(new Told.Found(found));
    found.stream().filter(Proposal::ticked).forEach(proposal -> ask(proposal, ownNetwork));
  }

  private void ask(Proposal proposal, boolean ownNetwork) {
    if (proposal.service().isEmpty()) return;
    Service service = proposal.service().get();
    if (service.manner().ownNetwork() && !ownNetwork) {
      tell(heard(proposal, new Answer.NotAsked(Answer.Why.OWN_NETWORK)));
    } else if (!budget.take(1)) {
      tell(heard(proposal, new Answer.NotAsked(Answer.Why.BUDGET)));
    } else {
      tell(new Told.Asking(proposal.key()));
      run(proposal.key(), () -> tell(heard(proposal, answer(proposal, service, ownNetwork))));
    }
  }

  private Answer answer(Proposal proposal, Service service, boolean ownNetwork)
      throws InterruptedException {
    try {
      return Answer.of(means.request().ask(source(proposal, service, ownNetwork)));
    } catch (RuntimeException | LinkageError mishap) {
      // A runtime that lacks a part is a failure that is told, too: nobody waits for ever.
      LOG.error("trial failed preset={}", proposal.preset(), mishap);
      return new Answer.Failed("This could not be tried. (WZ-1)");
    }
  }

  static Source source(Proposal proposal, Service service, boolean ownNetwork) {
    Source.SourceSetup setup = service.setup();
    boolean allowed = ownNetwork && service.manner().ownNetwork();
    return new Source(
        NOBODY,
        new Source.SourceSetup(
            setup.kind(),
            setup.preset(),
            setup.name(),
            setup.url(),
            setup.role(),
            allowed,
            setup.folder()),
        SourceState.ACTIVE,
        Optional.empty(),
        proposal.takeEverything());
  }

  private interface Work {
    void run() throws InterruptedException;
  }

  private void run(String key, Work work) {
    synchronized (this) {
      if (over) return;
      int unused = open.register();
    }
    Thread thread =
        Thread.ofVirtual()
            .name("try-source")
            .unstarted(
                () -> {
                  try {
                    work.run();
                  } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                  } finally {
                    asking.remove(key);
                    int unused = open.arriveAndDeregister();
                  }
                });
    asking.put(key, thread);
    thread.start();
  }

  private static Told.Heard heard(Proposal proposal, Answer answer) {
    return new Told.Heard(proposal.key(), answer);
  }

  private void end(Answer forTheRest) {
    Map<String, Thread> late;
    synchronized (this) {
      if (over) return;
      over = true;
      late = new HashMap<>(asking);
      List<String> keys = new ArrayList<>(late.keySet());
      boolean unused = keys.remove("looks");
      keys.forEach(key -> told.accept(new Told.Heard(key, forTheRest)));
      told.accept(new Told.Finished(budget.taken()));
    }
    late.values().forEach(Thread::interrupt);
  }

  // After the end nothing is told any more, so that the end is the last word.
  private synchronized void tell(Told what) {
    if (over) return;
    if (what instanceof Told.Heard heard) asking.remove(heard.key());
    told.accept(what);
  }

  /// Counts requests.
  private static final class Budget {
    private final int all;
    private int left;

    Budget(int all) {
      this.all = all;
      this.left = all;
    }

    synchronized boolean take(int wanted) {
      if (left < wanted) return false;
      left -= wanted;
      return true;
    }

    synchronized void giveBack(int spared) {
      left += spared;
    }

    synchronized int taken() {
      return all - left;
    }
  }
}
