package earshot;

import earshot.model.TimeRange;
import earshot.replies.work.ResponseTimes;
import earshot.replies.work.WorkDesk;
import earshot.ui.acts.ActDesk;
import earshot.ui.acts.BesidePart;
import earshot.ui.acts.StoredActs;
import earshot.ui.acts.WorkActs;
import earshot.ui.advice.AdviceRulesScreen;
import earshot.ui.advice.AdviceRulesViewModel;
import earshot.ui.advice.AdviceWords;
import earshot.ui.advice.RuleTableDesk;
import earshot.ui.advice.StoredRuleTable;
import earshot.ui.kit.Delays;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.OnDemand;
import earshot.ui.kit.Tabbed;
import earshot.ui.kit.Threads;
import earshot.ui.shell.HoursCard;
import earshot.ui.shell.HoursDesk;
import earshot.ui.shell.HoursViewModel;
import earshot.ui.shell.Place;
import earshot.ui.shell.StoredHours;
import earshot.ui.timeline.DetailPart;
import earshot.ui.timeline.EvidencePart;
import earshot.ui.timeline.TimelineScreen;
import earshot.ui.work.DueBadge;
import earshot.ui.work.ResponseFigure;
import earshot.ui.work.WorkScreen;
import earshot.ui.work.WorkServices;
import earshot.ui.work.WorkViewModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;

/// Makes the pages of the Replies place: what is in work, and what answers are made of.
///
/// @param acts what is done to mentions, wherever in the window that is
record ReplyPlaces(
    Workspace workspace, Threads threads, Formats formats, Places.Around around, WorkActs acts) {
  /// The pages over a workspace.
  static ReplyPlaces of(
      Workspace workspace, Threads threads, Formats formats, Places.Around around) {
    WorkActs acts =
        new WorkActs(
            desk(workspace),
            around.history(),
            threads,
            workspace.machine().clock(),
            WorkActs.words(formats));
    return new ReplyPlaces(workspace, threads, formats, around, acts);
  }

  /// @param timeline lends the column beside the list
  /// @param people those we talk with
  /// @param words of the window
  Place place(
      TimelineScreen timeline,
      ObservableValue<Optional<Instant>> offlineSince,
      PeoplePlace people,
      Messages words) {
    OnDemand<WorkScreen> work = new OnDemand<>(() -> work(timeline, offlineSince));
    // Each page is one line: its id, its word and its screen.
    List<Tabbed.Page> pages =
        List.of(
            new Tabbed.Page("work", words.get("page.work"), work),
            people.page(),
            new Tabbed.Page(
                "templates", words.get("page.templates"), new OnDemand<>(phrases()::templates)),
            new Tabbed.Page(
                "answers", words.get("page.answers"), new OnDemand<>(phrases()::answers)),
            new Tabbed.Page("advice", words.get("page.advice"), new OnDemand<>(this::advice)));
    Tabbed tabs = new Tabbed("replies-tabs", pages);
    people.among(tabs);
    PlaceDeeds deeds = new PlaceDeeds(words, around.notice());
    return new Place(
            "replies",
            Icon.REPLIES,
            words.get("place.replies"),
            tabs,
            KeyHints.of(KeyHints.WORK_KEYS, words))
        .offering(() -> deeds.replies(tabs, work));
  }

  private PhrasePlaces phrases() {
    return new PhrasePlaces(workspace, threads, formats, around);
  }

  private WorkScreen work(
      TimelineScreen timeline, ObservableValue<Optional<Instant>> offlineSince) {
    WorkViewModel model =
        new WorkViewModel(
            new WorkServices(desk(workspace), this::responses, workspace.live(), Machine.user()),
            acts,
            threads,
            new WorkViewModel.Timing(Delays.fx(), workspace.machine().clock(), formats));
    return new WorkScreen(
        model,
        Messages.of(WorkScreen.class, formats),
        new WorkScreen.Around(around.notice(), timeline.beside(), offlineSince));
  }

  private AdviceRulesScreen advice() {
    Replying replying = workspace.replying();
    RuleTableDesk desk =
        new StoredRuleTable(
            replying.adviceRules(),
            replying.advisor(),
            workspace.stores().mentions(),
            Machine.user());
    return new AdviceRulesScreen(
        new AdviceRulesViewModel(desk, around.history(), new AdviceWords(formats), threads));
  }

  // Of the last 90 days, in working time.
  private Optional<ResponseFigure> responses() {
    Instant now = workspace.machine().clock().instant();
    TimeRange lately = new TimeRange(now.minus(Duration.ofDays(90)), now);
    return ResponseTimes.of(workspace.stores().work(), Optional.empty(), lately)
        .map(
            times ->
                new ResponseFigure(
                    times.working().median(),
                    times.working().shortest(),
                    times.working().longest(),
                    times.answers()));
  }

  /// What the detail of a mention says of people, and of their work beside it.
  List<DetailPart> beside(List<DetailPart> ofPeople) {
    BesidePart ofWork =
        new BesidePart(acts, desk(workspace), threads, around.roads().queries()::toRule);
    EvidencePart picture =
        new EvidencePart(
            workspace.stores().keeping().evidence()::of,
            threads,
            Messages.of(TimelineScreen.class, formats));
    return Stream.concat(ofPeople.stream(), Stream.of(picture, ofWork)).toList();
  }

  /// The names of all tags.
  Supplier<List<String>> tags() {
    return desk(workspace)::tags;
  }

  private static ActDesk desk(Workspace workspace) {
    WorkDesk work = workspace.replying().work(Machine.user());
    return new StoredActs(work, workspace.stores(), workspace::changed);
  }

  /// The card of the settings on the team and its hours.
  HoursCard hours() {
    return new HoursCard(
        new HoursViewModel(
            hoursDesk(), around.history(), threads, Messages.of(HoursCard.class, formats)));
  }

  /// The hours of the team.
  HoursDesk hoursDesk() {
    return new StoredHours(
        workspace.stores(),
        workspace.replying().turns(),
        Machine.user(),
        () -> workspace.changed(Set.of()));
  }

  /// Counts what is due for the rail.
  DueBadge badge() {
    return new DueBadge(
        workspace.replying().work(Machine.user()), workspace.live(), threads, Delays.fx());
  }
}
