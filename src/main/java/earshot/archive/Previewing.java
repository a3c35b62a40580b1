package earshot.archive;

import earshot.intake.Ears;
import earshot.listening.files.Choices;
import earshot.listening.files.ColumnMap;
import earshot.listening.files.Contents;
import earshot.listening.files.FileDigest;
import earshot.listening.files.Head;
import earshot.listening.files.Question;
import earshot.listening.files.RecordReader;
import earshot.listening.files.Records;
import earshot.listening.files.Rejected;
import earshot.listening.files.Tables;
import earshot.model.BrandHit;
import earshot.model.BrandId;
import earshot.model.Candidate;
import earshot.model.ImportRun;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.storage.Stores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/// Reads a file through to tell what it would bring.
final class Previewing {
  private static final int SHOWN = 20;
  private static final int MATCHED = 2_000;
  private static final int REJECTS = 100;

  private final Stores stores;
  private final Ears ears;
  private final ColumnMaps maps;
  private final Instant now;

  Previewing(Stores stores, Ears ears, ColumnMaps maps, Instant now) {
    this.stores = stores;
    this.ears = ears;
    this.maps = maps;
    this.now = now;
  }

  ImportPreview preview(
      Path path, Head head, RecordReader reader, Choices given, Imports.Watch watch)
      throws IOException {
    Optional<Tables.Seen> table =
        reader.format().equals("Table") ? Tables.seen(head) : Optional.empty();
    Choices choices = table.map(seen -> withMap(seen, given)).orElse(given);
    ColumnMap columns =
        choices
            .columns()
            .or(() -> table.map(Tables.Seen::suggested))
            .orElseGet(() -> new ColumnMap("", Map.of()));
    String format = table.map(Tables.Seen::format).orElseGet(reader::format);
    ImportRun.File file =
        new ImportRun.File(
            String.valueOf(path.getFileName()), FileDigest.of(path, watch::stopped), format);
    Source source = ImportSources.unstored(file, true);
    Looking looking = new Looking(watch);
    reader.read(new Contents(path, head, source.id(), now, choices), looking);
    List<Candidate> candidates = ears.candidates(source, looking.first);
    return new ImportPreview(
        new ImportPreview.Reading(path, head, reader, choices),
        file,
        table.map(Tables.Seen::written).orElse(""),
        columns,
        new ImportPreview.Header(
            table.map(Tables.Seen::header).orElse(List.of()),
            table.map(Tables.Seen::leftOut).orElse(List.of())),
        looking.tally(candidates),
        shown(candidates),
        looking.questions,
        stores.imports().of(file.sha()).stream()
            .filter(run -> run.state() != ImportRun.State.TAKEN_BACK)
            .reduce((_, later) -> later));
  }

  private Choices withMap(Tables.Seen seen, Choices given) {
    if (given.columns().isPresent()) return given;
    return maps.fitting(seen.header()).map(given::by).orElse(given);
  }

  private static List<ImportPreview.Shown> shown(List<Candidate> candidates) {
    return candidates.stream()
        .limit(SHOWN)
        .map(each -> new ImportPreview.Shown(each.sighting(), brands(each)))
        .toList();
  }

  private static List<BrandId> brands(Candidate candidate) {
    return candidate.hits().stream().map(BrandHit::brand).distinct().toList();
  }

  /// Counts what is in the file and keeps its first posts.
  private static final class Looking implements Records {
    private final Imports.Watch watch;
    private final List<Sighting> first = new ArrayList<>();
    private final List<Rejected> rejects = new ArrayList<>();
    private final Map<String, Long> skipped = new TreeMap<>();
    private final Set<Question> questions = EnumSet.noneOf(Question.class);
    private long posts;
    private long rejected;

    Looking(Imports.Watch watch) {
      this.watch = watch;
    }

    @Override
    public void take(Sighting post) {
      if (posts++ < MATCHED) first.add(post);
      look();
    }

    @Override
    public void reject(String place, String reason) {
      if (rejected++ < REJECTS) rejects.add(new Rejected(place, reason));
      look();
    }

    @Override
    public void skip(String kind) {
      skipped.merge(kind, 1L, Long::sum);
      look();
    }

    @Override
    public void stillWanted() {
      look();
    }

    @Override
    public void ask(Question question) {
      questions.add(question);
    }

    private void look() {
      if (watch.stopped()) throw new CancellationException("the preview was stopped");
      if ((posts + rejected) % 10_000 == 0) {
        watch.told(new ImportRun.Counts(posts + rejected, 0, 0, 0, rejected));
      }
    }

    private ImportPreview.Tally tally(List<Candidate> candidates) {
      Map<BrandId, Integer> byBrand = new HashMap<>();
      int matched = 0;
      for (Candidate each : candidates) {
        List<BrandId> named = brands(each);
        if (!named.isEmpty()) matched++;
        named.forEach(brand -> byBrand.merge(brand, 1, Integer::sum));
      }
      return new ImportPreview.Tally(
          posts, rejected, List.copyOf(rejects), skipped, first.size(), matched, byBrand);
    }
  }
}
