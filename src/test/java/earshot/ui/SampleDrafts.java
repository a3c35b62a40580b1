package earshot.ui;

import earshot.model.ApprovalStep;
import earshot.model.Draft;
import earshot.model.DraftId;
import earshot.model.DraftState;
import earshot.model.DraftVersion;
import earshot.model.MentionId;
import earshot.model.Status;
import earshot.replies.Drafts;
import earshot.storage.ApprovalStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Keeps drafts in memory and notes what was saved.
public final class SampleDrafts implements Drafts {
  /// Every text that was saved, in order.
  public final List<String> saved = new ArrayList<>();

  /// Every draft whose words were copied, in order.
  public final List<DraftId> copied = new ArrayList<>();

  /// Whether the disk is full.
  public boolean full;

  /// Hears which status a mention has by what was done to its draft.
  public BiConsumer<MentionId, Status> statuses = (mention, status) -> {};

  /// Who writes.
  public static final String WRITER = "Ana";

  private final Map<DraftId, Draft> drafts = new LinkedHashMap<>();
  private final Map<DraftId, List<DraftVersion>> versions = new LinkedHashMap<>();
  private final Map<DraftId, List<ApprovalStep>> steps = new LinkedHashMap<>();
  private final InstantSource clock;

  public SampleDrafts(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Optional<Draft> openDraft(MentionId mention) {
    return drafts.values().stream()
        .filter(d -> d.mention().equals(mention) && d.state().isOpen())
        .findFirst();
  }

  @Override
  public synchronized Draft openOrMake(MentionId mention) {
    check();
    return openDraft(mention)
        .orElseGet(
            () ->
                keep(
                    new Draft(
                        new DraftId(drafts.size() + 1L),
                        mention,
                        DraftState.OPEN,
                        "",
                        1,
                        clock.instant(),
                        Optional.empty(),
                        Optional.empty())));
  }

  @Override
  public synchronized Draft save(DraftId id, String body) {
    check();
    saved.add(body);
    DraftState before = kept(id).state();
    boolean same = kept(id).body().equals(body) || before == DraftState.RETURNED;
    return change(id, same ? before : DraftState.OPEN, body, Optional.empty());
  }

  @Override
  public synchronized Draft markSent(DraftId id, Optional<String> answerUrl) {
    check();
    return change(id, DraftState.SENT, kept(id).body(), answerUrl);
  }

  @Override
  public synchronized Optional<Draft> lastSent(MentionId mention) {
    return drafts.values().stream()
        .filter(each -> each.mention().equals(mention) && each.state() == DraftState.SENT)
        .reduce((_, later) -> later);
  }

  @Override
  public synchronized void copied(DraftId id) {
    check();
    copied.add(id);
  }

  @Override
  public synchronized Draft unmarkSent(DraftId id) {
    check();
    return change(id, DraftState.OPEN, kept(id).body(), Optional.empty());
  }

  @Override
  public synchronized List<DraftVersion> versions(DraftId id) {
    return versions.getOrDefault(id, List.of()).reversed();
  }

  @Override
  public synchronized List<ApprovalStep> steps(DraftId id) {
    return steps.getOrDefault(id, List.of()).reversed();
  }

  @Override
  public synchronized Draft submit(DraftId id, String note) {
    check();
    int version = keep(id, DraftVersion.Kind.SUBMITTED);
    return step(id, version, ApprovalStep.Kind.SUBMITTED, WRITER, note);
  }

  @Override
  public synchronized Draft decide(DraftId id, ApprovalStore.Verdict verdict) {
    check();
    if (verdict.byUser().equals(WRITER)) {
      throw new IllegalStateException("nobody approves their own words; ask a second person");
    }
    ApprovalStep.Kind kind =
        verdict.good() ? ApprovalStep.Kind.APPROVED : ApprovalStep.Kind.RETURNED;
    return step(id, verdict.version(), kind, verdict.byUser(), verdict.note());
  }

  @Override
  public synchronized Draft withdraw(DraftId id) {
    return step(id, 1, ApprovalStep.Kind.WITHDRAWN, WRITER, "");
  }

  @Override
  public synchronized Draft reconsider(DraftId id) {
    return step(id, 1, ApprovalStep.Kind.RECONSIDERED, WRITER, "");
  }

  @Override
  public synchronized Draft bringBack(DraftId id, int version) {
    check();
    int unused = keep(id, DraftVersion.Kind.TYPED);
    String body =
        versions.getOrDefault(id, List.of()).stream()
            .filter(each -> each.n() == version)
            .findFirst()
            .orElseThrow()
            .body();
    return change(id, DraftState.OPEN, body, Optional.empty());
  }

  @Override
  public synchronized Draft discard(DraftId id) {
    check();
    return change(id, DraftState.DISCARDED, kept(id).body(), Optional.empty());
  }

  @Override
  public synchronized Draft undiscard(DraftId id) {
    check();
    return change(id, DraftState.OPEN, kept(id).body(), Optional.empty());
  }

  private int keep(DraftId id, DraftVersion.Kind kind) {
    List<DraftVersion> all = versions.computeIfAbsent(id, _ -> new ArrayList<>());
    int n = all.size() + 1;
    all.add(new DraftVersion(id, n, kind, kept(id).body(), clock.instant(), WRITER));
    return n;
  }

  private Draft step(DraftId id, int version, ApprovalStep.Kind kind, String by, String note) {
    List<ApprovalStep> all = steps.computeIfAbsent(id, _ -> new ArrayList<>());
    all.add(new ApprovalStep(all.size() + 1, version, kind, clock.instant(), by, note));
    return change(id, kind.leadsTo(), kept(id).body(), Optional.empty());
  }

  private Draft change(DraftId id, DraftState state, String body, Optional<String> url) {
    Draft old = kept(id);
    statuses.accept(old.mention(), status(state));
    return keep(
        new Draft(
            id,
            old.mention(),
            state,
            body,
            old.rev() + 1,
            clock.instant(),
            state == DraftState.SENT ? Optional.of(clock.instant()) : Optional.empty(),
            url));
  }

  private static Status status(DraftState state) {
    return switch (state) {
      case OPEN, RETURNED -> Status.DRAFTING;
      case SUBMITTED -> Status.NEEDS_APPROVAL;
      case APPROVED -> Status.APPROVED;
      case SENT -> Status.SENT;
      case DISCARDED -> Status.TRIAGED;
    };
  }

  private Draft kept(DraftId id) {
    return Objects.requireNonNull(drafts.get(id), "no such draft");
  }

  private Draft keep(Draft draft) {
    drafts.put(draft.id(), draft);
    return draft;
  }

  private void check() {
    if (full) throw new IllegalStateException("the disk is full");
  }
}
