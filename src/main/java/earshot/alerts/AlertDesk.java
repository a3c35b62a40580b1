package earshot.alerts;

import earshot.insight.Buckets;
import earshot.insight.spike.Histories;
import earshot.insight.spike.Uncountable;
import earshot.insight.spike.Verdict;
import earshot.model.Alert;
import earshot.model.AlertRule;
import earshot.model.AlertRuleId;
import earshot.model.Measure;
import earshot.model.Mention;
import earshot.model.Mistakes;
import earshot.model.SavedSearch;
import earshot.storage.AlertStore;
import earshot.storage.Stores;
import earshot.storage.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks whether something unusual is being said, and tells a person at most as often as agreed.
///
/// A rule looks when a bucket has closed and every few minutes while one runs: a bucket that is
/// beyond its limit before its end will not come back below. Alerts and how far a rule has looked
/// are stored in one step, so that a restart neither repeats nor forgets.
public final class AlertDesk {
  private static final Logger LOG = LoggerFactory.getLogger(AlertDesk.class);
  private static final String MISTAKEN =
      "This rule could not look because of a mistake in Earshot; the others go on.";

  private final Stores stores;
  private final Histories histories;
  private final InstantSource clock;
  private final Bell bell;
  private final Belated belated;
  private final List<Consumer<AlertNews>> listeners = new CopyOnWriteArrayList<>();
  private final Map<AlertRuleId, Looked> looked = new HashMap<>();
  private final Queue<FoundNow> found = new ConcurrentLinkedQueue<>();
  private boolean restored;

  /// The desk of one workspace.
  public AlertDesk(Stores stores, Histories histories, InstantSource clock) {
    this.stores = stores;
    this.histories = histories;
    this.clock = clock;
    this.bell = new Bell(histories.zone(), new QuietHours(stores.settings())::now);
    this.belated = new Belated(stores);
  }

  /// What a rule last saw.
  ///
  /// @param seen absent when it could not look
  /// @param problem why it could not look, in one sentence; absent when it could
  public record Looked(Instant at, Optional<Seen> seen, Optional<String> problem) {}

  /// What a rule saw.
  ///
  /// @param running of the bucket that ran then
  /// @param promised false alarms a month, as counts are whole and none below 5 is an alarm
  public record Seen(Verdict running, double promised) {}

  /// Ends hearing.
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  /// Calls the listener for all later news, on the thread that makes them.
  public Subscription subscribe(Consumer<AlertNews> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// How many listeners are subscribed; tests count that none is left.
  public int listeners() {
    return listeners.size();
  }

  /// What a rule last saw in this run of the program.
  public Optional<Looked> looked(AlertRuleId rule) {
    synchronized (looked) {
      return Optional.ofNullable(looked.get(rule));
    }
  }

  /// Lets every rule look that is due, and rings for what may be told.
  public synchronized void look() {
    Instant now = clock.instant();
    if (!restored) belated.restore(bell, now);
    restored = true;
    boolean saw = raiseFound(now);
    List<AlertRule> rules = stores.alertRules().all();
    for (AlertRule rule : rules) {
      if (!isDue(rule, now)) continue;
      look(rule, now);
      saw = true;
    }
    if (saw) publish(new AlertNews.Changed());
    bell.forget(this::isOver);
    bell.ring(rules, now, this::publish);
    belated.keep(bell);
  }

  private boolean isOver(AlertNews.Raised raised) {
    return stores.alerts().byId(raised.alert().id()).filter(Alert::isOpen).isEmpty();
  }

  /// Lets all rules look, due or not, as when they were changed.
  public void lookAnew() {
    synchronized (looked) {
      looked.clear();
    }
    look();
  }

  /// Counts anew at the next look, as after a brand's query was changed.
  public void recount() {
    histories.forget();
  }

  /// Takes what a saved search that alerts has found; the next look raises it. Never waits.
  public void found(SavedSearch search, List<Mention> mentions) {
    found.add(new FoundNow(search, mentions));
  }

  private record FoundNow(SavedSearch search, List<Mention> mentions) {}

  private boolean raiseFound(Instant now) {
    boolean raised = false;
    for (FoundNow each = found.peek(); each != null; each = found.peek()) {
      // What cannot be stored now stays for the next look.
      Optional<Alert> alert = raise(each, now);
      var unused = found.remove();
      alert.ifPresent(this::raised);
      raised |= alert.isPresent();
    }
    return raised;
  }

  private Optional<Alert> raise(FoundNow each, Instant now) {
    try {
      return Found.raise(stores, each.search(), each.mentions(), now);
    } catch (Unavailable later) {
      throw later;
    } catch (RuntimeException mistake) {
      Mistakes.tell(mistake);
      return Optional.empty();
    }
  }

  private boolean isDue(AlertRule rule, Instant now) {
    if (!rule.terms().enabled() || rule.terms().watched().measure() == Measure.EACH) return false;
    Optional<Instant> last = looked(rule.id()).map(Looked::at);
    return last.isEmpty()
        || now.isBefore(last.get())
        || !now.isBefore(last.get().plus(between(rule)))
        || closedBetween(rule, last.get(), now);
  }

  private static Duration between(AlertRule rule) {
    return switch (rule.terms().watched().width()) {
      case FIVE_MINUTES -> Duration.ofMinutes(1);
      case FIFTEEN_MINUTES -> Duration.ofMinutes(2);
      case HOUR -> Duration.ofMinutes(5);
      case DAY -> Duration.ofMinutes(30);
    };
  }

  private boolean closedBetween(AlertRule rule, Instant last, Instant now) {
    Duration length = rule.terms().watched().width().length();
    return !Buckets.holding(last, length, histories.zone())
        .equals(Buckets.holding(now, length, histories.zone()));
  }

  private void look(AlertRule rule, Instant now) {
    try {
      Look look = new Look(histories, rule, now);
      Seen seen = new Seen(look.running(), look.promised());
      note(rule, new Looked(now, Optional.of(seen), Optional.empty()));
      boolean silent = rule.standing().isMuted(now);
      keep(rule, look.settled(), silent ? List.of() : look.found(last(rule)));
    } catch (Uncountable refused) {
      note(rule, new Looked(now, Optional.empty(), Optional.ofNullable(refused.getMessage())));
      LOG.warn("rule not checked rule={}", rule.id());
    } catch (Unavailable later) {
      throw later;
    } catch (RuntimeException mistake) {
      // The other rules look all the same.
      note(rule, new Looked(now, Optional.empty(), Optional.of(MISTAKEN)));
      Mistakes.tell(mistake);
    }
  }

  private void note(AlertRule rule, Looked what) {
    synchronized (looked) {
      looked.put(rule.id(), what);
    }
  }

  private Optional<Patience.Last> last(AlertRule rule) {
    return stores.alerts().of(rule.id(), 1).stream()
        .findFirst()
        .map(
            alert ->
                new Patience.Last(alert, Evidence.read(alert.evidence()).verdict().observed()));
  }

  private void keep(AlertRule rule, Instant settled, List<AlertStore.Raising> found) {
    boolean nothingNew =
        found.isEmpty() && rule.standing().checkedUntil().equals(Optional.of(settled));
    if (nothingNew) return;
    stores.alerts().checked(rule, settled, found).forEach(this::raised);
  }

  private void raised(Alert alert) {
    LOG.info("raised rule={} alert={} from={}", alert.rule(), alert.id(), alert.bucket().from());
    bell.take(new AlertNews.Raised(alert, Evidence.read(alert.evidence())));
  }

  /// Tells everyone; whoever fails keeps nobody else from hearing.
  void publish(AlertNews news) {
    for (Consumer<AlertNews> listener : listeners) {
      try {
        listener.accept(news);
      } catch (RuntimeException | Error failed) {
        Mistakes.tell(failed);
      }
    }
  }
}
