package earshot.cli;

import earshot.archive.Joined;
import earshot.archive.ReviewMerge;
import earshot.archive.Versus;
import earshot.language.Agreement;
import earshot.model.Label;
import earshot.storage.Stores;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What reviewers and colleagues had said, in sentences: what is new, each conflict, and how far
/// two people agree.
record ReviewLines(Stores stores, Terminal terminal) {
  private static final int WIDEST = 60;

  /// One person's review, or their words in another workspace's archive.
  ///
  /// @param theirs whether the reviewer's labels count in conflicts
  void tell(ReviewMerge.Plan plan, boolean theirs) {
    terminal.say(
        "%s: %s, %s, %s, %,d of mentions that are not here."
            .formatted(
                plan.review().head().reviewer(),
                Many.of(plan.fresh().size(), "new label"),
                Many.of(plan.notes().size(), "new note"),
                Many.of(plan.conflicts().size(), "conflict"),
                plan.unknown()));
    plan.conflicts().forEach(each -> terminal.say(sentence(plan, each, theirs)));
    Agreement agreement = plan.agreement();
    if (agreement.total() == 0) return;
    terminal.say(
        "Both labelled %,d, alike %,d; Cohen's kappa %.2f (n = %,d)."
            .formatted(agreement.total(), agreement.alike(), agreement.kappa(), agreement.total()));
  }

  /// What came along with the mentions of an archive.
  void tell(Joined said) {
    said.people().forEach(plan -> tell(plan, false));
    said.tags()
        .forEach(
            (name, mentions) ->
                terminal.say(
                    "Tag “%s”: %s had it only there, and %s it here now."
                        .formatted(
                            name, Many.of(mentions, "mention"), mentions == 1 ? "has" : "have")));
  }

  /// The same for programs.
  Map<String, Object> json(Joined said) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("people", said.people().stream().map(this::json).toList());
    all.put("tags", said.tags());
    return all;
  }

  /// One person's review for programs.
  Map<String, Object> json(ReviewMerge.Plan plan) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("reviewer", plan.review().head().reviewer());
    all.put("labels", plan.fresh().size());
    all.put("notes", plan.notes().size());
    all.put("conflicts", plan.conflicts().size());
    all.put("differ", plan.conflicts().stream().map(ReviewLines::json).toList());
    all.put("unknown", plan.unknown());
    all.put("compared", plan.agreement().total());
    all.put("alike", plan.agreement().alike());
    all.put("kappa", plan.agreement().kappa());
    return all;
  }

  /// Two reviewers beside each other.
  void tell(Versus versus) {
    Agreement agreement = versus.agreement();
    terminal.say(
        agreement.total() == 0
            ? "%s and %s labelled nothing in common.".formatted(versus.one(), versus.other())
            : "%s and %s both labelled %,d, alike %,d; Cohen's kappa %.2f (n = %,d)."
                .formatted(
                    versus.one(),
                    versus.other(),
                    agreement.total(),
                    agreement.alike(),
                    agreement.kappa(),
                    agreement.total()));
  }

  /// The same for programs.
  static Map<String, Object> json(Versus versus) {
    return Map.of(
        "reviewers", List.of(versus.one(), versus.other()),
        "compared", versus.agreement().total(),
        "alike", versus.agreement().alike(),
        "kappa", versus.agreement().kappa());
  }

  private static Map<String, Object> json(ReviewMerge.Conflict conflict) {
    return Map.of(
        "id", conflict.about().mention().value(),
        "here", word(conflict.ours().label()),
        "by", conflict.ours().made().byUser(),
        "theirs", word(conflict.theirs().label()));
  }

  private String sentence(ReviewMerge.Plan plan, ReviewMerge.Conflict conflict, boolean theirs) {
    String here = conflict.ours().made().byUser();
    String there = plan.review().head().reviewer();
    return "Mention %d (%s): %s says %s, %s says %s; that of %s %s."
        .formatted(
            conflict.about().mention().value(),
            words(conflict),
            here,
            word(conflict.ours().label()),
            there,
            word(conflict.theirs().label()),
            theirs ? there : here,
            theirs ? "counts" : "stays");
  }

  private String words(ReviewMerge.Conflict conflict) {
    List<String> found =
        stores.mentions().byId(conflict.about().mention()).stream()
            .map(mention -> mention.content().whole().replaceAll("\\s+", " "))
            .toList();
    String all = found.isEmpty() ? "" : found.getFirst();
    return "“" + (all.length() <= WIDEST ? all : all.substring(0, WIDEST - 1) + "…") + "”";
  }

  private static String word(Label label) {
    return label.name().toLowerCase(Locale.ROOT);
  }
}
