package earshot.archive;

import earshot.model.Label;
import earshot.model.MentionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What people said of the mentions of an archive: their labels, their notes, their tags.
final class Spoken {
  private static final Of NOTHING = new Of();

  private final Map<Long, Of> byMention = new HashMap<>();

  /// A person's label.
  ///
  /// @param brand its name; empty for the text as a whole
  record Judged(String brand, Label label, String reason, String byUser, Instant at) {}

  /// A person's remark.
  record Noted(String words, String byUser, Instant at) {}

  /// All of it that is of one mention.
  record Of(List<Judged> labels, List<Noted> notes, Set<String> tags) {
    private Of() {
      this(new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>());
    }

    boolean isEmpty() {
      return labels.isEmpty() && notes.isEmpty() && tags.isEmpty();
    }
  }

  private Spoken() {}

  /// Reads it; people say little beside what is stored, so all of it is held. Of parts that are
  /// lost nothing is told.
  static Spoken in(OpenedArchive archive) {
    Spoken all = new Spoken();
    Map<Long, String> brands = archive.names("brand");
    Map<Long, String> tags = archive.names("tag");
    archive.eachLeft(
        "label_override",
        row -> {
          long brand = row.whole("brand_id").orElse(0L);
          String name = brand == 0 ? "" : brands.getOrDefault(brand, "");
          if (brand != 0 && name.isEmpty()) return;
          all.at(row)
              .labels()
              .add(
                  new Judged(
                      name,
                      ReviewFile.label(row.whole("label").orElse(0L)),
                      row.words("reason"),
                      row.words("by_user"),
                      row.moment("made_at")));
        });
    archive.eachLeft(
        "note",
        row ->
            all.at(row)
                .notes()
                .add(new Noted(row.words("body"), row.words("by_user"), row.moment("made_at"))));
    archive.eachLeft(
        "mention_tag",
        row -> {
          String name = tags.getOrDefault(row.whole("tag_id").orElse(0L), "");
          if (!name.isEmpty()) all.at(row).tags().add(name);
        });
    return all;
  }

  /// What was said of a mention.
  Of of(MentionId mention) {
    return byMention.getOrDefault(mention.value(), NOTHING);
  }

  private Of at(HeldRow row) {
    return byMention.computeIfAbsent(row.whole("mention_id").orElse(0L), _ -> new Of());
  }
}
