package earshot.ui.acts;

import earshot.model.Hidden;
import earshot.model.MentionId;
import earshot.model.RuleDeed;
import earshot.model.Tag;
import earshot.replies.work.Team;
import earshot.replies.work.Transitions;
import earshot.replies.work.Undoable;
import earshot.replies.work.WorkDesk;
import earshot.storage.HiddenStore;
import earshot.storage.Stores;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Acts on the mentions of a workspace, under the name of the person at the screen.
public final class StoredActs implements ActDesk {
  private final WorkDesk work;
  private final Stores stores;
  private final Consumer<Set<MentionId>> changed;

  /// Acts through the desk of work and the store of what is hidden.
  ///
  /// @param changed told of mentions that were hidden or shown again, after it is durable
  public StoredActs(WorkDesk work, Stores stores, Consumer<Set<MentionId>> changed) {
    this.work = work;
    this.stores = stores;
    this.changed = changed;
  }

  @Override
  public WorkDesk work() {
    return work;
  }

  @Override
  public Undoable hide(Collection<MentionId> mentions, String reason) {
    HiddenStore hidden = stores.hidden();
    Set<MentionId> done = hidden.hide(mentions, Optional.empty(), reason);
    changed.accept(done);
    return new Hiding(done, reason);
  }

  @Override
  public Undoable show(Collection<MentionId> mentions) {
    HiddenStore store = stores.hidden();
    List<Hidden> were = mentions.stream().flatMap(each -> store.of(each).stream()).toList();
    Set<MentionId> done = store.unhide(mentions);
    changed.accept(done);
    return new Showing(were, done);
  }

  @Override
  public Set<MentionId> starless(Collection<MentionId> mentions) {
    return stores.work().stars().among(mentions, false);
  }

  @Override
  public Beside beside(MentionId mention) {
    return new Beside(
        stores.tags().of(List.of(mention)).getOrDefault(mention, List.of()).stream()
            .map(Tag::name)
            .toList(),
        stores.work().notes().of(mention),
        stores.hidden().of(mention),
        stores.ruleRuns().deeds(mention).stream().map(this::named).toList());
  }

  private ByRule named(RuleDeed deed) {
    return new ByRule(deed, stores.rules().byId(deed.rule()).map(rule -> rule.terms().name()));
  }

  @Override
  public List<String> team() {
    return new Team(stores.settings()).everybody(work.user(), stores.work().acts().assignees());
  }

  @Override
  public List<String> tags() {
    return stores.tags().all().stream().map(Tag::name).toList();
  }

  /// Mentions that were shown again together; each is hidden again for its own reason.
  private final class Showing implements Undoable {
    private final List<Hidden> were;
    private final Set<MentionId> done;

    Showing(List<Hidden> were, Set<MentionId> done) {
      this.were = were;
      this.done = done;
    }

    @Override
    public Set<MentionId> changed() {
      return done;
    }

    @Override
    public Map<Transitions.Refusal, Integer> refused() {
      return Map.of();
    }

    @Override
    public Set<MentionId> undo() {
      Set<MentionId> back = new HashSet<>();
      for (Hidden each : were) {
        back.addAll(stores.hidden().hide(List.of(each.mention()), each.rule(), each.reason()));
      }
      changed.accept(back);
      return back;
    }

    @Override
    public Set<MentionId> redo() {
      Set<MentionId> again = stores.hidden().unhide(done);
      changed.accept(again);
      return again;
    }
  }

  /// Mentions that were hidden together.
  private final class Hiding implements Undoable {
    private final Set<MentionId> done;
    private final String reason;

    Hiding(Set<MentionId> done, String reason) {
      this.done = done;
      this.reason = reason;
    }

    @Override
    public Set<MentionId> changed() {
      return done;
    }

    @Override
    public Map<Transitions.Refusal, Integer> refused() {
      return Map.of();
    }

    @Override
    public Set<MentionId> undo() {
      Set<MentionId> back = stores.hidden().unhide(done);
      changed.accept(back);
      return back;
    }

    @Override
    public Set<MentionId> redo() {
      Set<MentionId> again = stores.hidden().hide(done, Optional.empty(), reason);
      changed.accept(again);
      return again;
    }
  }
}
