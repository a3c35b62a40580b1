package earshot.archive;

import earshot.language.Agreement;
import earshot.model.Brand;
import earshot.model.Label;
import earshot.model.MentionId;
import earshot.storage.LabelStore;
import earshot.storage.LabelStore.About;
import earshot.storage.LabelStore.Said;
import earshot.storage.NoteStore;
import earshot.storage.ReviewStore;
import earshot.storage.Stores;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Brings a reviewer's labels and notes into the workspace; mentions are known again by what tells
/// them apart, whatever their numbers.
public final class ReviewMerge {
  private final Stores stores;
  private final Consumer<Set<MentionId>> changed;

  /// @param changed lets the index and the living know of mentions that were changed
  public ReviewMerge(Stores stores, Consumer<Set<MentionId>> changed) {
    this.stores = stores;
    this.changed = changed;
  }

  /// A label of the reviewer's that differs from a person's here.
  public record Conflict(About about, Said ours, Review.Given theirs) {}

  /// What a merge would do.
  ///
  /// @param fresh labels of mentions no person has labelled here
  /// @param conflicts where the two differ and nobody has decided yet
  /// @param notes remarks that are not here yet
  /// @param unknown how many labels and notes are of mentions or brands that are not here
  /// @param agreement the reviewer in the rows, those here in the columns, in the order of
  ///   [#classes()]
  public record Plan(
      Review review,
      List<Fresh> fresh,
      List<Conflict> conflicts,
      List<FreshNote> notes,
      int unknown,
      Agreement agreement) {
    /// Copies the lists.
    public Plan {
      fresh = List.copyOf(fresh);
      conflicts = List.copyOf(conflicts);
      notes = List.copyOf(notes);
    }

    /// Whether it would add nothing.
    public boolean isEmpty() {
      return fresh.isEmpty() && conflicts.isEmpty() && notes.isEmpty();
    }
  }

  /// A label that is new here.
  public record Fresh(About about, Review.Given theirs) {}

  /// A note that is new here.
  public record FreshNote(MentionId mention, Review.Remark theirs) {}

  /// What came of it; `undo` takes all of it back as one act.
  public record Done(ReviewStore.Merged merged, Runnable undo) {}

  /// The classes of the table of agreement, in its order.
  public static List<Label> classes() {
    return List.of(Label.NEGATIVE, Label.NEUTRAL, Label.POSITIVE, Label.MIXED);
  }

  /// Looks at a review beside what is here; changes nothing.
  public Plan plan(Review review) {
    List<Fresh> fresh = new ArrayList<>();
    List<Conflict> conflicts = new ArrayList<>();
    long[][] table = new long[classes().size()][classes().size()];
    int unknown = 0;
    for (Review.Given given : review.labels()) {
      Optional<About> about = about(given);
      if (about.isEmpty()) {
        unknown++;
        continue;
      }
      Optional<Said> ours = ours(about.get(), review.head().reviewer());
      boolean decided = decided(about.get(), given, review.head().reviewer());
      if (ours.isEmpty()) {
        if (!decided) fresh.add(new Fresh(about.get(), given));
        continue;
      }
      count(given.label(), ours.get().label(), table);
      if (ours.get().label() != given.label() && !decided) {
        conflicts.add(new Conflict(about.get(), ours.get(), given));
      }
    }
    List<FreshNote> notes = new ArrayList<>();
    unknown += notes(review, notes);
    return new Plan(review, fresh, conflicts, notes, unknown, new Agreement(table));
  }

  /// Does what was planned; labels that are new here count from now on, conflicts as chosen. All
  /// labels of the reviewer are kept beside those that count.
  ///
  /// @param theirs those conflicts in which the reviewer's label shall count
  public Done merge(Plan plan, Set<Conflict> theirs, String byUser) {
    String reviewer = plan.review().head().reviewer();
    List<LabelStore.Change> steps = new ArrayList<>();
    List<ReviewStore.Given> kept = new ArrayList<>();
    for (Fresh each : plan.fresh()) {
      steps.add(take(each.about(), each.theirs(), reviewer));
      kept.add(beside(each.about(), each.theirs(), reviewer));
    }
    for (Conflict each : plan.conflicts()) {
      if (theirs.contains(each)) steps.add(take(each.about(), each.theirs(), reviewer));
      kept.add(beside(each.about(), each.theirs(), reviewer));
    }
    List<NoteStore.Note> notes = new ArrayList<>();
    for (FreshNote each : plan.notes()) {
      notes.addAll(
          stores.work().notes().add(List.of(each.mention()), each.theirs().words(), reviewer));
    }
    ReviewStore.Merged merged =
        stores.work().reviews().note(file(plan), kept, counts(plan), byUser);
    Set<MentionId> touched = touched(steps, notes);
    changed.accept(touched);
    return new Done(merged, () -> undo(merged, steps, notes, kept, byUser));
  }

  private void undo(
      ReviewStore.Merged merged,
      List<LabelStore.Change> steps,
      List<NoteStore.Note> notes,
      List<ReviewStore.Given> kept,
      String byUser) {
    for (LabelStore.Change step : steps.reversed()) {
      LabelStore.Change unused = stores.labels().restore(step.about(), step.before());
    }
    List<NoteStore.Note> unused =
        stores.work().notes().remove(notes.stream().map(NoteStore.Note::id).toList(), byUser);
    stores.work().reviews().takeBack(merged, kept, byUser);
    changed.accept(touched(steps, notes));
  }

  private static Set<MentionId> touched(List<LabelStore.Change> steps, List<NoteStore.Note> notes) {
    Set<MentionId> touched = new HashSet<>();
    steps.forEach(each -> touched.add(each.about().mention()));
    notes.forEach(each -> touched.add(each.mention()));
    return touched;
  }

  private LabelStore.Change take(About about, Review.Given given, String reviewer) {
    return stores.labels().correct(about, given.label(), given.reason(), reviewer);
  }

  private static ReviewStore.Given beside(About about, Review.Given given, String reviewer) {
    return new ReviewStore.Given(about, reviewer, given.label(), given.reason(), given.at());
  }

  private static ReviewStore.File file(Plan plan) {
    Review review = plan.review();
    return new ReviewStore.File(
        String.valueOf(review.file().getFileName()),
        review.head().archive(),
        review.head().reviewer());
  }

  private static ReviewStore.Counts counts(Plan plan) {
    Agreement agreement = plan.agreement();
    return new ReviewStore.Counts(
        plan.fresh().size(),
        plan.notes().size(),
        plan.conflicts().size(),
        Math.toIntExact(agreement.alike()),
        agreement.total() == 0 ? Optional.empty() : Optional.of(agreement.kappa()));
  }

  private int notes(Review review, List<FreshNote> fresh) {
    int unknown = 0;
    for (Review.Remark remark : review.notes()) {
      Optional<MentionId> mention = stores.work().identities().find(remark.marks());
      if (mention.isEmpty()) {
        unknown++;
      } else if (!noted(mention.get(), remark, review.head().reviewer())) {
        fresh.add(new FreshNote(mention.get(), remark));
      }
    }
    return unknown;
  }

  private boolean noted(MentionId mention, Review.Remark remark, String reviewer) {
    return stores.work().notes().of(mention).stream()
        .anyMatch(note -> note.byUser().equals(reviewer) && note.remark().equals(remark.words()));
  }

  private Optional<About> about(Review.Given given) {
    Optional<MentionId> mention = stores.work().identities().find(given.marks());
    if (mention.isEmpty() || !classes().contains(given.label())) return Optional.empty();
    if (given.brand().isEmpty()) return mention.map(id -> new About(id, Optional.empty()));
    Optional<Brand> brand = Optional.ofNullable(brands().get(given.brand()));
    return brand
        .filter(each -> names(mention.get(), each))
        .map(each -> new About(mention.get(), Optional.of(each.id())));
  }

  private boolean names(MentionId mention, Brand brand) {
    return stores.mentions().byId(mention).stream()
        .flatMap(each -> each.brands().stream())
        .anyMatch(mark -> mark.brand().equals(brand.id()));
  }

  private Map<String, Brand> brands() {
    Map<String, Brand> brands = new HashMap<>();
    stores.brands().all().forEach(each -> brands.putIfAbsent(each.name(), each));
    return brands;
  }

  // What the reviewer themselves brought before is not another opinion.
  private Optional<Said> ours(About about, String reviewer) {
    return stores.labels().of(about.mention()).stream()
        .filter(said -> said.about().equals(about))
        .filter(said -> !said.made().byUser().equals(reviewer))
        .findFirst();
  }

  private boolean decided(About about, Review.Given given, String reviewer) {
    Optional<Label> before =
        Optional.ofNullable(stores.work().reviews().of(about.mention(), reviewer).get(about));
    return before.filter(label -> label == given.label()).isPresent();
  }

  static void count(Label theirs, Label ours, long[][] table) {
    int row = classes().indexOf(theirs);
    int column = classes().indexOf(ours);
    if (row >= 0 && column >= 0) table[row][column]++;
  }
}
