package earshot;

import earshot.cli.Answers;
import earshot.intake.BrandTerms;
import earshot.model.MentionId;
import earshot.model.WorkMode;
import earshot.replies.Drafts;
import earshot.replies.KeptDrafts;
import earshot.replies.advice.AdviceDesk;
import earshot.replies.advice.RuleBook;
import earshot.replies.advice.RuledAdvisor;
import earshot.replies.check.CheckDesk;
import earshot.replies.mode.Modes;
import earshot.replies.people.KnownPeople;
import earshot.replies.work.WorkDesk;
import earshot.replies.work.WorkTurns;
import earshot.storage.Stores;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Everything of one workspace by which people answer.
final class Replying implements Answers {
  private final Stores stores;
  private final Answering answering;
  private final Path folder;
  private final ZoneId zone;
  private final Modes modes;
  private final RuleBook book;
  private final RuledAdvisor advisor;
  private final AdviceDesk advice;
  private final Map<String, CheckDesk> desks = new ConcurrentHashMap<>();
  private final Consumer<MentionId> changed;

  /// @param changed told of each mention that a person changed, after it is durable
  Replying(
      Stores stores,
      Answering answering,
      Path folder,
      Machine machine,
      Consumer<MentionId> changed) {
    this.stores = stores;
    this.answering = answering;
    this.folder = folder;
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
        who -> new CheckDesk(stores, new CheckDesk.Ground(folder, zone, Locale.getDefault(), who)));
  }
}
