package earshot;

import earshot.cli.Answers;
import earshot.intake.BrandTerms;
import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.model.MentionId;
import earshot.model.WorkMode;
import earshot.replies.Drafts;
import earshot.replies.KeptDrafts;
import earshot.replies.advice.AdviceDesk;
import earshot.replies.advice.RuleBook;
import earshot.replies.advice.RuledAdvisor;
import earshot.replies.check.CheckDesk;
import earshot.replies.check.Company;
import earshot.replies.mode.Modes;
import earshot.replies.people.KnownPeople;
import earshot.replies.work.WorkDesk;
import earshot.replies.work.WorkTurns;
import earshot.storage.Stores;
import earshot.storage.Unavailable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything of one workspace by which people answer.
final class Replying implements Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Replying.class);

  private final Stores stores;
  private final Answering answering;
  private final Home home;
  private final ZoneId zone;
  private final Modes modes;
  private final RuleBook book;
  private final RuledAdvisor advisor;
  private final AdviceDesk advice;
  private final Map<String, CheckDesk> desks = new ConcurrentHashMap<>();
  private final Consumer<MentionId> changed;

  /// Where one answers.
  ///
  /// @param folder of the workspace
  /// @param company the other clients on this computer
  record Home(Path folder, Company company) {}

  /// @param changed told of each mention that a person changed, after it is durable
  Replying(
      Stores stores, Answering answering, Home home, Machine machine, Consumer<MentionId> changed) {
    this.stores = stores;
    this.answering = answering;
    this.home = home;
    this.zone = machine.zone();
    this.modes = new Modes(stores.settings().mode());
    this.changed = changed;
    book = new RuleBook(stores.advice().rules(), stores.settings());
    advisor =
        new RuledAdvisor(
            stores.advice(),
            book,
            new KnownPeople(stores.people(), machine.clock()),
            new RuledAdvisor.Around(
                () -> modes.mode() == WorkMode.LISTENING,
                () -> BrandTerms.tracked(stores.brands().all()),
                machine.clock()));
    advice = new AdviceDesk(stores.advice(), advisor, machine.clock(), changed);
  }

  @Override
  public Modes modes() {
    return modes;
  }

  @Override
  public WorkDesk work(String user) {
    return answering.work(user);
  }

  @Override
  public WorkTurns turns() {
    return answering.turns();
  }

  @Override
  public AdviceDesk advice() {
    return advice;
  }

  @Override
  public RuledAdvisor advisor() {
    return advisor;
  }

  @Override
  public RuleBook adviceRules() {
    return book;
  }

  /// @param user who writes
  Drafts drafts(String user) {
    return new KeptDrafts(stores, modes, checks(user), user, changed);
  }

  /// What stands before the drafts of a person.
  ///
  /// @param user who writes
  CheckDesk checks(String user) {
    return desks.computeIfAbsent(
        user,
        who ->
            new CheckDesk(
                stores,
                new CheckDesk.Ground(
                    home.folder(), zone, Locale.getDefault(), who, home.company())));
  }

  /// Tells the other clients of this computer by which names this one is known, from now on and
  /// whenever its brands change.
  void showNames(Live live) {
    CheckDesk desk = checks(Machine.user());
    showNames(desk);
    live.subscribe(
        event -> {
          if (event instanceof LiveEvent.BrandsChanged) showNames(desk);
        });
  }

  private static void showNames(CheckDesk desk) {
    try {
      desk.showNames();
    } catch (Unavailable | UncheckedIOException unwritable) {
      // The folder says so itself wherever something is to be kept; here it is told again later.
      LOG.warn("names not shown kind={}", unwritable.getClass().getSimpleName());
    }
  }
}
