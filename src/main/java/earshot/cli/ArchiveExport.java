package earshot.cli;

import earshot.archive.Bundles;
import earshot.archive.Manifest;
import earshot.archive.Wish;
import earshot.language.redact.Profile;
import earshot.language.redact.Redaction;
import earshot.search.QueryError;
import earshot.storage.Progress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;

/// Writes an archive and tells what went into it.
record ArchiveExport(Terminal terminal, boolean json, Progress progress) {
  int write(Desk desk, String query, Profile profile, boolean notes, String purpose, Path file) {
    Wish wish =
        new Wish(
            selection(desk, query),
            Redaction.of(profile, new SecureRandom().nextLong()),
            notes,
            purpose,
            Names.ofUser());
    Bundles.Made made = desk.safekeeping().bundles().export(wish, file.toAbsolutePath(), progress);
    Manifest manifest = made.manifest();
    if (json) {
      terminal.json(
          Map.of(
              "file", file.toString(),
              "mentions", manifest.mentions(),
              "bytes", made.bytes(),
              "redact", profile.written()));
    } else {
      terminal.say(
          "Archived and read back: %s in %s, %,d KB (%s)."
              .formatted(
                  Many.mentions(manifest.mentions()),
                  file,
                  Names.kilobytes(made.bytes()),
                  profile.written()));
    }
    return Commands.DONE;
  }

  private static Wish.Selection selection(Desk desk, String query) {
    if (query.isEmpty()) return new Wish.Selection.Whole();
    try {
      return Bundles.found(desk.index(), query);
    } catch (QueryError wrong) {
      throw new Refusal(String.valueOf(wrong.getMessage()));
    }
  }
}
