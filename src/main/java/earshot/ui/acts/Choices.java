package earshot.ui.acts;

import earshot.model.Priority;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What can be chosen when a question is asked, and what typed words would do.
record Choices(WorkActs acts, Messages words) {
  private static final int MOST = 9;

  /// Why nobody needs to answer, or why something is hidden.
  enum Reason {
    NOT_ABOUT_US,
    JOKE,
    SPAM,
    PEERS_ANSWERED,
    POLICY,
    OTHER
  }

  /// One line to choose.
  record Choice(String said, Act act) {}

  /// The lines of a question, at most nine, so that each has a digit.
  List<Choice> of(WorkActs.Question question) {
    return switch (question) {
      case NO_ANSWER -> reasons(List.of(Reason.values()), Act.NoAnswer::new);
      case HIDE ->
          reasons(List.of(Reason.NOT_ABOUT_US, Reason.SPAM, Reason.OTHER), Act.Hidden::new);
      case SNOOZE -> snoozes();
      case TAG ->
          acts.tags().stream()
              .limit(MOST)
              .map(tag -> new Choice(Shown.of(tag, 40), new Act.Tagged(tag)))
              .toList();
      case ASSIGN -> people();
      case PRIORITY ->
          List.of(Priority.values()).stream()
              .map(
                  each -> new Choice(words.get("choose." + each.name()), new Act.Prioritised(each)))
              .toList();
      case NOTE -> List.of();
    };
  }

  private interface WithReason {
    Act because(String reason);
  }

  private List<Choice> reasons(List<Reason> reasons, WithReason act) {
    return reasons.stream()
        .map(each -> words.get("reason." + each.name()))
        .map(said -> new Choice(capital(said), act.because(said)))
        .toList();
  }

  private static String capital(String said) {
    return Character.toUpperCase(said.charAt(0)) + said.substring(1);
  }

  private List<Choice> snoozes() {
    SnoozeTimes times = acts.times();
    List<Choice> all = new ArrayList<>();
    times
        .laterToday()
        .ifPresent(
            at ->
                all.add(
                    new Choice(
                        words.get("snooze.later", words.formats().time(at)), new Act.Snoozed(at))));
    all.add(
        new Choice(
            words.get("snooze.tomorrow", words.formats().time(times.tomorrow())),
            new Act.Snoozed(times.tomorrow())));
    all.add(
        new Choice(
            words.get("snooze.monday", words.formats().time(times.monday())),
            new Act.Snoozed(times.monday())));
    all.add(new Choice(words.get("snooze.answer"), new Act.SnoozedForAnswer()));
    return all;
  }

  private List<Choice> people() {
    List<Choice> all = new ArrayList<>();
    List<String> team = acts.team();
    for (int i = 0; i < Math.min(team.size(), MOST - 1); i++) {
      String name = Shown.of(team.get(i), 40);
      all.add(
          new Choice(
              i == 0 ? words.get("assign.me", name) : name,
              new Act.Assigned(Optional.of(team.get(i)))));
    }
    all.add(new Choice(words.get("assign.nobody"), new Act.Assigned(Optional.empty())));
    return all;
  }

  /// What is asked for in the field below the lines; absent where there is no field.
  Optional<String> field(WorkActs.Question question) {
    return switch (question) {
      case NO_ANSWER, HIDE -> Optional.of(words.get("field.reason"));
      case SNOOZE -> Optional.of(words.get("field.snooze"));
      case TAG -> Optional.of(words.get("field.tag"));
      case ASSIGN -> Optional.of(words.get("field.assign"));
      case NOTE -> Optional.of(words.get("field.note"));
      case PRIORITY -> Optional.empty();
    };
  }

  /// What typed words would do; absent while they mean nothing.
  Optional<Act> typed(WorkActs.Question question, String typed) {
    String text = typed.strip();
    if (text.isEmpty()) return Optional.empty();
    return switch (question) {
      case NO_ANSWER -> Optional.of(new Act.NoAnswer(text));
      case HIDE -> Optional.of(new Act.Hidden(text));
      case SNOOZE -> acts.times().read(text).map(Act.Snoozed::new);
      case TAG -> Optional.of(new Act.Tagged(text));
      case ASSIGN -> Optional.of(new Act.Assigned(Optional.of(text)));
      case NOTE -> Optional.of(new Act.Noted(text));
      case PRIORITY -> Optional.empty();
    };
  }

  /// What is said of typed words while they are typed; empty for nothing.
  String echo(WorkActs.Question question, String typed) {
    if (question != WorkActs.Question.SNOOZE || typed.isBlank()) return "";
    return acts.times()
        .read(typed)
        .map(at -> words.get("snooze.until", words.formats().full(at)))
        .orElseGet(() -> words.get("snooze.unread"));
  }
}
