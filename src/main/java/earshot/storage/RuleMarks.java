package earshot.storage;

import earshot.model.TagId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Writes what rules made of new mentions: why they are hidden, and their tags.
final class RuleMarks {
  private final Rows rows;
  private final IdSource ids;
  private final Lines lines;
  private final Instant now;
  private final Map<String, TagId> tags = new HashMap<>();

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
    if (outset.marked()) SearchDirty.note(lines, mention);
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
