package earshot.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.language.redact.Redaction;
import earshot.model.BrandId;
import earshot.model.CsvLine;
import earshot.model.JournalAction;
import earshot.model.Mention;
import earshot.model.MentionPage;
import earshot.model.PageToken;
import earshot.model.Shown;
import earshot.storage.Durable;
import earshot.storage.JournalStore;
import earshot.storage.Progress;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/// Writes mentions to a file for spreadsheets or programs, a page at a time.
///
/// The file gets its name when it is whole: a kill, a full disk or a cancelled export leave the
/// former one as it was. Each export is noted in the journal without a word of what it holds.
public final class Exports {
  private static final int PAGE = 2_000;
  private static final int BUFFER = 1 << 16;
  private static final String LINE_END = "\r\n";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JournalStore journal;
  private final String byUser;

  /// @param byUser who exports, as the journal names them
  public Exports(JournalStore journal, String byUser) {
    this.journal = journal;
    this.byUser = byUser;
  }

  /// What a file is for.
  public enum Format {
    /// A table for spreadsheets (RFC 4180): every cell quoted, none a formula. A cell that would be
    /// one has `'` in front.
    CSV,
    /// The same for programs: every cell as it is.
    RAW_CSV,
    /// One JSON object a line.
    JSONL
  }

  /// How a file is written.
  ///
  /// @param marked whether a table begins with the mark by which Excel knows UTF-8
  /// @param brands their names
  public record Writing(
      Format format, boolean marked, Redaction redaction, Map<BrandId, String> brands) {
    /// Copies the map.
    public Writing {
      brands = Map.copyOf(brands);
    }
  }

  /// What is written.
  ///
  /// @param words what was asked for, for the journal's digest
  /// @param count how many there are, for telling how far it has come
  public record Wanted(String words, long count, Pages pages) {}

  /// Reads what is wanted, newest first.
  public interface Pages {
    /// Those after a place.
    MentionPage after(Optional<PageToken> place, int limit);
  }

  /// What came of it.
  ///
  /// @param sha256 of the file, 64 hex digits
  public record Made(long mentions, long bytes, String sha256) {}

  /// Writes a file.
  ///
  /// @throws ArchiveRefused when it cannot be written
  /// @throws java.util.concurrent.CancellationException when `progress` ends it; nothing is left
  public Made write(Wanted wanted, Writing writing, Path file, Progress progress) {
    Measure measure = new Measure();
    AtomicLong mentions = new AtomicLong();
    try {
      Durable.replace(
          file,
          raw -> {
            OutputStream out = new BufferedOutputStream(measure.over(raw), BUFFER);
            mentions.set(pages(wanted, writing, out, progress));
            out.flush();
          });
      Made made = new Made(mentions.get(), measure.bytes(), measure.sha256Hex());
      note(made, wanted, writing);
      return made;
    } catch (IOException | UncheckedIOException unwritable) {
      throw new ArchiveRefused(
          "cannot write \"" + file + "\"; choose another place or free some room.", unwritable);
    }
  }

  private static long pages(Wanted wanted, Writing writing, OutputStream out, Progress progress)
      throws IOException {
    MentionCells cells = new MentionCells(writing.brands(), writing.redaction());
    if (writing.format() != Format.JSONL) {
      if (writing.marked()) out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
      write(out, line(writing.format(), MentionCells.NAMES) + LINE_END);
    }
    long done = 0;
    Optional<PageToken> after = Optional.empty();
    do {
      progress.at(done, Math.max(done, wanted.count()));
      MentionPage page = wanted.pages().after(after, PAGE);
      for (Mention mention : page.mentions()) {
        if (writing.format() == Format.JSONL) {
          write(out, Shown.json(JSON.writeValueAsString(cells.of(mention))) + "\n");
        } else {
          write(out, line(writing.format(), cells.words(mention)) + LINE_END);
        }
      }
      done += page.mentions().size();
      after = page.next();
    } while (after.isPresent());
    progress.at(done, done);
    return done;
  }

  private static String line(Format format, List<String> cells) {
    if (format == Format.CSV) return CsvLine.of(cells);
    return String.join(
        ",", cells.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').toList());
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(UTF_8));
  }

  private void note(Made made, Wanted wanted, Writing writing) {
    String what =
        "export:%s rows=%s hiding=%s file=%s"
            .formatted(
                writing.format().name().toLowerCase(Locale.ROOT),
                Long.toString(made.mentions()),
                writing.redaction().profile().written(),
                made.sha256().substring(0, 16));
    journal.note(byUser, JournalAction.EXPORTED, what, wanted.words());
  }
}
