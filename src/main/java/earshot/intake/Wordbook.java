package earshot.intake;

import earshot.language.LearnedModel;
import earshot.language.ScoreSettings;
import earshot.language.WordFile;
import earshot.language.WordList;
import earshot.model.WordRole;
import earshot.storage.Stores;
import earshot.storage.WordListStore;
import earshot.storage.WordListStore.Entry;
import earshot.storage.WordListStore.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/// Keeps the words of the workspace and has what arrives from now on read by them.
///
/// What is stored already is the business of [Rescoring].
public final class Wordbook {
  private static final String THRESHOLD = "threshold ";
  private static final String MODEL = " model ";
  private static final String NEXT_LIST = "\f";

  private final WordListStore store;
  private final LearnedModels models;
  private final Ears ears;
  private final Live live;

  /// The words of one workspace; the ears score by them from now on.
  public Wordbook(Stores stores, Ears ears, Live live) {
    this.store = stores.wordLists();
    this.models = new LearnedModels(stores.models());
    this.ears = ears;
    this.live = live;
    ears.score(settings());
  }

  /// What is kept now.
  public ScoreSettings settings() {
    List<WordList> lists = store.all().stream().map(Wordbook::list).toList();
    OptionalDouble threshold = store.threshold();
    ScoreSettings kept = new ScoreSettings(lists, ScoreSettings.DEFAULT.threshold(), models.used());
    return threshold.isPresent() ? kept.withThreshold(threshold.getAsDouble()) : kept;
  }

  /// Names everything that can change a score by now, such as `plus-1/en/0a1b2c3d`; `off` while the
  /// general word list is damaged.
  public String version() {
    return ears.reader().version();
  }

  /// The same for other words.
  public String version(ScoreSettings settings) {
    return ears.reader(settings).version();
  }

  /// Keeps exactly these words: whatever arrives from now on is read by them.
  public void keep(ScoreSettings settings, String byUser) {
    String before = version();
    store.remember(before, written(settings()));
    store.remember(version(settings), written(settings));
    if (store.scoredBy().isEmpty()) store.scoredBy(Optional.of(before));
    store.keep(
        settings.lists().stream().map(Wordbook::words).toList(), settings.threshold(), byUser);
    models.use(settings.learned());
    ears.score(settings);
    live.publish(new LiveEvent.ScoresChanged());
  }

  /// What the words were in a version of the scores; absent when nobody noted them.
  public Optional<ScoreSettings> of(String version) {
    return store.remembered(version).map(this::read);
  }

  /// By which version stored mentions are scored, as far as that is known.
  public String scoredBy() {
    return store.scoredBy().orElseGet(this::version);
  }

  /// Stored mentions are scored, or being scored, by the words that are kept.
  void settled() {
    store.scoredBy(Optional.empty());
  }

  private static String written(ScoreSettings settings) {
    StringBuilder text = new StringBuilder(THRESHOLD + settings.threshold());
    settings.learned().ifPresent(model -> text.append(MODEL).append(model.id()));
    for (WordList list : settings.lists()) {
      text.append(NEXT_LIST).append(WordFile.write(list));
    }
    return text.toString();
  }

  private ScoreSettings read(String written) {
    String[] parts = written.split(NEXT_LIST, -1);
    List<WordList> lists = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      byte[] file = parts[i].getBytes(StandardCharsets.UTF_8);
      switch (WordFile.read(file, WordList.ENGLISH)) {
        case WordFile.Outcome.Good(WordList list) -> lists.add(list);
        case WordFile.Outcome.Bad(List<WordFile.BadLine> lines) ->
            throw new IllegalStateException("a list that was kept cannot be read: " + lines);
      }
    }
    String[] first = parts[0].substring(THRESHOLD.length()).split(MODEL, -1);
    Optional<LearnedModel> learned = first.length > 1 ? models.named(first[1]) : Optional.empty();
    return new ScoreSettings(lists, Double.parseDouble(first[0]), learned);
  }

  private static WordList list(WordListStore.Kept kept) {
    Map<String, Double> values = new HashMap<>();
    Map<WordRole, Set<String>> modifiers = new EnumMap<>(WordRole.class);
    for (Entry each : kept.entries()) {
      if (each.role() == WordRole.VALUE) values.put(each.word(), each.value().orElse(0));
      else modifiers.computeIfAbsent(each.role(), _ -> new TreeSet<>()).add(each.word());
    }
    return new WordList(kept.language(), values, modifiers);
  }

  private static Words words(WordList list) {
    List<Entry> entries = new ArrayList<>();
    list.values()
        .forEach(
            (word, value) ->
                entries.add(new Entry(WordRole.VALUE, word, OptionalDouble.of(value))));
    list.modifiers()
        .forEach(
            (role, words) ->
                words.forEach(word -> entries.add(new Entry(role, word, OptionalDouble.empty()))));
    return new Words(list.language(), entries);
  }
}
