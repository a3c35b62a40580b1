package earshot.language;

import earshot.model.Cue;
import earshot.model.CueKind;
import earshot.model.Label;
import earshot.model.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// Tells what a text does besides sounding good or bad, each time with the words that show it.
///
/// Never changes; any number of threads may share one.
public final class CueReader {
  /// From which sum of signs on a text complains.
  public static final double COMPLAINS = 1.0;

  /// From which compound on a text that does not complain praises.
  private static final double PRAISES = 0.5;

  private static final CueIndex BY_WORDS =
      new CueIndex(
          EnumSet.of(
              CueKind.COMPLAINT,
              CueKind.REQUEST,
              CueKind.RECOMMENDATION,
              CueKind.WARNING_OFF,
              CueKind.URGENT_WORDING));

  private final TrackedTerms terms;
  private final Addressee addressee;
  private final Profanity profanity;
  private final String region;

  /// What is known of a post beside its text.
  ///
  /// @param ourPage whether it stands where we are at home
  /// @param reply whether it answers another post
  /// @param author handle of who wrote it, or empty
  public record Posted(boolean ourPage, boolean reply, String author) {
    /// Nothing.
    public static final Posted ANYWHERE = new Posted(false, false, "");
  }

  /// What a workspace knows of itself.
  ///
  /// @param ours names and handles of our own brands, handles with `@`
  /// @param profane words and, with `…`, beginnings of words; absent means the usual ones
  /// @param region where national telephone numbers are from, such as `GB`; `ZZ` when unknown
  public record Own(Collection<String> ours, Optional<List<String>> profane, String region) {
    /// Nothing is known.
    public static final Own NOTHING = new Own(List.of(), Optional.empty(), "ZZ");

    /// Copies the collection.
    public Own {
      ours = List.copyOf(ours);
    }
  }

  /// The words that are taken for profanity where no others were written down.
  public static List<String> usualProfanity() {
    return OwnFile.rows("profanity.txt");
  }

  /// Reads for a workspace.
  ///
  /// @param terms names that are no signs of anything: a brand called Broken does not complain
  public CueReader(TrackedTerms terms, Own own) {
    this.terms = terms;
    addressee = new Addressee(own.ours());
    profanity = own.profane().map(Profanity::new).orElse(Profanity.USUAL);
    region = own.region();
  }

  /// The reading with what the text does: only signs that hold.
  ///
  /// @param text that was read
  public Reading read(String text, Reading reading, Posted posted) {
    List<Cue> held = new ArrayList<>(signs(text, reading, posted));
    if (complaint(held) < COMPLAINS) held.removeIf(cue -> cue.kind() == CueKind.COMPLAINT);
    return reading.with(held);
  }

  /// Every sign, also those of a complaint that do not add up to one.
  ///
  /// @param reading of the text; its language and score decide about some signs
  public List<Cue> signs(String text, Reading reading, Posted posted) {
    CueText ready = CueText.of(text, terms);
    List<Cue> signs = new ArrayList<>();
    // "Website" and "help" stand in German posts as well, and complain of nothing there.
    if (CueRule.canRead(reading.language())) signs.addAll(BY_WORDS.in(ready));
    Optional<Cue> question = Questions.in(ready);
    question.ifPresent(signs::add);
    profanity.in(ready).ifPresent(signs::add);
    if (complaint(signs) < COMPLAINS) praise(reading).ifPresent(signs::add);
    addressee.in(ready, question.isPresent(), posted).ifPresent(signs::add);
    personal(text, signs);
    LinkSpam.in(ready).ifPresent(signs::add);
    signs.addAll(SpunText.in(ready, reading.language()));
    return List.copyOf(signs);
  }

  /// What the signs of a complaint add up to; it is one from [#COMPLAINS] on.
  public static double complaint(Collection<Cue> signs) {
    double sum = 0;
    for (Cue sign : signs) if (sign.kind() == CueKind.COMPLAINT) sum += sign.weight();
    // Tenths add up to tenths.
    return Math.round(sum * 10) / 10.0;
  }

  private static Optional<Cue> praise(Reading reading) {
    boolean scored = reading.whole().label() != Label.UNSCORED;
    if (!scored || reading.whole().compound() < PRAISES) return Optional.empty();
    return reading.whole().contributions().stream()
        .filter(each -> each.to() > each.from())
        .max(Comparator.comparingDouble(each -> each.valence()))
        .map(
            best ->
                new Cue(
                    CueKind.PRAISE,
                    "positive",
                    best.from(),
                    best.to(),
                    best.token(),
                    reading.whole().compound()));
  }

  private void personal(String text, List<Cue> into) {
    for (PersonalData.Found found : PersonalData.find(text, region)) {
      into.add(
          new Cue(
              CueKind.PERSONAL_DATA,
              found.kind().written(),
              found.from(),
              found.to(),
              text.substring(found.from(), found.to()),
              1));
    }
  }
}
