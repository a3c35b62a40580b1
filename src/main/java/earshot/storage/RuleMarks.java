package earshot.storage;

import earshot.model.JournalAction;
import earshot.model.TagId;
import earshot.model.Work;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Writes what rules made of new mentions: why they are hidden, their tags, and who has them.
final class RuleMarks {
  private final Rows rows;
  private final IdSource ids;
  private final Lines lines;
  private final Instant now;
  private final Map<String, TagId> tags = new HashMap<>();
  private final Map<Long, Outset.Assigned> assigned = new LinkedHashMap<>();

  RuleMarks(Rows rows, IdSource ids, Lines lines, Instant now) {
    this.rows = rows;
    this.ids = ids;
    this.lines = lines;
    this.now = now;
  }

  /// Writes the marks of a mention that has none.
  void add(long mention, Outset outset) throws SQLException {
    outset
        .hidden()
        .ifPresent(
            hides ->
                Hiding.note(lines, mention, new Hiding.Cause(hides.rule(), hides.reason(), now)));
    Set<TagId> given = new HashSet<>();
    for (Outset.Tagged each : outset.tags()) {
      TagId tag = tag(each.tag());
      if (given.add(tag)) TagRows.put(lines, tag, mention, now, "rule " + each.rule());
    }
    outset.assigned().ifPresent(to -> assigned.put(mention, to));
    if (outset.marked()) SearchDirty.note(lines, mention);
  }

  /// Gives the new mentions to those to whom rules assign them; call it once they are stored.
  void assign() throws SQLException {
    Instant then = Rows.storable(now);
    List<WorkRows.Kept> given = new ArrayList<>();
    for (WorkRows.Kept kept : WorkRows.load(rows, assigned.keySet())) {
      Work work = kept.work();
      long mention = work.mention().value();
      Outset.Assigned to = Objects.requireNonNull(assigned.get(mention));
      String by = "rule " + to.rule();
      Work.Hands hands = new Work.Hands(Optional.of(to.person()), work.priority());
      given.add(kept.with(work.with(hands).with(new Work.Change(then, by, 1))));
      JournalRows.append(
          rows, then, by, JournalAction.WORK_CHANGED, "mention:" + mention, to.person());
    }
    WorkRows.put(rows, given);
  }

  private TagId tag(String name) throws SQLException {
    String plain = name.toLowerCase(Locale.ROOT);
    TagId known = tags.get(plain);
    if (known != null) return known;
    TagId found = TagRows.named(rows, ids, name).id();
    tags.put(plain, found);
    return found;
  }
}
