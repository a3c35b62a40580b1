package earshot.ui;

import earshot.language.CueReader;
import earshot.language.TrackedTerms;
import earshot.model.BrandId;
import earshot.model.Cue;
import earshot.model.Mention;
import earshot.model.Reading;
import earshot.model.Score;
import earshot.model.ScoredText;
import earshot.model.Trait;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What the texts of the sample do, as the program itself tells it.
public final class SampleCues {
  private static final List<String> OURS = List.of("Northwind Coffee", "@northwindcoffee");
  private static final CueReader READER =
      new CueReader(
          TrackedTerms.of(Map.of(new BrandId(1), OURS)),
          new CueReader.Own(OURS, Optional.empty(), "GB"));

  private static final Map<String, List<Cue>> KNOWN = new ConcurrentHashMap<>();

  private SampleCues() {}

  /// The signs in a text of the sample.
  public static List<Cue> of(Mention mention) {
    return KNOWN.computeIfAbsent(mention.content().whole(), whole -> of(mention, whole));
  }

  private static List<Cue> of(Mention mention, String whole) {
    ScoredText score = SampleScores.score(0, whole, mention.content().lang());
    Score read = new Score(score.label(), score.compound(), 0, 0, 1, score.reasons());
    Reading reading = new Reading(mention.content().lang(), read, Map.of(), "sample-1");
    return READER.read(whole, reading, CueReader.Posted.ANYWHERE).cues();
  }

  /// What is said of it for that.
  public static Set<Trait> traits(Mention mention) {
    return Trait.shownBy(of(mention));
  }
}
