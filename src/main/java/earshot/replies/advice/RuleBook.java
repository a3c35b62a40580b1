package earshot.replies.advice;

import earshot.model.AdviceRule;
import earshot.storage.AdviceRuleStore;
import earshot.storage.SettingStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The workspace's own table of rules: begun with the shipped one, changed by people, and offered
/// the shipped one again when that has changed.
public final class RuleBook {
  private static final String SEEN = "advice.shipped";

  private final AdviceRuleStore store;
  private final SettingStore settings;
  private final RuleTable shipped;
  private final AtomicReference<@Nullable RuleTable> held = new AtomicReference<>();

  /// A book over the stores, which ships the program's own table.
  public RuleBook(AdviceRuleStore store, SettingStore settings) {
    this(store, settings, RuleFile.shipped());
  }

  RuleBook(AdviceRuleStore store, SettingStore settings, RuleTable shipped) {
    this.store = store;
    this.settings = settings;
    this.shipped = shipped;
  }

  /// The table that holds.
  public RuleTable table() {
    RuleTable known = held.get();
    if (known != null) return known;
    List<AdviceRule> kept = store.all();
    if (kept.isEmpty()) {
      kept = store.begin(shipped.rules());
      settings.put(SEEN, print(shipped));
    }
    RuleTable table = new RuleTable(kept);
    held.set(table);
    return table;
  }

  /// Puts another table in the place of this one. To take it back, call it the other way round.
  ///
  /// @throws earshot.storage.ChangedMeanwhile when another one holds by now
  public void keep(RuleTable before, RuleTable after, String byUser) {
    try {
      store.replace(before.rules(), after.rules(), byUser);
      if (after.rules().equals(shipped.rules())) decline();
    } finally {
      held.set(null);
    }
  }

  /// The table that ships with this version of the program.
  public RuleTable shipped() {
    return shipped;
  }

  /// The shipped table, when it has changed since a person last saw it and differs from what holds.
  public Optional<RuleTable> offer() {
    boolean mine = table().rules().equals(shipped.rules());
    boolean seen = settings.get(SEEN).filter(print(shipped)::equals).isPresent();
    return mine || seen ? Optional.empty() : Optional.of(shipped);
  }

  /// The person has seen what ships, and keeps what holds; it is not offered again until it
  /// changes.
  public void decline() {
    settings.put(SEEN, print(shipped));
  }

  /// Whether help is offered to people who did not ask us; off until a person switches it on.
  public boolean offersHelp() {
    return store.offersHelp();
  }

  /// Switches it.
  public void offerHelp(boolean now, String byUser) {
    store.offerHelp(now, byUser);
  }

  private static String print(RuleTable table) {
    return Integer.toHexString(RuleFile.write(table).hashCode());
  }
}
