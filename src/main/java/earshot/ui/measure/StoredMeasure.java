package earshot.ui.measure;

import earshot.insight.accuracy.Accuracy;
import earshot.insight.accuracy.Panel;
import earshot.intake.Learning;
import earshot.intake.Rehearsal;
import earshot.intake.Scores;
import earshot.language.LearnedModel;
import earshot.language.ScoreSettings;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Lot;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.TimeRange;
import earshot.search.Watch;
import earshot.storage.AccuracyStore.Answer;
import earshot.storage.AccuracyStore.Item;
import earshot.storage.AccuracyStore.Labeller;
import earshot.storage.AccuracyStore.Sample;
import earshot.storage.LabelStore.About;
import earshot.storage.Progress;
import earshot.storage.Stores;
import earshot.ui.kit.LongWork;
import earshot.ui.measure.Moves.Move;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The samples and what was learned of the opened workspace.
public final class StoredMeasure implements MeasureDesk {
  private static final Duration TEACHING = Duration.ofDays(90);

  private final Stores stores;
  private final Scores scores;
  private final Accuracy accuracy;
  private final String user;

  /// @param user under whose name samples and labels are kept
  public StoredMeasure(Stores stores, Scores scores, String user) {
    this.stores = stores;
    this.scores = scores;
    this.user = user;
    accuracy = new Accuracy(stores.accuracy(), scores.words()::version);
  }

  @Override
  public List<Brand> brands() {
    return stores.brands().all();
  }

  @Override
  public Optional<Panel> newest(Optional<BrandId> brand) {
    return accuracy.newest(brand).map(accuracy::panel);
  }

  @Override
  public Sample draw(Optional<BrandId> brand, int days, Watch watch) {
    Instant now = stores.accuracy().now();
    TimeRange range = new TimeRange(now.minus(Duration.ofDays(days)), now);
    // Any number will do as long as it is kept with the sample.
    long seed = Math.floorMod(new Lot(now.toEpochMilli()).of(days), 1_000_000L);
    return accuracy.draw(
        new Accuracy.Wish(brand, range, seed, Accuracy.SIZE), user, LongWork.heard(watch));
  }

  @Override
  public Sample enlarge(Sample sample, int more, Watch watch) {
    return accuracy.enlarge(sample, more, LongWork.heard(watch));
  }

  @Override
  public List<Question> questions(Sample sample, Labeller labeller) {
    List<Item> items = stores.accuracy().items(sample.id());
    if (labeller == Labeller.SECOND) {
      items = new Lot(sample.seed() + 1).order(items, item -> item.mention().value());
    }
    Map<MentionId, Mention> mentions = byId(items.stream().map(Item::mention).toList());
    List<Question> questions = new ArrayList<>();
    for (Item item : items) {
      Optional.ofNullable(mentions.get(item.mention()))
          .map(mention -> question(item.place(), mention, item.by(labeller).map(Answer::label)))
          .ifPresent(questions::add);
    }
    return questions;
  }

  private Map<MentionId, Mention> byId(List<MentionId> ids) {
    Map<MentionId, Mention> mentions = new HashMap<>();
    for (MentionId id : ids) {
      stores.mentions().byId(id).ifPresent(mention -> mentions.put(id, mention));
    }
    return mentions;
  }

  private static Question question(int place, Mention mention, Optional<Label> answer) {
    return new Question(
        place,
        mention.id(),
        new Question.Text(mention.content().title(), mention.content().body()),
        mention.origin().sourceName(),
        mention.at(),
        answer);
  }

  @Override
  public void answer(Sample sample, Labeller labeller, int place, Label label) {
    stores.accuracy().answer(sample.id(), place, labeller, Optional.of(label), user);
  }

  @Override
  public List<Question> unlabelled(Optional<BrandId> brand, int count) {
    Instant now = stores.accuracy().now();
    Lot lot = new Lot(now.toEpochMilli());
    Set<Long> sampled = stores.accuracy().sampled();
    Fewest drawn = new Fewest(count * 4, lot);
    stores
        .accuracy()
        .population(
            brand,
            new TimeRange(now.minus(TEACHING), now),
            (mention, machine) -> {
              if (machine != Label.UNSCORED && !sampled.contains(mention)) drawn.see(mention);
            },
            Progress.NONE);
    List<Question> questions = new ArrayList<>();
    for (long id : drawn.ids()) {
      MentionId mention = new MentionId(id);
      if (questions.size() == count || !stores.labels().of(mention).isEmpty()) continue;
      stores
          .mentions()
          .byId(mention)
          .ifPresent(each -> questions.add(question(questions.size() + 1, each, Optional.empty())));
    }
    return questions;
  }

  /// Those with the lowest lots.
  private static final class Fewest {
    private record Ticket(long id, long lot) {}

    private final java.util.PriorityQueue<Ticket> tickets =
        new java.util.PriorityQueue<>(
            Comparator.<Ticket>comparingLong(ticket -> ticket.lot() + Long.MIN_VALUE).reversed());
    private final int most;
    private final Lot lot;

    Fewest(int most, Lot lot) {
      this.most = most;
      this.lot = lot;
    }

    void see(long id) {
      tickets.add(new Ticket(id, lot.of(id)));
      if (tickets.size() > most) tickets.poll();
    }

    List<Long> ids() {
      return tickets.stream().map(Ticket::id).toList();
    }
  }

  @Override
  public void teach(Question question, Optional<BrandId> brand, Label label) {
    scores.labels().sample(new About(question.mention(), brand), label, user);
  }

  @Override
  public Learning.State learning() {
    return scores.learning().state(user);
  }

  @Override
  public Learning.State check() {
    return scores.learning().check(user);
  }

  @Override
  public List<LearnedModel.Strong> strongest(Learning.State state) {
    return scores.learning().strongest();
  }

  @Override
  public Moves preview(boolean on, Watch watch) {
    Rehearsal found = scores.rescoring().preview(settings(on), watch);
    List<Move> moves = new ArrayList<>();
    found
        .table()
        .moves()
        .forEach((step, count) -> moves.add(new Move(step.from(), step.to(), count)));
    moves.sort(Comparator.comparingLong((Move move) -> -move.count()));
    return new Moves(found.looked(), found.table().total(), found.held(), moves);
  }

  @Override
  public void turn(boolean on, Watch watch) {
    scores.rescoring().commit(settings(on), Optional.empty(), user, watch);
  }

  private ScoreSettings settings(boolean on) {
    return scores.learning().settings(on);
  }
}
