package earshot.archive;

import earshot.language.redact.Profile;
import earshot.language.redact.Redaction;
import earshot.storage.Scrub;

/// Takes people out of the rows of one archive.
final class Veil {
  // Who did something stands in columns that may not be empty.
  private static final String SOMEONE = "someone";

  private final Redaction redaction;
  private final Chosen chosen;

  Veil(Redaction redaction, Chosen chosen) {
    this.redaction = redaction;
    this.chosen = chosen;
  }

  /// Changes a row of a table, or of the newest mentions, so that it shows no more than the profile
  /// says.
  void over(String table, HeldRow row) {
    if (redaction.profile() == Profile.NOTHING_HIDDEN) return;
    switch (table) {
      case Manifest.FIRST, "mention_text" -> words(row);
      case "mention_version" -> said(row, "title", "body");
      case "author" -> author(row);
      case "sighting" -> row.drop("external_id");
      case "note" -> said(row, "body");
      case "label_override", "hidden" -> said(row, "reason");
      default -> {}
    }
    row.change("by_user", SOMEONE);
  }

  private void words(HeldRow row) {
    String name = row.words("author");
    String handle = row.words("handle");
    hide(row, "author", redaction.author(name, handle));
    hide(row, "handle", redaction.handle(name, handle));
    hide(row, "url", redaction.link(row.words("url")));
    said(row, "title", "body");
    for (String each : new String[] {"author_url", "parent_id", "thread_id", "links", "media"}) {
      row.drop(each);
    }
    row.whole("mention_id").ifPresent(id -> row.change("row_crc", sum(id, row)));
  }

  private long sum(long id, HeldRow row) {
    Scrub.Words words =
        new Scrub.Words(
            row.words("author"), row.words("url"), row.words("title"), row.words("body"));
    return Scrub.sum(id, chosen.at(id), chosen.source(id), words);
  }

  private void author(HeldRow row) {
    String name = row.words("name");
    String handle = row.words("handle");
    hide(row, "name", redaction.author(name, handle));
    hide(row, "handle", redaction.handle(name, handle));
    // A sum over an account is the account to who can guess it; within the file the number will do.
    row.change("ident_hash", row.whole("id").orElse(0L));
  }

  private void said(HeldRow row, String... columns) {
    for (String column : columns) hide(row, column, redaction.text(row.words(column)));
  }

  private static void hide(HeldRow row, String column, String instead) {
    row.change(column, instead);
  }
}
