package earshot.storage;

import earshot.model.MentionId;
import earshot.model.RuleAction;
import earshot.model.RuleDeed;
import earshot.model.RuleId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds out which rules did what to a mention.
final class RuleDeeds {
  static final String HID =
      """
      SELECT rule_id, 'hide ' || reason AS action, made_at
      FROM hidden
      WHERE mention_id = ? AND rule_id IS NOT NULL\
      """;
  // Under this name a rule tags what arrives.
  static final String TAGGED =
      """
      SELECT m.by_user, 'tag ' || t.name AS action, m.made_at
      FROM mention_tag m
      JOIN tag t ON t.id = m.tag_id
      WHERE m.mention_id = ? AND m.by_user LIKE 'rule %'\
      """;
  static final String DID =
      """
      SELECT r.rule_id, r.action, r.made_at
      FROM rule_act a
      JOIN rule_run r ON r.id = a.run_id
      WHERE a.mention_id = ?\
      """;
  private static final Pattern NAMED = Pattern.compile("rule (\\d{1,9})");

  private RuleDeeds() {}

  /// What rules did when it arrived and since, the latest first.
  static List<RuleDeed> of(Database database, MentionId mention) {
    List<RuleDeed> deeds = new ArrayList<>();
    database.read(
        rows -> {
          deeds.addAll(rows.list(HID, row -> deed(row, row.small("rule_id")), mention));
          rows.list(
              TAGGED,
              row -> {
                Matcher name = NAMED.matcher(row.text("by_user"));
                return name.matches() && deeds.add(deed(row, Integer.parseInt(name.group(1))));
              },
              mention);
          return deeds.addAll(rows.list(DID, row -> deed(row, row.small("rule_id")), mention));
        });
    Set<String> told = new HashSet<>();
    deeds.removeIf(deed -> !told.add(deed.rule() + " " + deed.action().written()));
    deeds.sort(Comparator.comparing(RuleDeed::at).reversed());
    return List.copyOf(deeds);
  }

  private static RuleDeed deed(Row row, int rule) throws SQLException {
    return new RuleDeed(new RuleId(rule), RuleAction.read(row.text("action")), row.time("made_at"));
  }
}
