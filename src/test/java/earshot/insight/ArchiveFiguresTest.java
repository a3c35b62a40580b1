package earshot.insight;

import static earshot.insight.Archive.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.BrandId;
import earshot.model.CoverageLevel;
import earshot.model.Label;
import earshot.model.Marker;
import earshot.model.MarkerKind;
import earshot.model.MentionId;
import earshot.model.Provenance;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import earshot.model.Units;
import earshot.search.Progress;
import earshot.search.Watch;
import earshot.storage.StoryStore;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFiguresTest {
  private static final TimeRange WEEK = Days.last(7, NOW, ZoneOffset.UTC);

  /// Sixty words that are always said.
  private static final String USUAL =
      IntStream.range(0, 60).mapToObj(i -> "word" + i + " ").collect(Collectors.joining());

  private Archive archive;
  private BrandId northwind;
  private BrandId harbor;
  private SourceId forum;
  private SourceId blog;

  @BeforeEach
  void open(@TempDir Path folder) {
    archive = new Archive(folder);
    northwind = archive.brand("northwind");
    harbor = archive.brand("harbor");
    forum = archive.source("forum");
    blog = archive.source("blog");
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @Test
  void theKeyFiguresSayWhatTheyAreMadeOf() {
    archive.watched(forum, 3);
    say("burnt", "ana", Label.NEGATIVE, 1);
    say("fine", "ana", Label.POSITIVE, 1);
    say("so so", "bo", Label.UNSURE, 2);
    say("spam", "cy", Label.POSITIVE, 2);
    archive.stores.hidden().hide(List.of(new MentionId(4)), Optional.empty(), "spam");
    KeyFigures key = archive.figures.key(Scope.of(northwind, WEEK), Watch.NONE);
    assertEquals(new Units(3, 3, 2), key.volume().units());
    assertEquals(List.of(0, 0, 0, 0, 1, 2, 0), key.volume().perDay());
    assertEquals(Share.of(1, 2), key.tone().negative());
    assertEquals(Share.of(1, 3), key.tone().shares().get(Label.UNSURE));
    assertInstanceOf(Usual.NotEnough.class, key.tone().usual());
    Basis basis = key.basis();
    assertEquals(new Basis.Excluded(1, 0, 1, 0, 0), basis.excluded());
    assertEquals(List.of(new Basis.Queried("northwind", "northwind", 1)), basis.queries());
    assertEquals(List.of("plus-1/en/0a1b2c3d"), basis.scores());
    assertEquals(1, basis.coverage().share(), 1e-9);
    assertEquals(3, basis.n());
  }

  @Test
  void figuresSayHowManyPeopleBroughtIn() {
    say("heard", "ana", Label.NEGATIVE, 1);
    for (Provenance how :
        List.of(Provenance.MAIL, Provenance.IMPORTED, Provenance.PASTED, Provenance.SAVED_PAGE)) {
      archive.post("came as " + how).about(northwind).come(how).in(forum);
    }
    archive.indexed();
    Scope typed = new Scope(Set.of(northwind), Set.of(), "came", WEEK);
    assertEquals(3, archive.figures.key(Scope.of(northwind, WEEK), Watch.NONE).basis().brought());
    assertEquals(3, archive.figures.key(Scope.all(WEEK), Watch.NONE).basis().brought());
    assertEquals(3, archive.figures.key(typed, Watch.NONE).basis().brought());
  }

  @Test
  void theUsualIsOfTheDaysBeforeWithoutIncidents() {
    archive.watched(forum, 60);
    for (int day = 8; day < 48; day++) {
      say("burnt", "a" + day, Label.NEGATIVE, day);
      say("fine", "b" + day, Label.POSITIVE, day);
    }
    for (int i = 0; i < 40; i++) say("terrible", "c" + i, Label.NEGATIVE, 20);
    say("fine", "d", Label.POSITIVE, 1);
    archive
        .stores
        .markers()
        .add(
            new Marker.About(Optional.of(northwind), MarkerKind.INCIDENT, "Batch 1142", ""),
            NOW.minus(Duration.ofDays(20)),
            Optional.empty(),
            "ana");
    Usual usual = archive.figures.key(Scope.of(northwind, WEEK), Watch.NONE).tone().usual();
    // The incident runs past midnight: two days are out.
    assertEquals(Share.of(38, 76), usual.base());
    assertInstanceOf(Usual.AsUsual.class, usual);
  }

  @Test
  void aSeriesKeepsItsGapsAndTheRunningBucket() {
    Instant outage = at(4).plus(Duration.ofHours(12));
    archive.watched(forum, new TimeRange(at(6), outage));
    archive.watched(forum, new TimeRange(at(2), NOW));
    say("burnt", "ana", Label.NEGATIVE, 1);
    Series series =
        archive.figures.series(Scope.of(northwind, WEEK), Series.Width.DAY, Series.By.LABEL);
    assertEquals(7, series.slots().size());
    assertTrue(series.slots().get(3).isGap());
    assertEquals(CoverageLevel.PARTIAL, series.slots().get(2).level());
    assertEquals(1, series.slots().get(5).total());
    assertTrue(series.slots().get(6).running());
    assertEquals(CoverageLevel.FULL, series.slots().get(6).level());
    assertEquals(List.of(new TimeRange(outage, at(2))), series.basis().coverage().gaps());
  }

  @Test
  void aSeriesMayHaveALinePerBrandOrSource() {
    say("one", "ana", Label.NEUTRAL, 1);
    archive.post("two").about(harbor, northwind).ago(Duration.ofDays(1)).in(blog);
    Scope scope = Scope.all(WEEK);
    Series brands = archive.figures.series(scope, Series.Width.WEEK, Series.By.BRAND);
    assertEquals(
        List.of("northwind", "harbor"), brands.lines().stream().map(Series.Line::name).toList());
    assertEquals(List.of(2, 1), brands.slots().getLast().counts());
    Series sources = archive.figures.series(scope, Series.Width.WEEK, Series.By.SOURCE);
    assertEquals(
        List.of("forum", "blog"), sources.lines().stream().map(Series.Line::name).toList());
    assertEquals(List.of(1, 1), sources.slots().getLast().counts());
  }

  @Test
  void sharesOfVoiceCountTheAskedUnit() {
    for (int i = 0; i < 3; i++) say("same voice " + i, "ana", Label.NEUTRAL, 1);
    archive.post("other").about(harbor).by("bo").ago(Duration.ofDays(1)).in(blog);
    List<BrandId> both = List.of(northwind, harbor);
    Scope scope = Scope.all(WEEK);
    ShareOfVoice mentions = archive.figures.shares(both, scope, Unit.MENTIONS, Watch.NONE);
    ShareOfVoice voices = archive.figures.shares(both, scope, Unit.VOICES, Watch.NONE);
    assertEquals(.75, mentions.parts().getFirst().share().value(), 1e-9);
    assertEquals(.5, voices.parts().getFirst().share().value(), 1e-9);
    assertEquals(Unit.VOICES, voices.basis().unit());
    assertTrue(mentions.parity().holds());
    assertEquals(2, mentions.parity().sources());
    assertEquals(
        List.of(
            new ShareOfVoice.Caution.Few(4),
            new ShareOfVoice.Caution.OneSource(forum, "forum", .75),
            new ShareOfVoice.Caution.NoExamples(both)),
        mentions.cautions());
  }

  @Test
  void brandsThatAreAskedElsewhereMustNotBeCompared() {
    archive.stores.brands().changeQuery(harbor, "harbor site:example.org", "ana");
    archive.stores.examples().add(northwind, true, Optional.empty(), "", "nothing of it", "ana");
    ShareOfVoice shares =
        archive.figures.shares(
            List.of(northwind, harbor), Scope.all(WEEK), Unit.STORIES, Watch.NONE);
    assertEquals(
        List.of(
            new ShareOfVoice.Fault.AsksSomeSources(harbor, "site:example.org"),
            new ShareOfVoice.Fault.ExamplesFail(northwind, 1, 1)),
        shares.parity().faults());
    assertEquals("", Tables.of(shares).rows().getFirst().get(2));
  }

  @Test
  void attentionIsTheMatchingPartOfAllThatWasPolled() {
    say("one", "ana", Label.NEUTRAL, 1);
    say("two", "ana", Label.NEUTRAL, 1);
    Attention attention = archive.figures.attention(Scope.all(WEEK));
    assertEquals(Optional.of(Share.of(2, 20)), attention.share());
    Scope other = new Scope(Set.of(), Set.of(blog), "", WEEK);
    assertEquals(Optional.empty(), archive.figures.attention(other).share());
  }

  @Test
  void hoursOfTheWeekLeaveOutWhatNobodyWatched() {
    archive.watched(forum, new TimeRange(NOW.minus(Duration.ofHours(30)), NOW));
    // Friday noon is now: a day ago was watched, a week ago was not.
    archive.post("a").about(northwind).ago(Duration.ofMinutes(24 * 60 - 10)).in(forum);
    archive.post("b").about(northwind).ago(Duration.ofMinutes(5 * 24 * 60 - 10)).in(forum);
    WeekHours hours = archive.figures.hours(Scope.of(northwind, WEEK));
    assertEquals(
        new WeekHours.Cell(DayOfWeek.THURSDAY, 12, 1, 1, 0, Optional.of(1.0)),
        hours.at(DayOfWeek.THURSDAY, 12));
    assertEquals(
        new WeekHours.Cell(DayOfWeek.SUNDAY, 12, 1, 0, 1, Optional.empty()),
        hours.at(DayOfWeek.SUNDAY, 12));
    assertEquals(1, hours.most(), 1e-9);
  }

  @Test
  void sourcesLanguagesAndEmojiAreCountedByMention() {
    say("good 👍👍", "ana", Label.POSITIVE, 1);
    say("bad 👍", "bo", Label.NEGATIVE, 1);
    archive.post("else").about(northwind).ago(Duration.ofDays(1)).in(blog);
    Scope scope = Scope.of(northwind, WEEK);
    SourceFigures sources = archive.figures.sources(scope);
    assertEquals("forum", sources.rows().getFirst().name());
    assertEquals(Share.of(2, 3), sources.rows().getFirst().share());
    LanguageFigures languages = archive.figures.languages(scope, Watch.NONE);
    assertEquals("en", languages.rows().getFirst().tag());
    EmojiFigures emoji = archive.figures.emoji(scope, 10, Watch.NONE);
    assertEquals(1, emoji.rows().size());
    assertEquals(2, emoji.rows().getFirst().mentions());
    assertEquals(3, emoji.rows().getFirst().uses());
  }

  @Test
  void wordsStandOutAgainstTheDaysBefore() {
    archive.watched(forum, 60);
    sayTheUsual();
    for (int i = 0; i < 12; i++) say(USUAL + "smells burnt", "b" + i, Label.NEGATIVE, 1 + i % 5);
    TermFigures terms = archive.figures.terms(Scope.of(northwind, WEEK), Watch.NONE);
    List<String> words = terms.terms().stream().map(TermFigures.Term::words).toList();
    assertTrue(words.contains("smells burnt"), words.toString());
    assertFalse(words.contains("burnt"), "folded into its pairs: " + words);
    assertFalse(words.contains("word1"), words.toString());
    assertEquals(12, terms.terms().getFirst().a());
    assertEquals(0, terms.terms().getFirst().b());
    assertEquals(Duration.ofDays(28), length(terms.background()));
    assertTrue(terms.complete());
  }

  @Test
  void oneVoiceIsNoCrowd() {
    archive.watched(forum, 60);
    sayTheUsual();
    for (int i = 0; i < 12; i++) say(USUAL + "burnt", i % 2 == 0 ? "bo" : "cy", Label.NEGATIVE, 1);
    assertEquals(List.of(), archive.figures.terms(Scope.of(northwind, WEEK), Watch.NONE).terms());
  }

  @Test
  void copiesOfOneStoryAreOneUseOfAWord() {
    archive.watched(forum, 60);
    sayTheUsual();
    for (int i = 0; i < 12; i++) say(USUAL + "burnt", "b" + i, Label.NEGATIVE, 1);
    Scope scope = Scope.of(northwind, WEEK);
    assertEquals(12, archive.figures.terms(scope, Watch.NONE).terms().getFirst().a());
    List<StoryStore.Link> links = new ArrayList<>();
    for (long id = 34; id <= 44; id++) {
      links.add(new StoryStore.Link(new MentionId(33), new MentionId(id)));
    }
    archive.stores.stories().join(links, 44);
    archive.figures.forget();
    TermFigures terms = archive.figures.terms(scope, Watch.NONE);
    assertEquals(List.of(), terms.terms());
    assertEquals(1, terms.basis().n());
  }

  @Test
  void withoutAPastNothingStandsOut() {
    for (int i = 0; i < 12; i++) say("burnt", "b" + i, Label.NEGATIVE, 1);
    TermFigures terms = archive.figures.terms(Scope.of(northwind, WEEK), Watch.NONE);
    assertEquals(List.of(), terms.terms());
    assertEquals(List.of(), terms.background());
  }

  @Test
  void beforeAndAfterAreRatesOfCoveredDays() {
    // Ten days before, of which four were watched; five days after.
    TimeRange window = new TimeRange(at(10), NOW);
    archive.watched(forum, new TimeRange(at(10), at(6)));
    archive.watched(forum, new TimeRange(at(5), NOW));
    for (int i = 0; i < 8; i++) say("before", "a" + i, Label.NEUTRAL, 7);
    say("nobody listened", "x", Label.NEUTRAL, 6);
    say("after", "b", Label.NEUTRAL, 2);
    BeforeAfter around = archive.figures.around(Scope.of(northwind, window), at(5));
    assertEquals(8, around.before().mentions());
    assertEquals(4, around.before().coveredDays(), 1e-6);
    assertEquals(2, around.before().perDay(), 1e-6);
    assertEquals(1, around.after().mentions());
    assertEquals(1 / 5.5 / 2, around.change().orElseThrow().value(), 1e-6);
    assertThrows(
        IllegalArgumentException.class,
        () -> archive.figures.around(Scope.of(northwind, window), at(20)));
  }

  @Test
  void twoWindowsAreComparedLikeWithLike() {
    archive.watched(forum, 30);
    for (int i = 0; i < 4; i++) say("bad", "a" + i, Label.NEGATIVE, 1);
    for (int i = 0; i < 4; i++) say("good", "b" + i, Label.POSITIVE, 8);
    Scope now = Scope.of(northwind, WEEK);
    Compared compared =
        archive.figures.compare(now, now.within(Days.before(WEEK, ZoneOffset.UTC)), Watch.NONE);
    assertEquals(1, compared.negative().value(), 1e-9);
    assertEquals(new Proportion(4, 4).above(new Proportion(0, 4)), compared.negative());
    assertEquals(6.5, compared.first().coveredDays(), 1e-6);
    assertEquals(7 / 6.5, compared.perDay().orElseThrow().value(), 1e-6);
  }

  @Test
  void wordsInAScopeAreAskedOfTheIndex() {
    say("burnt taste", "ana", Label.NEGATIVE, 1);
    say("fine taste", "bo", Label.POSITIVE, 1);
    archive.indexed();
    Scope burnt = new Scope(Set.of(northwind), Set.of(), "burnt", WEEK);
    KeyFigures key = archive.figures.key(burnt, Watch.NONE);
    assertEquals(new Units(1, 1, 1), key.volume().units());
    assertEquals(1, key.tone().labels().get(Label.NEGATIVE));
    assertEquals(List.of(new Basis.Queried("burnt", "burnt", 0)), key.basis().queries());
  }

  @Test
  void whoNamesTwoBrandsCountsOnce() {
    archive.post("both").about(northwind, harbor).ago(Duration.ofDays(1)).in(forum);
    Scope both = new Scope(Set.of(northwind, harbor), Set.of(), "", WEEK);
    assertEquals(1, archive.figures.key(both, Watch.NONE).volume().units().mentions());
  }

  @Test
  void aStoppedQuestionGivesNoAnswerAndTheNextOneDoes() {
    say("burnt", "ana", Label.NEGATIVE, 1);
    Watch stopped =
        new Watch() {
          @Override
          public void reached(Progress progress) {}

          @Override
          public boolean stopped() {
            return true;
          }
        };
    Scope scope = Scope.of(northwind, WEEK);
    assertThrows(CancellationException.class, () -> archive.figures.key(scope, stopped));
    assertEquals(1, archive.figures.key(scope, Watch.NONE).volume().units().mentions());
  }

  @Test
  void whatChangedIsReadAfterForgetting() {
    Scope scope = Scope.of(northwind, WEEK);
    assertEquals(0, archive.figures.key(scope, Watch.NONE).basis().n());
    say("burnt", "ana", Label.NEGATIVE, 1);
    archive.figures.forget();
    assertEquals(1, archive.figures.key(scope, Watch.NONE).basis().n());
  }

  private void say(String text, String by, Label label, int daysAgo) {
    archive
        .post(text)
        .by(by)
        .sounding(label)
        .about(northwind)
        .ago(Duration.ofDays(daysAgo))
        .in(forum);
  }

  private void sayTheUsual() {
    for (int day = 8; day < 40; day++) say(USUAL, "a" + day, Label.POSITIVE, day);
  }

  /// Midnight so many days ago.
  private static Instant at(int daysAgo) {
    return Instant.parse("2026-11-20T00:00:00Z").minus(Duration.ofDays(daysAgo));
  }

  private static Duration length(List<TimeRange> ranges) {
    return ranges.stream()
        .map(range -> Duration.between(range.from(), range.to()))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
