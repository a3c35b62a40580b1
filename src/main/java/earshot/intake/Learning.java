package earshot.intake;

import earshot.language.Gate;
import earshot.language.LearnedModel;
import earshot.language.Learner;
import earshot.language.ScoreSettings;
import earshot.language.Taught;
import earshot.model.MentionId;
import earshot.model.StoryId;
import earshot.storage.LabelStore.Labelled;
import earshot.storage.ModelStore;
import earshot.storage.ModelStore.Kept;
import earshot.storage.Stores;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Learns from what people said of mentions, and keeps what it learned with the figures of the
/// gate. Switching it on is a re-score like any other change of words.
///
/// Never call it on the FX thread: a thousand labels take about a second.
public final class Learning {
  private static final Logger LOG = LoggerFactory.getLogger(Learning.class);

  /// The last check: how many labels there were, the name of what was learned, and the figures.
  private static final String CHECKED = "learning.checked";

  /// Decides who is held back when; any number would do, but always the same.
  private static final long SEED = 1;

  private final Stores stores;
  private final Ears ears;
  private final Wordbook words;
  private final LearnedModels models;

  /// Learning in one workspace.
  public Learning(Stores stores, Ears ears, Wordbook words) {
    this.stores = stores;
    this.ears = ears;
    this.words = words;
    this.models = new LearnedModels(stores.models());
  }

  /// How learning stands.
  ///
  /// @param labels how many labels people gave by now
  /// @param nextCheck at how many labels it is checked again
  /// @param learned what came of the last check; absent where there was too little to learn from
  /// @param used what is in use; absent when learning is off
  public record State(
      Gate gate, long labels, long nextCheck, Optional<Kept> learned, Optional<Kept> used) {
    /// Whether something better than what is in use may be switched on.
    public boolean ready() {
      return gate.open()
          && learned.isPresent()
          && !used.map(Kept::name).equals(learned.map(Kept::name));
    }
  }

  /// How it stands; learns anew when nobody did yet, or 25 labels were given since.
  public synchronized State state(String byUser) {
    return due() ? check(byUser) : checked().orElseGet(() -> check(byUser));
  }

  /// Whether 25 labels were given, or taken back, since the last check.
  public boolean due() {
    long before = last().map(Last::labels).orElse(0L);
    return Math.abs(stores.labels().count() - before) >= Gate.CHECKED_EVERY;
  }

  /// Learns from all labels by now and keeps what came of it; changes no score.
  public synchronized State check(String byUser) {
    long labels = stores.labels().count();
    Learner.Learned learned = new Learner(ears.reader(), SEED).learn(taught());
    Gate gate = learned.gate();
    Optional<Kept> kept = learned.model().map(model -> keep(model, gate, byUser));
    String name = kept.map(Kept::name).orElse("");
    stores.settings().put(CHECKED, labels + "\n" + name + "\n" + gate.text());
    LOG.info("learned labels={} model={} open={}", labels, name, gate.open());
    return new State(gate, labels, labels + Gate.CHECKED_EVERY, kept, stores.models().used());
  }

  private Kept keep(LearnedModel model, Gate gate, String byUser) {
    return stores.models().keep(model.id(), gate.text(), model.parts(ModelStore.PART), byUser);
  }

  /// How texts would be read with what was learned last, or without anything learned; to be handed
  /// to [Rescoring].
  ///
  /// @throws IllegalArgumentException when nothing was learned that is better than the word list
  public ScoreSettings settings(boolean on) {
    ScoreSettings now = words.settings();
    if (!on) return now.with(Optional.empty());
    return last()
        .filter(last -> last.gate().open())
        .flatMap(last -> models.named(last.name()))
        .map(model -> now.with(Optional.of(model)))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Nothing was learned yet that is better than the word list."));
  }

  /// The words that speak most for each label, by what was learned last.
  public List<LearnedModel.Strong> strongest() {
    return last()
        .flatMap(last -> models.named(last.name()))
        .map(LearnedModel::strongest)
        .orElse(List.of());
  }

  private record Last(long labels, String name, Gate gate) {}

  private Optional<Last> last() {
    return stores
        .settings()
        .get(CHECKED)
        .map(text -> text.split("\n", 3))
        .filter(part -> part.length == 3)
        .map(part -> new Last(Long.parseLong(part[0]), part[1], Gate.read(part[2])));
  }

  private Optional<State> checked() {
    return last()
        .map(
            last ->
                new State(
                    last.gate(),
                    stores.labels().count(),
                    last.labels() + Gate.CHECKED_EVERY,
                    stores.models().named(last.name()),
                    stores.models().used()));
  }

  /// One label of each mention: what was said of the text as a whole, else of one brand. Mentions
  /// of an accuracy sample are left out, for they must not be told beforehand.
  private List<Taught> taught() {
    Set<Long> sampled = new HashSet<>(stores.accuracy().sampled());
    Map<MentionId, Taught> taught = new LinkedHashMap<>();
    stores
        .labels()
        .each(
            labelled -> {
              MentionId mention = labelled.said().about().mention();
              if (!sampled.contains(mention.value())) {
                taught.putIfAbsent(mention, taught(labelled));
              }
            });
    return List.copyOf(taught.values());
  }

  private static Taught taught(Labelled labelled) {
    long id = labelled.said().about().mention().value();
    return new Taught(
        id,
        labelled.story().map(StoryId::value).orElse(-id),
        new Taught.Said(labelled.text(), labelled.language(), labelled.said().about().brand()),
        labelled.said().label(),
        labelled.said().origin());
  }
}
