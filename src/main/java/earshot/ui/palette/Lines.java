package earshot.ui.palette;

import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Lays out the lines of the palette.
///
/// @param searches shows the mentions with these words in the timeline
record Lines(Messages words, Consumer<String> searches) {
  private static final int MOST = 60;
  private static final int MOST_RECENT = 6;
  private static final int LONGEST = 60;

  /// All there is to be found.
  ///
  /// @param offered what the program can do, place by place
  /// @param named what is stored and has a name
  /// @param people who are called as typed
  /// @param mentions that hold what is typed
  /// @param recent ids of what was chosen lately, the last first
  record Known(
      List<Command> offered,
      List<Command> named,
      List<Command> people,
      List<Command> mentions,
      List<String> recent) {
    /// Nothing yet.
    static final Known NOTHING = new Known(List.of(), List.of(), List.of(), List.of(), List.of());

    Known offering(List<Command> now) {
      return new Known(now, named, people, mentions, recent);
    }

    Known naming(List<Command> now) {
      return new Known(offered, now, people, mentions, recent);
    }

    Known withPeople(List<Command> now) {
      return new Known(offered, named, now, mentions, recent);
    }

    Known withMentions(List<Command> now) {
      return new Known(offered, named, people, now, recent);
    }

    Known remembering(List<String> now) {
      return new Known(offered, named, people, mentions, now);
    }

    private List<Command> all(Typed.Through through) {
      return Stream.concat(offered.stream(), named.stream()).filter(through::lists).toList();
    }
  }

  List<Line> of(Typed typed, Known known) {
    List<Line> lines = new ArrayList<>();
    if (typed.wanted().isEmpty()) listed(typed.through(), known, lines);
    else found(typed, known, lines);
    return lines;
  }

  // Nothing is typed yet: what was chosen lately, then all there is to do, place by place.
  private void listed(Typed.Through through, Known known, List<Line> lines) {
    switch (through) {
      case EVERYTHING -> {
        add(words.get("recent"), recent(known), lines);
        places(known.offered(), lines);
      }
      case COMMANDS -> places(known.offered(), lines);
      case PEOPLE -> add(words.get("people"), known.people(), lines);
      case TAGS -> add(words.get("tags"), known.all(through), lines);
    }
  }

  private static List<Command> recent(Known known) {
    List<Command> all = known.all(Typed.Through.EVERYTHING);
    return known.recent().stream()
        .flatMap(id -> all.stream().filter(each -> each.id().equals(id)).limit(1))
        .limit(MOST_RECENT)
        .toList();
  }

  private static void places(List<Command> offered, List<Line> lines) {
    String before = "";
    for (Command each : offered) {
      String about = each.wording().about();
      lines.add(Line.under(each, about.equals(before) ? "" : about));
      before = about;
    }
  }

  // People and mentions come later than the rest: below it, they move no line.
  private void found(Typed typed, Known known, List<Line> lines) {
    List<Command> fit = Ranking.of(typed.wanted(), known.all(typed.through()), known.recent());
    add("", fit.stream().limit(MOST).toList(), lines);
    add(words.get("people"), known.people(), lines);
    if (typed.through() != Typed.Through.EVERYTHING) return;
    Command search =
        Command.of(
            Kind.MENTION,
            "mentions",
            Icon.SEARCH,
            words.get("search", Shown.of(typed.wanted(), LONGEST)),
            () -> searches.accept(typed.wanted()));
    add(
        words.get("mentions"),
        Stream.concat(Stream.of(search), known.mentions().stream()).toList(),
        lines);
  }

  private static void add(String heading, List<Command> commands, List<Line> lines) {
    for (int i = 0; i < commands.size(); i++) {
      lines.add(Line.of(commands.get(i), i == 0 ? heading : ""));
    }
  }
}
