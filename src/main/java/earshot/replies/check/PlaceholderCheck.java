package earshot.replies.check;

import earshot.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds slots of templates that nobody filled.
final class PlaceholderCheck implements Check {
  private static final Pattern SLOT =
      Pattern.compile(
          "\\$?\\{\\{?(?<braces>[^{}\\n]{0,80})\\}\\}?"
              + "|\\[(?<brackets>[^\\]\\[\\n]{1,80})\\](?!\\()"
              + "|<(?<angles>[A-Za-z][A-Za-z _-]{1,40})>"
              + "|%(?<percents>[A-Za-z][A-Za-z_]{1,30})%"
              + "|(?<line>_{3,})"
              + "|\\b(?<mark>X{3,}|TODO|TBD|TBC|FIXME)\\b");

  private static final Set<String> REMARKS = Set.of("sic", "edit", "edited", "update", "link");

  private static final Set<String> SLOT_NAMES =
      Set.of(
          "name",
          "date",
          "time",
          "order",
          "number",
          "link",
          "product",
          "place",
          "city",
          "url",
          "email",
          "phone",
          "brand",
          "author",
          "customer",
          "agent",
          "signature",
          "store");

  @Override
  public CheckRule rule() {
    return CheckRule.PLACEHOLDER;
  }

  @Override
  public List<Finding> in(Written draft) {
    // Most drafts have none of the signs with which a slot can begin.
    if (!draft.hasAny("{[<%_XTF")) return List.of();
    List<Finding> findings = new ArrayList<>();
    Matcher slots = SLOT.matcher(draft.body);
    while (slots.find()) {
      if (isSlot(slots)) findings.add(finding(slots));
    }
    return findings;
  }

  private static boolean isSlot(Matcher slot) {
    String brackets = slot.group("brackets");
    if (brackets != null) {
      String inside = brackets.strip().toLowerCase(Locale.ROOT);
      return inside.chars().anyMatch(Character::isLetter) && !REMARKS.contains(inside);
    }
    String angles = slot.group("angles");
    if (angles == null) return true;
    return java.util.Arrays.stream(angles.toLowerCase(Locale.ROOT).split("[ _-]+", -1))
        .anyMatch(SLOT_NAMES::contains);
  }

  private static Finding finding(Matcher slot) {
    String name = name(slot);
    return Finding.of(
        CheckRule.PLACEHOLDER,
        Severity.BLOCK,
        new Span(slot.start(), slot.end()),
        slot.group(),
        name.isEmpty() ? "Fill in what is missing here." : "Fill in: " + name,
        "Write it in place of " + slot.group() + ", or take the sentence out.");
  }

  /// What is to be filled in: `roast date` of `{roast_date:date}`.
  private static String name(Matcher slot) {
    for (String group : List.of("braces", "brackets", "angles", "percents")) {
      String inside = slot.group(group);
      if (inside != null) return inside.split("[:|=?]", 2)[0].replace('_', ' ').strip();
    }
    return "";
  }
}
