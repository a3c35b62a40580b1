package earshot.ui.words;

import earshot.intake.NoMoves;
import earshot.intake.Rehearsal;
import earshot.language.ScoreSettings;
import earshot.language.WordFile;
import earshot.language.WordList;
import earshot.model.Authored;
import earshot.search.Watch;
import earshot.storage.RescoreStore.Run;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;

/// Keeps words in memory; a preview finds nothing and tells by which words it was asked.
final class PretendWords implements WordDesk {
  ScoreSettings kept = ScoreSettings.DEFAULT;
  String file = "";
  String written = "";
  boolean broken;
  final List<ScoreSettings> asked = new ArrayList<>();
  final List<Run> runs = new ArrayList<>();

  @Override
  public ScoreSettings settings() {
    if (broken) throw new IllegalStateException("the disk is gone");
    return kept;
  }

  @Override
  public OptionalDouble general(String word) {
    Double value = Map.of("sick", -2.3).get(word);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  @Override
  public Outlook preview(ScoreSettings settings, Watch watch) {
    if (watch.stopped()) throw new CancellationException();
    asked.add(settings);
    return new Outlook(settings, NoMoves.of(), List.of());
  }

  @Override
  public Run commit(ScoreSettings settings, Rehearsal rehearsed, Watch watch) {
    kept = settings;
    Run run =
        new Run(
            runs.size() + 1,
            "plus-1/en/00000000",
            "plus-1/en/11111111",
            new Authored(Instant.EPOCH, "ana"),
            Optional.of(Instant.EPOCH),
            3,
            false);
    runs.addFirst(run);
    return run;
  }

  @Override
  public Run goOn(Run run, Watch watch) {
    return run;
  }

  @Override
  public Run takeBack(Run run, Watch watch) {
    kept = ScoreSettings.DEFAULT;
    Run back =
        new Run(
            run.id(), run.from(), run.to(), run.made(), run.ended(), run.changed(), true);
    runs.replaceAll(each -> each.id() == run.id() ? back : each);
    return back;
  }

  @Override
  public List<Run> history() {
    return List.copyOf(runs);
  }

  @Override
  public WordFile.Outcome read(Path path, String language) {
    return WordFile.read(file.getBytes(StandardCharsets.UTF_8), language);
  }

  @Override
  public void write(Path path, WordList list) {
    written = WordFile.write(list);
  }
}
