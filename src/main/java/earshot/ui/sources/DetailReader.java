package earshot.ui.sources;

import earshot.listening.Health;
import earshot.listening.preset.Preset;
import earshot.model.CoverageSpan;
import earshot.model.PollAttempt;
import earshot.model.Source;
import earshot.model.SourceStatus;
import earshot.model.TimeRange;
import earshot.model.TrustedKey;
import earshot.storage.PolledSum;
import earshot.ui.kit.Messages;
import earshot.ui.sources.SourceDetail.Step;
import earshot.ui.sources.preset.PresetList;
import earshot.ui.sources.preset.PresetWords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads everything about one source from the program; not for the FX thread.
final class DetailReader {
  private static final int DAYS = 30;
  private static final int LOG_LINES = 50;
  private static final int ATTEMPTS_EXPLAINED = 1_000;

  private final SourcesViewModel.Services services;
  private final Messages messages;
  private final SourceWords words;
  private final Intervals intervals;
  private final PresetWords presets;

  DetailReader(SourcesViewModel.Services services, Messages messages) {
    this.services = services;
    this.messages = messages;
    words = new SourceWords(messages);
    intervals = new Intervals(messages);
    presets = new PresetWords(Messages.of(PresetList.class, messages.formats()));
  }

  SourceDetail read(SourceRow row, Instant now) {
    List<PollAttempt> attempts = services.desk().attempts(row.id(), ATTEMPTS_EXPLAINED);
    return new SourceDetail(
        row,
        condition(row, now),
        watching(row, attempts, now),
        asked(row.source()),
        attempts.stream().limit(LOG_LINES).map(attempt -> line(attempt, now)).toList());
  }

  private SourceDetail.Condition condition(SourceRow row, Instant now) {
    List<SourceCare.Move> moves = services.care().moves(row.id());
    Optional<TrustedKey> trusted = services.care().terms(row.id()).trusted();
    return new SourceDetail.Condition(
        words.advice(row.status(), row.health(), now),
        steps(row, moves, trusted.isPresent()),
        moves.stream().map(move -> moved(move, now)).toList(),
        trusted.map(key -> trusted(key, now)).orElse(""));
  }

  private SourceDetail.MoveLine moved(SourceCare.Move move, Instant now) {
    return new SourceDetail.MoveLine(
        messages.get("moved", words.moment(move.at(), now), move.from()), move);
  }

  private String trusted(TrustedKey key, Instant now) {
    return messages.get(
        "trusted", key.host(), words.moment(key.since(), now), TrustPart.grouped(key.sha256()));
  }

  private List<Step> steps(SourceRow row, List<SourceCare.Move> moves, boolean trusting) {
    List<Step> steps = new ArrayList<>();
    if (row.source().setup().local()) return steps;
    switch (row.health().state()) {
      case LOSING -> {
        moreOften(row.status()).ifPresent(steps::add);
        services
            .care()
            .searchOf(row.source())
            .map(search -> new Step.UseSearch(search, row.source().setup().preset().params()))
            .ifPresent(steps::add);
      }
      case MISSING, NOT_A_FEED -> steps.add(new Step.FindFeed());
      case BLOCKED -> {
        steps.add(new Step.FindFeed());
        steps.add(new Step.Paste());
      }
      case NEEDS_KEY -> steps.add(new Step.EnterKey());
      case UNSAFE -> {
        if (SourceWords.isUnsafeConnection(row.status())) steps.add(new Step.Certificate());
      }
      case NEW, LISTENING, QUIET, ASKED_TO_WAIT, BROKEN, TROUBLED, GONE, NETWORK, PAUSED -> {}
    }
    if (trusting) steps.add(new Step.Distrust());
    moves.stream().findFirst().map(Step.UndoMove::new).ifPresent(steps::add);
    return steps;
  }

  private Optional<Step> moreOften(SourceStatus status) {
    Source source = status.source();
    Duration now = source.interval().orElseGet(() -> untilNext(status));
    return Intervals.shorter(now, services.care().floor(source))
        .map(every -> new Step.AskMoreOften(every, intervals.words(every)));
  }

  private static Duration untilNext(SourceStatus status) {
    return status
        .last()
        .flatMap(last -> status.nextDue().map(due -> Duration.between(last.endedAt(), due)))
        .orElse(Duration.ofHours(1));
  }

  private SourceDetail.Watching watching(SourceRow row, List<PollAttempt> attempts, Instant now) {
    TimeRange month = CoverageHours.daysUntil(DAYS, now, messages.formats().zone());
    List<CoverageSpan> spans = services.desk().coverage(row.id(), month);
    CoverageHours hours = CoverageHours.of(month, spans, SourceReader.readUntil(row.status()));
    String sentence = new CoverageWords(messages).sentence(hours, spans, attempts, row.status());
    return new SourceDetail.Watching(
        hours, sentence, loss(row.health(), attempts, now), kept(row.source(), month));
  }

  private String loss(Health.Diagnosis health, List<PollAttempt> attempts, Instant now) {
    Instant week = now.minus(Duration.ofDays(7));
    long losses =
        attempts.stream()
            .filter(attempt -> attempt.startedAt().isAfter(week))
            .filter(attempt -> attempt.proof().possibleLoss())
            .count();
    return losses == 0 || health.state() == Health.State.NEW
        ? ""
        : messages.plural("covered.loss", losses);
  }

  private String kept(Source source, TimeRange month) {
    PolledSum sum = services.desk().polled(source.id(), month);
    String many = messages.formats().number(sum.fresh());
    if (sum.fresh() == 0) return messages.get("kept.none");
    if (source.takeEverything()) return messages.get("kept.everything", many);
    double share = (double) sum.matched() / sum.fresh();
    return messages.get(
        "kept.share",
        messages.formats().percent(share, share > 0 && share < .1 ? 1 : 0),
        messages.formats().number(sum.matched()),
        many);
  }

  private SourceDetail.Asked asked(Source source) {
    Duration floor = services.care().floor(source);
    Optional<Preset> preset = services.care().preset(source);
    boolean faster = source.interval().filter(chosen -> chosen.compareTo(floor) < 0).isPresent();
    return new SourceDetail.Asked(
        words.kind(source.setup().kind()),
        services.care().terms(source.id()).userAgent().orElse(""),
        floor,
        faster ? "" : messages.get("interval.floor", intervals.words(floor)),
        intervals.choices(floor, source.interval()),
        preset.map(Preset::name).orElse(""),
        preset.map(presets::facts).orElse(List.of()));
  }

  private SourceDetail.LogLine line(PollAttempt attempt, Instant now) {
    return new SourceDetail.LogLine(
        words.moment(attempt.endedAt(), now),
        messages.formats().full(attempt.endedAt()),
        words.outcome(attempt),
        attempt,
        words.repairs(attempt.yield().repairs()));
  }
}
