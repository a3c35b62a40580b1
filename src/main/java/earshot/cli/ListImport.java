package earshot.cli;

import earshot.intake.ListPreview;
import earshot.intake.Sources;
import earshot.listening.Opml;
import earshot.listening.OpmlList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Imports one list of feeds.
final class ListImport {
  private static final int SHOWN = 50;

  private final Terminal terminal;
  private final Wish wish;

  /// What is wished of it.
  ///
  /// @param every at which interval each feed is asked; absent lets Earshot decide
  record Wish(boolean allowPrivate, Optional<Duration> every, boolean dryRun, boolean json) {}

  ListImport(Terminal terminal, Wish wish) {
    this.terminal = terminal;
    this.wish = wish;
  }

  /// Brings it in; false when nothing could be added.
  boolean bring(Desk desk, Path file) {
    OpmlList list = read(file);
    if (list.outlines().isEmpty()) {
      throw new Refusal(
          file
              + ": no feeds found, and no posts. Earshot imports lists of feeds (OPML) as other"
              + " readers export them, and files of posts; see the manual, Imports.");
    }
    ListPreview preview = desk.sources().preview(list);
    if (wish.dryRun()) return previewed(file, list, preview);
    Sources.Imported imported = desk.sources().addList(preview, wish.allowPrivate(), wish.every());
    if (wish.json()) terminal.json(object(file, list, preview, imported));
    else say(file, list, preview, imported);
    return imported.leftOut() == 0 || imported.added() > 0;
  }

  private static OpmlList read(Path file) {
    try {
      return Opml.read(file);
    } catch (IOException unreadable) {
      throw new Refusal(String.valueOf(unreadable.getMessage()));
    }
  }

  private boolean previewed(Path file, OpmlList list, ListPreview preview) {
    if (wish.json()) {
      terminal.json(
          Map.of(
              "file", file.toString(),
              "outlines", list.outlines().size() + list.duplicates().size(),
              "new", preview.fresh().size(),
              "duplicates", preview.twice(),
              "alreadyThere", preview.already(),
              "private", preview.ownNetwork().size(),
              "rejected", preview.rejected().size(),
              "cut", preview.cut()));
      return true;
    }
    terminal.say(
        "%s: %d new, %d twice in the list, %d already there, %d on this machine or network, %d cannot be read. Nothing was added."
            .formatted(
                file,
                preview.fresh().size(),
                preview.twice(),
                preview.already(),
                preview.ownNetwork().size(),
                preview.rejected().size()));
    terminal.table(
        List.of("new", "folder", "address"),
        preview.fresh().stream()
            .limit(SHOWN)
            .map(each -> List.of(each.name(), each.folder(), each.feed().toString()))
            .toList());
    complain(preview);
    return true;
  }

  private void complain(ListPreview preview) {
    if (preview.cut()) {
      terminal.complain("The list is longer than Earshot takes; the rest was left out.");
    }
    if (preview.fresh().size() > ListPreview.MANY) {
      terminal.complain(
          "More than %,d sources take long to go round and much of a line."
              .formatted(ListPreview.MANY));
    }
    for (OpmlList.Rejected rejected : preview.rejected()) {
      String line = rejected.line() > 0 ? "line " + rejected.line() + ", " : "";
      terminal.complain("  left out: " + line + rejected.text() + ": " + rejected.reason());
    }
  }

  private static Map<String, Object> object(
      Path file, OpmlList list, ListPreview preview, Sources.Imported imported) {
    return Map.of(
        "file", file.toString(),
        "outlines", list.outlines().size() + list.duplicates().size(),
        "added", imported.added(),
        "duplicates", list.duplicates().size(),
        "alreadyThere", imported.alreadyThere(),
        "private", imported.leftOut(),
        "rejected", preview.rejected().size());
  }

  private void say(Path file, OpmlList list, ListPreview preview, Sources.Imported imported) {
    terminal.say(
        "%s: %d of %d feeds added, %d twice in the list, %d already there."
            .formatted(
                file,
                imported.added(),
                list.outlines().size(),
                list.duplicates().size(),
                imported.alreadyThere()));
    if (imported.leftOut() > 0) {
      terminal.complain(
          "%d addresses belong to this machine or network and were left out. If they are yours, add --allow-private."
              .formatted(imported.leftOut()));
    }
    complain(preview);
  }
}
