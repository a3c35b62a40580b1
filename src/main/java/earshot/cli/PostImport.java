package earshot.cli;

import earshot.archive.ArchiveRefused;
import earshot.archive.ImportPreview;
import earshot.archive.Imports;
import earshot.archive.Joined;
import earshot.listening.files.Choices;
import earshot.listening.files.ColumnMap;
import earshot.listening.files.ColumnMap.Part;
import earshot.listening.files.Question;
import earshot.model.ImportRun;
import earshot.model.LookAlikes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// Imports one file of posts.
final class PostImport {
  private final Desk desk;
  private final Terminal terminal;
  private final Wish wish;
  private final BooleanSupplier stopped;

  /// What is wished of it.
  ///
  /// @param everything also what names no brand
  /// @param rejects where the records go that could not be read
  record Wish(
      Asked asked, boolean dryRun, boolean everything, boolean json, Optional<Path> rejects) {}

  /// What is said of the file.
  record Asked(
      Optional<String> map,
      Optional<String> columns,
      Optional<ZoneId> zone,
      Optional<Boolean> dayFirst) {}

  /// @param stopped whether the program was told to end
  PostImport(Desk desk, Terminal terminal, Wish wish, BooleanSupplier stopped) {
    this.desk = desk;
    this.terminal = terminal;
    this.wish = wish;
    this.stopped = stopped;
  }

  /// Brings it in; false when it cannot be, or not all of it.
  boolean bring(Path file) {
    try {
      ImportPreview preview = desk.imports().preview(file, choices(), new Looking());
      if (wish.dryRun()) return previewed(file, preview);
      if (!preview.questions().isEmpty()) throw new Refusal(file + ": " + open(preview));
      Telling telling = new Telling();
      ImportRun run = desk.imports().run(preview, wish.everything(), telling);
      told(file, run, telling.said);
      if (wish.rejects().isPresent()) writeRejects(run, wish.rejects().get());
      return run.state() == ImportRun.State.DONE;
    } catch (CancellationException wished) {
      terminal.complain(file + ": stopped while it was looked at. Nothing was added.");
      return false;
    } catch (ArchiveRefused refused) {
      throw new Refusal(file + ": " + refused.getMessage());
    }
  }

  private Choices choices() {
    Asked asked = wish.asked();
    Optional<ColumnMap> said = asked.columns().map(text -> columns(asked.map().orElse(""), text));
    said.filter(map -> !map.name().isEmpty()).ifPresent(desk.imports().maps()::keep);
    Optional<ColumnMap> map =
        said.or(() -> asked.map().map(name -> ReadingOptions.map(desk, name)));
    return new Choices(asked.zone(), asked.dayFirst(), map);
  }

  /// Columns as typed: `text=Body,date=Created`.
  static ColumnMap columns(String name, String typed) {
    Map<Part, String> columns = new EnumMap<>(Part.class);
    for (String pair : typed.split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 1) throw new Refusal("Columns are written as text=Body,date=Created.");
      columns.put(part(pair.substring(0, equals).strip()), pair.substring(equals + 1).strip());
    }
    return new ColumnMap(name, columns);
  }

  private static Part part(String typed) {
    for (Part part : Part.values()) {
      if (part.name().equalsIgnoreCase(typed)) return part;
    }
    throw new Refusal("A post has no part “" + typed + "”; earshot import --help lists them.");
  }

  private static String open(ImportPreview preview) {
    return preview.questions().stream()
        .sorted()
        .map(PostImport::open)
        .collect(Collectors.joining(" "));
  }

  private static String open(Question question) {
    return switch (question) {
      case ZONE -> "its times name no zone; say it with --zone.";
      case DAY_ORDER -> "03/04 may be April or March; say it with --day-first true or false.";
      case COLUMNS -> "no column could be told to be the text; say it with --columns.";
    };
  }

  private boolean previewed(Path file, ImportPreview preview) {
    ImportPreview.Tally tally = preview.tally();
    if (wish.json()) {
      terminal.json(json(file, preview));
      return true;
    }
    terminal.say(
        "%s: %s%s, %s, %s that cannot be read. Nothing was added."
            .formatted(
                file,
                preview.file().format(),
                preview.written().isEmpty() ? "" : " (" + preview.written() + ")",
                Many.of(tally.posts(), "post"),
                Many.of(tally.rejected(), "record")));
    terminal.say(
        "%s looked at; with a brand: %,d."
            .formatted(Many.of(tally.looked(), "post"), tally.matched()));
    tally
        .skipped()
        .forEach((kind, many) -> terminal.say("Left out: %,d %s.".formatted(many, kind)));
    if (!preview.columns().columns().isEmpty()) {
      terminal.say("Columns: " + written(preview.columns()));
    }
    if (preview.columns().column(Part.REACH).isPresent()) {
      terminal.say("Reach is kept as whoever made the file gave it; it is never added up.");
    }
    if (preview.columns().column(Part.SENTIMENT).isPresent()) {
      terminal.say(
          "What its maker thought of the tone is kept as a tag, never as Earshot's label.");
    }
    if (!preview.header().leftOut().isEmpty()) {
      terminal.say("Left out, for they tell of people: " + preview.header().leftOut());
    }
    terminal.table(
        List.of("written", "author", "text"),
        preview.first().stream()
            .map(
                each ->
                    List.of(
                        each.post().time().effective().toString(),
                        LookAlikes.name(each.post().author().name()),
                        each.post().words().whole()))
            .toList());
    if (!preview.questions().isEmpty()) terminal.complain("To be said: " + open(preview));
    preview.before().ifPresent(run -> terminal.say("This file was imported before."));
    return true;
  }

  private static String written(ColumnMap map) {
    return map.columns().entrySet().stream()
        .map(each -> each.getKey().name().toLowerCase(Locale.ROOT) + "=" + each.getValue())
        .collect(Collectors.joining(","));
  }

  private static Map<String, Object> json(Path file, ImportPreview preview) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", file.toString());
    object.put("format", preview.file().format());
    object.put("posts", preview.tally().posts());
    object.put("rejected", preview.tally().rejected());
    object.put("looked", preview.tally().looked());
    object.put("matched", preview.tally().matched());
    object.put("columns", written(preview.columns()));
    object.put("questions", preview.questions().stream().map(Question::name).sorted().toList());
    return object;
  }

  private void told(Path file, ImportRun run, Joined said) {
    ReviewLines lines = new ReviewLines(desk.stores(), terminal);
    ImportRun.Counts counts = run.counts();
    if (wish.json()) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("file", file.toString());
      object.put("run", run.id());
      object.put("format", run.file().format());
      object.put("read", counts.read());
      object.put("added", counts.added());
      object.put("known", counts.known());
      object.put("unmatched", counts.unmatched());
      object.put("rejected", counts.rejected());
      object.put("leftOut", leftOut(counts));
      object.put("stopped", run.state() == ImportRun.State.STOPPED);
      if (!said.isEmpty()) object.put("joined", lines.json(said));
      terminal.json(object);
    } else {
      terminal.say(
          "%s: %s read as %s: %,d new, %,d known, %,d without a brand, %,d cannot be read%s."
              .formatted(
                  file,
                  Many.of(counts.read(), "record"),
                  run.file().format(),
                  counts.added(),
                  counts.known(),
                  counts.unmatched(),
                  counts.rejected(),
                  leftOut(counts) == 0 ? "" : ", %,d left out".formatted(leftOut(counts))));
      if (counts.added() + counts.known() == 0 && counts.unmatched() > 0) {
        terminal.complain("Nothing of it names a brand. To keep it all the same: --everything");
      }
      lines.tell(said);
    }
    if (run.state() == ImportRun.State.STOPPED) {
      terminal.complain(
          "Stopped before its end. What came is kept; import the same file again to go on.");
    }
  }

  // Such as direct messages: --dry-run tells which kinds.
  private static long leftOut(ImportRun.Counts counts) {
    return counts.read() - counts.added() - counts.known() - counts.unmatched() - counts.rejected();
  }

  private void writeRejects(ImportRun run, Path into) {
    try {
      desk.imports().writeRejects(run, into);
    } catch (IOException unwritable) {
      throw new Refusal(into + ": cannot be written; choose another place.");
    }
  }

  /// Ends when the program is told to.
  private class Looking implements Imports.Watch {
    @Override
    public boolean stopped() {
      return stopped.getAsBoolean();
    }
  }

  /// Tells on the side how far it has come.
  private final class Telling extends Looking {
    private Joined said = Joined.NOTHING;

    @Override
    public void joined(Joined joined) {
      said = joined;
    }

    @Override
    public void told(ImportRun.Counts counts) {
      terminal.complain(
          "%s read, %,d new".formatted(Many.of(counts.read(), "record"), counts.added()));
    }
  }
}
