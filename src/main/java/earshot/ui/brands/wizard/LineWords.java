package earshot.ui.brands.wizard;

import earshot.intake.start.Answer;
import earshot.intake.start.Proposal;
import earshot.intake.start.Service;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import java.time.Duration;
import java.util.Locale;

/// Says of a proposed source what it is, what it costs, and what it answered.
final class LineWords {
  private static final int DAY = 24;

  private final Messages words;

  LineWords(Messages words) {
    this.words = words;
  }

  /// A short state with its picture.
  ///
  /// @param style of the picture: `good`, `caution`, `subtle`
  /// @param busy whether an answer is on its way
  record State(String text, Icon icon, String style, boolean busy) {}

  String name(Proposal line) {
    return line.service().map(service -> service.setup().name()).orElseGet(() -> bare(line));
  }

  // A service that cannot be set up here is called by its own name.
  private static String bare(Proposal line) {
    String name = line.preset().replace('-', ' ');
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  String facts(Proposal line) {
    String price = words.get("price." + lower(line.price()));
    if (line.service().isEmpty()) {
      return words.get("line.facts-no-host", price, words.get("line.by-hand"));
    }
    Service service = line.service().get();
    return words.get(
        "line.facts",
        service.host(),
        every(service.manner().every()),
        price,
        words.get("role." + lower(line.role()))
            + " · "
            + words.get("risk." + lower(service.manner().risk())));
  }

  private String every(Duration pause) {
    long minutes = Math.max(1, pause.toMinutes());
    if (minutes < 60) return words.get("line.every-minutes", minutes);
    long hours = pause.toHours();
    return hours < DAY
        ? words.plural("line.every-hours", hours)
        : words.plural("line.every-days", hours / DAY);
  }

  /// What it cannot do, what one would gain, or why it did not answer.
  String note(SourceLine line) {
    Proposal proposal = line.proposal();
    if (line.standProperty().get() instanceof SourceLine.Stand.Other other) {
      return why(proposal, other.answer());
    }
    if (proposal.group() == Proposal.Group.OFFERED) return words.get("gain." + proposal.preset());
    String caution = proposal.service().map(Service::caution).orElse("");
    if (proposal.takeEverything()) return words.get("line.everything");
    if (proposal.group() == Proposal.Group.SITE && caution.isEmpty()) return words.get("line.site");
    return caution;
  }

  State state(SourceLine line) {
    return switch (line.standProperty().get()) {
      case SourceLine.Stand.Waiting _ -> waiting(line.proposal());
      case SourceLine.Stand.Asking _ ->
          new State(words.get("stand.asking"), Icon.CLOCK, "subtle", true);
      case SourceLine.Stand.Items items -> items(line.proposal(), items);
      case SourceLine.Stand.Other other -> other(other.answer());
    };
  }

  private State waiting(Proposal proposal) {
    if (proposal.ticked())
      return new State(words.get("stand.waiting"), Icon.CLOCK, "subtle", false);
    return switch (proposal.price()) {
      case FREE -> new State(words.get("stand.not-ticked"), Icon.RING, "subtle", false);
      case KEY -> new State(words.get("stand.needs-key"), Icon.LOCK, "subtle", false);
      case PAID -> new State(words.get("stand.needs-paid-key"), Icon.LOCK, "subtle", false);
    };
  }

  private State items(Proposal proposal, SourceLine.Stand.Items items) {
    int all = items.items();
    if (all == 0) return new State(words.get("stand.empty"), Icon.CHECK_RING, "subtle", false);
    if (proposal.takeEverything()) return good(words.plural("stand.all", all));
    if (items.matched().isEmpty()) return good(words.plural("stand.counting", all));
    int found = items.matched().get();
    return found > 0
        ? good(words.plural("stand.found", found, all))
        : new State(words.plural("stand.none", all), Icon.CHECK_RING, "subtle", false);
  }

  private static State good(String text) {
    return new State(text, Icon.CHECK_CIRCLE, "good", false);
  }

  private State other(Answer answer) {
    return switch (answer) {
      case Answer.Items _ -> good("");
      case Answer.Refused _ -> caution("stand.refused", Icon.CLOCK_ALERT);
      case Answer.Blocked _ -> caution("stand.blocked", Icon.STOP);
      case Answer.NeedsKey _ -> caution("stand.needs-key", Icon.LOCK);
      case Answer.Missing _ ->
          new State(words.get("stand.missing"), Icon.CROSS_RING, "subtle", false);
      case Answer.Failed _ -> caution("stand.failed", Icon.WARNING);
      case Answer.Unreachable _ -> caution("stand.unreachable", Icon.WARNING);
      case Answer.TooSlow _ -> caution("stand.too-slow", Icon.CLOCK_ALERT);
      case Answer.NotAsked none ->
          new State(
              words.get(
                  switch (none.why()) {
                    case BUDGET -> "stand.when-kept";
                    case OWN_NETWORK -> "stand.own-network";
                    case STOPPED -> "stand.stopped";
                  }),
              Icon.CLOCK,
              "subtle",
              false);
    };
  }

  private State caution(String key, Icon icon) {
    return new State(words.get(key), icon, "caution", false);
  }

  private String why(Proposal proposal, Answer answer) {
    return switch (answer) {
      case Answer.Items _ -> "";
      case Answer.Refused refused ->
          words.get("why.refused", words.formats().time(refused.until()));
      case Answer.Blocked blocked ->
          blocked.title().isBlank()
              ? words.get("why.blocked", blocked.status())
              : words.get("why.blocked-title", blocked.status(), blocked.title());
      case Answer.NeedsKey _ -> words.get("why.needs-key");
      case Answer.Missing _ ->
          words.get(
              proposal.preset().equals("wikipedia-history") ? "why.missing-page" : "why.missing");
      case Answer.Failed failed -> failed.sentence();
      case Answer.Unreachable nobody -> nobody.sentence();
      case Answer.TooSlow _ -> words.get("why.too-slow");
      case Answer.NotAsked none ->
          words.get(
              switch (none.why()) {
                case BUDGET -> "why.budget";
                case OWN_NETWORK -> "why.own-network";
                case STOPPED -> "why.stopped";
              });
    };
  }

  /// Whether the note says something that went wrong.
  static boolean trouble(SourceLine line) {
    return line.standProperty().get() instanceof SourceLine.Stand.Other other
        && !(other.answer() instanceof Answer.NotAsked)
        && !(other.answer() instanceof Answer.Missing);
  }

  private static String lower(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
