package earshot.intake;

import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.PageToken;
import earshot.model.Rule;
import earshot.model.RuleAction;
import earshot.model.RuleRun;
import earshot.model.Status;
import earshot.search.Preview;
import earshot.search.Progress;
import earshot.search.SearchIndex;
import earshot.search.Watch;
import earshot.storage.HiddenStore;
import earshot.storage.MentionStore;
import earshot.storage.RuleRunStore;
import earshot.storage.Stores;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Rehearses rules on what is stored already, applies them to it on request, and takes that back.
///
/// Each step of at most 200 mentions is one transaction: whatever stops a run, it stands as far as
/// it came, and can be taken back or gone on with.
public final class RuleHistory {
  /// How many mentions a rehearsal shows.
  public static final int SAMPLE = 20;

  private static final Logger LOG = LoggerFactory.getLogger(RuleHistory.class);

  private final RuleRunStore runs;
  private final MentionStore mentions;
  private final HiddenStore hidden;
  private final SearchIndex index;
  private final Live live;

  /// The history of one workspace.
  public RuleHistory(Stores stores, SearchIndex index, Live live) {
    this.runs = stores.ruleRuns();
    this.mentions = stores.mentions();
    this.hidden = stores.hidden();
    this.index = index;
    this.live = live;
  }

  /// What a rule would act on.
  ///
  /// @param found how many mentions, exactly
  /// @param newest the 20 newest of them
  public record Rehearsal(long found, List<Mention> newest) {
    /// Copies the list.
    public Rehearsal {
      newest = List.copyOf(newest);
    }
  }

  /// Looks up what a rule would act on; changes nothing. Of a rule that sets a status, these are
  /// the mentions nobody has worked on.
  ///
  /// @throws earshot.search.QueryError when its query cannot be read
  /// @throws java.util.concurrent.CancellationException when it was stopped
  /// @throws IllegalStateException while the index lacks mentions
  public Rehearsal rehearse(Rule.Terms terms, Watch watch) {
    Walk.requireReady(index);
    Preview preview = index.preview(filter(terms), SAMPLE, watch);
    List<MentionId> newest = preview.newest().stream().map(PageToken::id).toList();
    return new Rehearsal(preview.count(), mentions.byIds(newest));
  }

  /// Applies a rule to what is stored; stopping it keeps what is done.
  ///
  /// @return the run, by which it can be taken back
  /// @throws earshot.search.QueryError when its query cannot be read
  /// @throws IllegalStateException while the index lacks mentions
  public RuleRun apply(Rule rule, String byUser, Watch watch) {
    Walk.requireReady(index);
    MentionFilter filter = filter(rule.terms());
    // Refuses what cannot be read before the run is noted.
    index.count(filter);
    RuleRun run = runs.begin(rule, byUser);
    new Walk(index).over(filter, watch, step -> tell(runs.act(run, step)));
    index.refresh();
    RuleRun done = again(run);
    LOG.info("applied rule={} run={} changed={}", rule.id(), run.id(), done.changed());
    return done;
  }

  /// The last runs, the newest first.
  public List<RuleRun> runs(int limit) {
    return runs.latest(limit);
  }

  /// Takes a run back, as far as nobody has changed its mentions since; stopping it leaves the rest
  /// to be taken back later.
  ///
  /// @return the run as it stands now
  public RuleRun takeBack(RuleRun run, Watch watch) {
    long total = again(run).changed();
    long done = 0;
    watch.reached(new Progress(0, total));
    while (!watch.stopped()) {
      RuleRunStore.TakenBack some = runs.takeBack(run);
      done += some.looked();
      watch.reached(new Progress(done, Math.max(done, total)));
      tell(some.changed());
      if (some.last()) break;
    }
    index.refresh();
    LOG.info("taken back run={} mentions={}", run.id(), done);
    return again(run);
  }

  /// Hides mentions as a person's own act; returns those that were shown until now.
  public Set<MentionId> hide(Collection<MentionId> ids, String reason) {
    Set<MentionId> changed =
        hidden.hide(ids, Optional.empty(), new RuleAction.Hide(reason).reason());
    tell(changed);
    index.refresh();
    return changed;
  }

  /// Shows hidden mentions again; returns those that were hidden.
  public Set<MentionId> unhide(Collection<MentionId> ids) {
    Set<MentionId> changed = hidden.unhide(ids);
    tell(changed);
    index.refresh();
    return changed;
  }

  private RuleRun again(RuleRun run) {
    return runs.byId(run.id()).orElse(run);
  }

  private void tell(Set<MentionId> changed) {
    if (changed.isEmpty()) return;
    index.replayChanged();
    live.publish(new LiveEvent.MentionsChanged(changed));
  }

  private static MentionFilter filter(Rule.Terms terms) {
    Set<Status> statuses =
        terms.action() instanceof RuleAction.SetStatus ? Set.of(Status.NEW) : Set.of();
    return new MentionFilter(
        Set.of(), Set.of(), Set.of(), statuses, terms.query(), Optional.empty());
  }
}
