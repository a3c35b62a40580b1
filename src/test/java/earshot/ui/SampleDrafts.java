package earshot.ui;

import earshot.model.Draft;
import earshot.model.DraftId;
import earshot.model.DraftState;
import earshot.model.MentionId;
import earshot.model.Status;
import earshot.replies.Drafts;
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

  /// Whether the disk is full.
  public boolean full;

  /// Hears which status a mention has by what was done to its draft.
  public BiConsumer<MentionId, Status> statuses = (mention, status) -> {};

  private final Map<DraftId, Draft> drafts = new LinkedHashMap<>();
  private final InstantSource clock;

  public SampleDrafts(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Optional<Draft> openDraft(MentionId mention) {
    return drafts.values().stream()
        .filter(d -> d.mention().equals(mention) && d.state() == DraftState.OPEN)
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
    return change(id, DraftState.OPEN, body, Optional.empty());
  }

  @Override
  public synchronized Draft markSent(DraftId id, Optional<String> answerUrl) {
    check();
    return change(id, DraftState.SENT, kept(id).body(), answerUrl);
  }

  @Override
  public synchronized Draft unmarkSent(DraftId id) {
    check();
    return change(id, DraftState.OPEN, kept(id).body(), Optional.empty());
  }

  private Draft change(DraftId id, DraftState state, String body, Optional<String> url) {
    Draft old = kept(id);
    statuses.accept(old.mention(), state == DraftState.SENT ? Status.SENT : Status.DRAFTING);
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
