package earshot.ui.words;

import earshot.intake.Brands;
import earshot.intake.Rehearsal;
import earshot.intake.Scores;
import earshot.language.Lexicon;
import earshot.language.ScoreSettings;
import earshot.language.WordFile;
import earshot.language.WordList;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.search.Watch;
import earshot.storage.Durable;
import earshot.storage.MentionStore;
import earshot.storage.RescoreStore.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Words as the workspace keeps them.
///
/// @param user under whose name they are kept
public record StoredWords(
    Scores scores, MentionStore mentions, Brands brands, Optional<Lexicon> lexicon, String user)
    implements WordDesk {
  @Override
  public ScoreSettings settings() {
    return scores.words().settings();
  }

  @Override
  public OptionalDouble general(String word) {
    return lexicon.map(list -> list.valence(word)).orElse(OptionalDouble.empty());
  }

  @Override
  public Outlook preview(ScoreSettings settings, Watch watch) {
    Rehearsal found = scores.rescoring().preview(settings, watch);
    List<MentionId> ids = found.largest().stream().map(Rehearsal.Move::mention).toList();
    Map<MentionId, Mention> texts =
        mentions.byIds(ids.stream().distinct().toList()).stream()
            .collect(Collectors.toMap(Mention::id, Function.identity()));
    Map<BrandId, String> names =
        brands.all().stream().collect(Collectors.toMap(Brand::id, Brand::name));
    List<Example> examples =
        found.largest().stream()
            .map(
                move ->
                    new Example(
                        move,
                        Optional.ofNullable(texts.get(move.mention())),
                        move.brand().map(brand -> names.getOrDefault(brand, "")).orElse("")))
            .toList();
    return new Outlook(settings, found, examples);
  }

  @Override
  public Run commit(ScoreSettings settings, Rehearsal rehearsed, Watch watch) {
    return scores.rescoring().commit(settings, Optional.of(rehearsed), user, watch);
  }

  @Override
  public Run goOn(Run run, Watch watch) {
    return scores.rescoring().goOn(run, watch);
  }

  @Override
  public Run takeBack(Run run, Watch watch) {
    return scores.rescoring().takeBack(run, watch);
  }

  @Override
  public List<Run> history() {
    return scores.rescoring().history();
  }

  @Override
  public WordFile.Outcome read(Path file, String language) {
    try {
      return WordFile.read(Files.readAllBytes(file), language);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException("The file cannot be read.", unreadable);
    }
  }

  @Override
  public void write(Path file, WordList list) {
    try {
      Durable.replace(file, WordFile.write(list));
    } catch (IOException unwritable) {
      throw new IllegalArgumentException("The file cannot be written.", unwritable);
    }
  }
}
