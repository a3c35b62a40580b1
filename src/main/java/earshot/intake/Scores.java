package earshot.intake;

import earshot.storage.Stores;

/// What a workspace says of how mentions sound: its words, scores made anew, what people say, what
/// is learned from that, and the languages it expects.
public record Scores(
    Wordbook words, Rescoring rescoring, Labels labels, Learning learning, Languages languages) {
  /// The scores of one workspace; its ears score by its words from now on.
  public static Scores of(Stores stores, Intake.Means means) {
    Wordbook words = new Wordbook(stores, means.ears(), means.live());
    Languages languages = new Languages(stores.settings(), means.ears());
    languages.hold();
    return new Scores(
        words,
        new Rescoring(
            stores, words, means.ears(), new Rescoring.Telling(means.index(), means.live())),
        new Labels(stores.labels(), means.index(), means.live()),
        new Learning(stores, means.ears(), words),
        languages);
  }
}
