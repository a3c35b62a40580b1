package earshot.replies.history;

import earshot.model.Draft;
import earshot.model.DraftVersion;
import earshot.model.JournalAction;
import earshot.model.JournalEntry;
import earshot.model.Label;
import earshot.model.MentionId;
import earshot.model.Status;
import earshot.storage.JournalStore;
import earshot.storage.MentionWording;
import earshot.storage.Stores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Tells what happened to a mention: versions of its words, decisions, notes and drafts, with who
/// and when.
public final class Histories {
  private static final int MOST = 200;

  // What the notes and the versions of drafts tell by themselves, and with their words.
  private static final Set<JournalAction> TOLD_OTHERWISE =
      EnumSet.of(
          JournalAction.NOTE_ADDED,
          JournalAction.DRAFT_SUBMITTED,
          JournalAction.DRAFT_SENT,
          JournalAction.DRAFT_RESTORED);
  private static final List<String> NAMES =
      Stream.concat(
              Arrays.stream(Status.values()).map(Status::name),
              Arrays.stream(Label.values()).map(Label::name))
          .toList();

  private final Stores stores;

  /// Histories out of these stores.
  public Histories(Stores stores) {
    this.stores = stores;
  }

  /// What happened to a mention, the latest first; at most 200 decisions of each kind. Never call
  /// it on the FX thread.
  public List<Event> of(MentionId mention) {
    List<Event> events = new ArrayList<>();
    edits(mention, events);
    decisions("mention:" + mention, events);
    stores
        .mentions()
        .notes(mention)
        .forEach(
            note ->
                events.add(
                    new Event(note.at(), note.byUser(), new Event.What.Noted(note.remark()))));
    for (Draft draft : stores.drafts().of(mention)) {
      decisions("draft:" + draft.id().value(), events);
      versions(draft, events);
    }
    events.sort(Comparator.comparing(Event::at).reversed());
    return events;
  }

  private void edits(MentionId mention, List<Event> events) {
    List<MentionWording> wordings = stores.journal().wordings(mention);
    for (int i = 0; i + 1 < wordings.size(); i++) {
      MentionWording before = wordings.get(i);
      String after = wordings.get(i + 1).whole();
      events.add(new Event(before.until(), "", new Event.What.Edited(before.whole(), after)));
    }
  }

  private void decisions(String object, List<Event> events) {
    JournalStore journal = stores.journal();
    for (JournalEntry entry : journal.about(object, MOST)) {
      Optional<JournalAction> action = JournalAction.of(entry.action());
      if (action.isEmpty() || TOLD_OTHERWISE.contains(action.get())) continue;
      Optional<String> to = named(action.get()) ? journal.said(entry, NAMES) : Optional.empty();
      events.add(new Event(entry.at(), entry.byUser(), new Event.What.Decided(action.get(), to)));
    }
  }

  private static boolean named(JournalAction action) {
    return action == JournalAction.STATUS_CHANGED
        || action == JournalAction.LABEL_CHANGED
        || action == JournalAction.LABEL_CONFIRMED;
  }

  private void versions(Draft draft, List<Event> events) {
    String before = "";
    for (DraftVersion version : stores.approvals().versions(draft.id())) {
      events.add(
          new Event(
              version.madeAt(),
              version.byUser(),
              new Event.What.Drafted(version.kind(), version.n(), before, version.body())));
      before = version.body();
    }
  }
}
