package earshot.storage;

import java.time.Instant;

/// What a mention said, until its author changed it.
///
/// @param until when the change was seen; far in the future for what it says now
public record MentionWording(Instant until, String title, String body) {
  /// Title and text as one.
  public String whole() {
    return title.isBlank() ? body : body.isBlank() ? title : title + "\n" + body;
  }
}
