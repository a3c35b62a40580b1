package earshot.archive;

import earshot.language.redact.Profile;
import earshot.storage.Cells;
import earshot.storage.Snapshot;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Some mentions with all that belongs to them; or everything but what is this computer's own.
final class SelectionCut implements Cut {
  /// Lists that every mention may lean on.
  private static final Set<String> LISTS =
      Set.of(
          "id_block",
          "brand",
          "brand_query",
          "source",
          "coverage_span",
          "score_version",
          "tag",
          "theme");

  /// What hangs on a mention and tells of it, not of the work of those who answer.
  private static final Set<String> BELONGINGS =
      Set.of(
          "mention_key",
          "mention_text",
          "mention_version",
          "mention_metric",
          "mention_brand",
          "mention_tag",
          "sighting",
          "score",
          "label_override",
          "story_pin",
          "hidden",
          "note",
          "reply_to",
          "theme_mention",
          "evidence");

  /// Settings that belong to this computer, or are nobody else's business.
  private static final Set<String> OWN_SETTINGS = Set.of("journal.key", "tombstone.key");

  private static final Set<String> OWN_FOLDERS = Set.of("backup.", "archives.");

  /// The setting that says in which zone days begin.
  static final String ZONE = "zone";

  private final Chosen chosen;
  private final Wish wish;
  private final Veil veil;

  SelectionCut(Chosen chosen, Wish wish) {
    this.chosen = chosen;
    this.wish = wish;
    veil = new Veil(wish.redaction(), chosen);
  }

  @Override
  public Cells through(String table, Cells into) {
    Predicate<HeldRow> keeps = everything() ? whole(table) : some(table);
    return new Sieve(row -> keeps.test(row) && veiled(table, row), into);
  }

  @Override
  public void newest(Snapshot snapshot, int most, Cells into) {
    Cells shown = new Sieve(row -> veiled(Manifest.FIRST, row), into);
    snapshot.readThese(chosen.newest(most), shown);
  }

  // Words that are shown otherwise carry a sum of their own.
  @Override
  public List<Long> damaged(List<Long> found) {
    if (wish.redaction().profile() != Profile.NOTHING_HIDDEN) return List.of();
    return found.stream().filter(chosen::has).toList();
  }

  /// Whether the workspace goes along as a whole; what is redacted goes by the narrow list, for
  /// drafts, people and decisions tell of persons in too many ways.
  boolean everything() {
    return wish.ids().isEmpty() && wish.redaction().profile() == Profile.NOTHING_HIDDEN;
  }

  private boolean veiled(String table, HeldRow row) {
    veil.over(table, row);
    return true;
  }

  private Predicate<HeldRow> whole(String table) {
    return switch (table) {
      case "setting" -> row -> !own(row.words("name"));
      case "note" -> row -> wish.notes();
      // Whom we were asked to forget is told to nobody, not even in a form that can be guessed at.
      case "tombstone", "forget_run" -> row -> false;
      default -> row -> true;
    };
  }

  private Predicate<HeldRow> some(String table) {
    // A picture shows whom a redaction hides.
    boolean hiding = wish.redaction().profile() != Profile.NOTHING_HIDDEN;
    if (table.equals("evidence") && hiding) return row -> false;
    if (table.equals("note") && !wish.notes()) return row -> false;
    if (LISTS.contains(table)) return row -> true;
    if (BELONGINGS.contains(table)) return row -> in(row, "mention_id");
    return switch (table) {
      case "setting" -> row -> row.words("name").equals(ZONE);
      case "mention" -> row -> in(row, "id");
      case "author" -> this::author;
      case "story" -> row -> row.whole("id").filter(chosen::hasStory).isPresent();
      default -> row -> false;
    };
  }

  private boolean in(HeldRow row, String column) {
    return row.whole(column).filter(chosen::has).isPresent();
  }

  private boolean author(HeldRow row) {
    // Whom we know behind several accounts stays with us.
    row.drop("person_id");
    return row.whole("id").filter(chosen::hasAuthor).isPresent();
  }

  private static boolean own(String setting) {
    return OWN_SETTINGS.contains(setting) || OWN_FOLDERS.stream().anyMatch(setting::startsWith);
  }
}
