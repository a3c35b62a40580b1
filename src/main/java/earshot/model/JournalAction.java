package earshot.model;

import java.util.Optional;

/// What a person decided, as the journal names it.
///
/// The names are part of each row's hash: a constant may be renamed, its name may not.
public enum JournalAction {
  /// How a workspace works: listening or hands-on.
  MODE_CHANGED("mode changed"),
  /// A brand was added, described anew, removed or put back.
  BRAND_CHANGED("brand changed"),
  /// A brand's query has a new version.
  QUERY_CHANGED("query changed"),
  /// A saved search was kept, changed, removed or put back.
  SEARCH_CHANGED("search changed"),
  /// A tag was renamed, merged, removed or put back.
  TAG_CHANGED("tag changed"),
  /// A rule was added, changed or removed.
  RULE_CHANGED("rule changed"),
  /// A rule was applied to what is stored.
  RULE_APPLIED("rule applied"),
  /// What a rule had done was taken back.
  RULE_UNDONE("rule undone"),
  /// A mention was hidden.
  HIDDEN("hidden"),
  /// A hidden mention was shown again.
  SHOWN_AGAIN("shown again"),
  /// Items were laid aside as doubtful, or let in.
  QUARANTINE("quarantine"),
  /// A person corrected a label.
  LABEL_CHANGED("label changed"),
  /// A person agreed with a label.
  LABEL_CONFIRMED("label confirmed"),
  /// What a person had said of a label was taken back.
  LABEL_UNDONE("label undone"),
  /// Stored mentions were scored anew.
  RESCORED("scored anew"),
  /// Scoring anew was taken back.
  RESCORE_UNDONE("scoring anew undone"),
  /// A mention was taken out of its story.
  STORY_SPLIT("story split"),
  /// Two stories were made one.
  STORY_MERGED("stories merged"),
  /// A split or a merge was taken back.
  STORY_RESTORED("story restored"),
  /// A mention was moved to another status.
  STATUS_CHANGED("status changed"),
  /// Assignee, priority, due time, tags, star or snooze of a mention were changed.
  WORK_CHANGED("work changed"),
  /// A note was written.
  NOTE_ADDED("note added"),
  /// A note was changed or removed.
  NOTE_CHANGED("note changed"),
  /// A draft was begun.
  DRAFT_OPENED("draft opened"),
  /// Somebody was asked to approve a draft.
  DRAFT_SUBMITTED("draft submitted"),
  /// A second person agreed to a draft.
  DRAFT_APPROVED("draft approved"),
  /// A second person gave a draft back.
  DRAFT_RETURNED("draft returned"),
  /// An approval lapsed, for the draft was changed.
  APPROVAL_WITHDRAWN("approval withdrawn"),
  /// An earlier version of a draft was brought back.
  DRAFT_RESTORED("draft restored"),
  /// A draft was put away, or brought back.
  DRAFT_DISCARDED("draft discarded"),
  /// A person said that the answer was sent.
  DRAFT_SENT("draft sent"),
  /// That was taken back.
  DRAFT_UNSENT("draft unsent"),
  /// A draft was copied or exported.
  DRAFT_COPIED("draft copied"),
  /// What a check found was kept all the same.
  FINDING_KEPT("finding kept"),
  /// A template, snippet or known answer was changed.
  TEMPLATE_CHANGED("template changed"),
  /// Advice was overruled.
  ADVICE_OVERRULED("advice overruled"),
  /// An overruling was taken back.
  ADVICE_RESTORED("advice restored"),
  /// The table of advice was changed.
  ADVICE_CHANGED("advice changed"),
  /// A person said what kind of mention this is.
  MENTION_MARKED("mention marked"),
  /// An answer of a customer was named or unnamed.
  PEER_ANSWER("peer answer"),
  /// Accounts were said to be of one person.
  PERSON_LINKED("person linked"),
  /// That was taken back.
  PERSON_UNLINKED("person unlinked"),
  /// What is kept about a person was changed.
  PERSON_CHANGED("person changed"),
  /// A person does not want to be written to, or wants it again.
  OPT_OUT("opt-out"),
  /// A person may be quoted, or not any more.
  CONSENT("consent"),
  /// Traces of a person were deleted.
  FORGOTTEN("forgotten"),
  /// An alert was closed.
  ALERT_CLOSED("alert closed"),
  /// A person said that an alert was none.
  NOT_AN_ALARM("not an alarm"),
  /// An alert was opened again.
  ALERT_REOPENED("alert reopened"),
  /// An incident was started.
  INCIDENT_STARTED("incident started"),
  /// A step was done, or something was written into an incident.
  INCIDENT_CHANGED("incident changed"),
  /// An incident was ended.
  INCIDENT_ENDED("incident ended"),
  /// A playbook was changed.
  PLAYBOOK_CHANGED("playbook changed"),
  /// Sources, figures or mentions were written to a file.
  EXPORTED("exported"),
  /// A backup was made.
  BACKED_UP("backed up"),
  /// The workspace was brought back from a backup.
  RESTORED("restored"),
  /// A key of a source's host is trusted though nobody vouches for it, or not any more.
  TRUST_CHANGED("trust changed"),
  /// A setting of the workspace was changed.
  SETTING_CHANGED("setting changed"),
  /// How long a source's words are kept was changed.
  RETENTION_CHANGED("retention changed"),
  /// What was kept long enough was deleted.
  RETENTION_RAN("retention ran"),
  /// Something must not be deleted although its time has come.
  HOLD_SET("hold set"),
  /// It may be again.
  HOLD_LIFTED("hold lifted"),
  /// The words of posts were taken away, for they were deleted where they were said.
  WITHDRAWN("withdrawn"),
  /// Everything kept of a person was written to a file.
  SUBJECT_EXPORTED("subject exported"),
  /// A file was imported.
  IMPORTED("imported"),
  /// What an import brought was taken back.
  IMPORT_TAKEN_BACK("import taken back"),
  /// A map of columns was kept, changed or removed.
  MAP_CHANGED("column map changed"),
  /// The workspace was encrypted.
  ENCRYPTED("encrypted"),
  /// The workspace was decrypted.
  DECRYPTED("decrypted"),
  /// Another passphrase or recovery code opens the workspace.
  KEY_CHANGED("key changed"),
  /// A reviewer's labels and notes were taken in.
  REVIEW_MERGED("review merged"),
  /// That was taken back.
  REVIEW_UNDONE("review undone"),
  /// What a report shows was kept or changed.
  REPORT_KEPT("report kept"),
  /// A report was removed from the list.
  REPORT_REMOVED("report removed");

  private final String words;

  JournalAction(String words) {
    this.words = words;
  }

  /// The stored name; unique, and the same for ever.
  public String words() {
    return words;
  }

  /// The action of a stored name; absent for one that a later program wrote.
  public static Optional<JournalAction> of(String words) {
    for (JournalAction action : values())
      if (action.words.equals(words)) return Optional.of(action);
    return Optional.empty();
  }
}
