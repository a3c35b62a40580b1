package earshot.cli;

import earshot.cli.FigureCommand.Answer;
import earshot.cli.FigureCommand.Asking;
import earshot.insight.Attention;
import earshot.insight.Compared;
import earshot.insight.Days;
import earshot.insight.EmojiFigures;
import earshot.insight.KeyFigures;
import earshot.insight.LanguageFigures;
import earshot.insight.Scope;
import earshot.insight.Series;
import earshot.insight.ShareOfVoice;
import earshot.insight.SourceFigures;
import earshot.insight.Table;
import earshot.insight.Tables;
import earshot.insight.TermFigures;
import earshot.insight.ThemeTables;
import earshot.insight.Unit;
import earshot.insight.WeekHours;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.Marker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The numbers of the Insights screen at a terminal.
@Command(
    name = "insights",
    description = "Prints the numbers of the Insights screen, each with what it rests on.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "FIGURE")
final class InsightsCommand implements Runnable {
  private static final int EMOJI = 50;

  private final Doors doors;
  private final Terminal terminal;
  private final CommandLine line;

  private InsightsCommand(Doors doors, Terminal terminal) {
    this.doors = doors;
    this.terminal = terminal;
    line = new CommandLine(this);
  }

  /// The command with one of its own per figure.
  static CommandLine line(Doors doors, Terminal terminal) {
    InsightsCommand all = new InsightsCommand(doors, terminal);
    all.add("key", "How much was said, how it sounds, how it compares.", InsightsCommand::key);
    all.add("series", "Mentions by day and label; gaps stay empty.", InsightsCommand::series);
    all.add("shares", "Share of voice of the named brands, or of all.", InsightsCommand::shares);
    all.add("terms", "Words that stand out against the 28 days before.", InsightsCommand::terms);
    all.add("emoji", "Which emoji were used.", InsightsCommand::emoji);
    all.add("hours", "Mentions by day of the week and hour.", InsightsCommand::hours);
    all.add("sources", "Where it was said.", InsightsCommand::sources);
    all.add("languages", "In which languages it was said.", InsightsCommand::languages);
    all.add("attention", "How much of all that was polled matches.", InsightsCommand::attention);
    all.add("compare", "The window beside the one before it.", InsightsCommand::compare);
    all.add("themes", "The themes with evidence, before and after.", InsightsCommand::themes);
    all.add("markers", "Launches, campaigns and incidents.", InsightsCommand::markers);
    return all.line;
  }

  private void add(String name, String what, FigureCommand.Question question) {
    CommandLine figure = new CommandLine(new FigureCommand(doors, terminal, question));
    figure.getCommandSpec().usageMessage().description(what);
    line.addSubcommand(name, figure);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(line, "Name a figure: " + names() + ".");
  }

  private String names() {
    return String.join(", ", line.getSubcommands().keySet());
  }

  private static Answer key(Asking asking) {
    KeyFigures key = asking.figures().key(asking.scope(), asking.watch());
    return Answer.of(Tables.of(key), key.basis());
  }

  private static Answer series(Asking asking) {
    Series series = asking.figures().series(asking.scope(), Series.Width.DAY, Series.By.LABEL);
    return Answer.of(Tables.of(series), series.basis());
  }

  private static Answer shares(Asking asking) {
    List<BrandId> brands =
        asking.brands().isEmpty()
            ? asking.desk().brands().all().stream().map(Brand::id).toList()
            : asking.brands();
    Scope scope = asking.scope();
    ShareOfVoice shares = asking.figures().shares(brands, scope, Unit.STORIES, asking.watch());
    List<String> notes = new ArrayList<>();
    if (!shares.parity().holds()) {
      notes.add("The brands were not searched alike, so their shares are not shown.");
    }
    shares.cautions().forEach(caution -> notes.add(said(caution)));
    return new Answer(Tables.of(shares), Optional.of(shares.basis()), notes);
  }

  private static String said(ShareOfVoice.Caution caution) {
    return switch (caution) {
      case ShareOfVoice.Caution.Few few -> "Only " + few.n() + " in all: a few more change it.";
      case ShareOfVoice.Caution.NoExamples none ->
          none.brands().size() + " of the brands have no examples by which to check their queries.";
      case ShareOfVoice.Caution.OneSource one ->
          String.format(
              Locale.ROOT, "%.0f %% come from one source: %s.", 100 * one.share(), one.name());
    };
  }

  private static Answer terms(Asking asking) {
    TermFigures terms = asking.figures().terms(asking.scope(), asking.watch());
    List<String> notes = new ArrayList<>();
    if (terms.background().isEmpty()) notes.add("There are no days before to compare with.");
    if (!terms.complete()) notes.add("There were too many words; rare ones were left out.");
    return new Answer(Tables.of(terms), Optional.of(terms.basis()), notes);
  }

  private static Answer emoji(Asking asking) {
    EmojiFigures emoji = asking.figures().emoji(asking.scope(), EMOJI, asking.watch());
    return Answer.of(Tables.of(emoji), emoji.basis());
  }

  private static Answer hours(Asking asking) {
    WeekHours hours = asking.figures().hours(asking.scope());
    return Answer.of(Tables.of(hours), hours.basis());
  }

  private static Answer sources(Asking asking) {
    SourceFigures sources = asking.figures().sources(asking.scope());
    return Answer.of(Tables.of(sources), sources.basis());
  }

  private static Answer languages(Asking asking) {
    LanguageFigures languages = asking.figures().languages(asking.scope(), asking.watch());
    return Answer.of(Tables.of(languages), languages.basis());
  }

  private static Answer attention(Asking asking) {
    Attention attention = asking.figures().attention(asking.scope());
    return Answer.of(Tables.of(attention), attention.basis());
  }

  private static Answer compare(Asking asking) {
    Scope now = asking.scope();
    Scope before = now.within(Days.before(now.range(), asking.desk().zone()));
    Compared compared = asking.figures().compare(now, before, asking.watch());
    return Answer.of(
        Tables.of(compared),
        compared.first().basis(),
        "Against " + BasisLine.of(compared.second().basis()));
  }

  private static Answer themes(Asking asking) {
    Table table = ThemeTables.of(asking.themes().board());
    return new Answer(table, Optional.empty(), List.of());
  }

  private static Answer markers(Asking asking) {
    Optional<BrandId> brand = asking.brands().stream().findFirst();
    List<Marker> markers = asking.desk().stores().markers().within(brand, asking.scope().range());
    return new Answer(ThemeTables.ofMarkers(markers), Optional.empty(), List.of());
  }
}
