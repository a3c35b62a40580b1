package earshot.archive;

import earshot.model.Label;
import earshot.model.MentionId;
import java.time.Instant;

/// A mention as the first page of an archive shows it, before anything is restored.
///
/// @param url empty when there is none
public record Glimpse(
    MentionId id,
    Instant at,
    String source,
    String author,
    String title,
    String body,
    String url,
    Label label) {
  static Glimpse of(HeldRow row) {
    return new Glimpse(
        new MentionId(row.whole("id").orElseThrow()),
        row.moment("effective_at"),
        row.words("source_name"),
        row.words("author"),
        row.words("title"),
        row.words("body"),
        row.words("url"),
        ReviewFile.label(row.whole("label").orElseThrow()));
  }
}
