package earshot.ui.insight;

import earshot.insight.Share;
import earshot.insight.ShareOfVoice;
import earshot.insight.ShareOfVoice.Caution;
import earshot.insight.ShareOfVoice.Fault;
import earshot.insight.Unit;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.ui.kit.Chart;
import earshot.ui.kit.ChartTable;
import earshot.ui.kit.FigureCard;
import earshot.ui.kit.FigureCard.Contents;
import earshot.ui.kit.Icon;
import earshot.ui.kit.IntervalBars;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How much of what is said about us and the rivals is said about each; no number where they were
/// not searched alike.
final class VoiceCard {
  private final FigureSet set;
  private final Messages words;
  private final FigureCard card;
  private final Chart chart = new Chart();
  private final VBox box = new VBox();

  VoiceCard(FigureSet set) {
    this.set = set;
    words = set.words();
    card = new FigureCard("voice", words.get("voice.title"), words.get("voice.how"), set.keeping());
    card.exports(true);
    units();
    card.chart(box);
    card.follow(
        set.model().voice(),
        voice -> voice.shares().ifPresentOrElse(this::show, this::alone),
        () -> set.model().again(set.model().voice()),
        set::counting);
  }

  FigureCard card() {
    return card;
  }

  private void units() {
    ToggleGroup group = new ToggleGroup();
    card.menu().getItems().add(new SeparatorMenuItem());
    for (Unit unit : Unit.values()) {
      RadioMenuItem item = new RadioMenuItem(words.get("voice.by." + unit.name()));
      item.setId("voice-by-" + unit.name());
      item.setToggleGroup(group);
      item.setSelected(unit == set.model().unit().get());
      item.setOnAction(press -> set.model().unit().set(unit));
      card.menu().getItems().add(item);
    }
  }

  private void alone() {
    card.note("");
    box.getChildren().setAll(Sentence.of(words.get("voice.alone"), "es-secondary"));
    ChartTable nothing = new ChartTable(List.of(words.get("voice.brand")), List.of());
    card.contents(new Contents(Optional.empty(), nothing, List.of()));
  }

  private void show(ShareOfVoice shares) {
    card.note(count(shares.basis().unit(), shares.basis().n()));
    List<Node> lines = new ArrayList<>();
    IntervalBars bars = bars(shares);
    boolean fair = shares.parity().holds();
    if (fair) {
      chart.show(bars);
      chart.onOpen(
          index -> set.door().accept(set.window().about(shares.parts().get(index).brand())));
      Region spring = new Region();
      VBox.setVgrow(spring, Priority.ALWAYS);
      lines.add(chart);
      lines.add(spring);
    } else {
      lines.add(Sentence.of(words.get("voice.unfair"), "es-secondary"));
    }
    for (Caution caution : shares.cautions())
      lines.add(line(Icon.WARNING, "caution", said(caution)));
    if (fair) {
      lines.add(
          line(
              Icon.CHECK_RING,
              "good",
              words.get("voice.parity", shares.parity().sources(), shares.parts().size())));
    }
    for (Fault fault : shares.parity().faults()) {
      lines.add(line(Icon.WARNING, "caution", said(fault, shares)));
    }
    box.getChildren().setAll(lines);
    List<String> basis = new ArrayList<>();
    shares.parity().faults().forEach(fault -> basis.add(said(fault, shares)));
    basis.add(set.figureWords().basis(shares.basis()));
    ChartTable table =
        fair ? bars.table() : new ChartTable(List.of(words.get("voice.brand")), List.of());
    card.contents(new Contents(fair ? Optional.of(chart) : Optional.empty(), table, basis));
  }

  private static HBox line(Icon icon, String style, String said) {
    var sentence = Sentence.of(said, "es-secondary");
    HBox.setHgrow(sentence, Priority.ALWAYS);
    HBox row = new HBox(icon.node(16, style), sentence);
    row.getStyleClass().add("insight-foot-row");
    return row;
  }

  private IntervalBars bars(ShareOfVoice shares) {
    return new IntervalBars(
        new IntervalBars.Heads(
            words.get("voice.title"),
            words.get("voice.brand"),
            words.get("voice.unit." + shares.basis().unit().name()),
            words.get("head.share"),
            words.get("head.interval")),
        shares.parts().stream().map(this::bar).toList(),
        IntervalBars.Place.OVER,
        words.formats());
  }

  private IntervalBars.Bar bar(ShareOfVoice.Part part) {
    Share share = part.share();
    return new IntervalBars.Bar(
        Shown.of(part.name(), 40),
        Optional.empty(),
        isOurs(part.brand()) ? IntervalBars.Fill.OWN : IntervalBars.Fill.OTHER,
        Optional.of(share.count()),
        share.value(),
        Optional.of(
            new IntervalBars.Whisker(
                share.interval().low(), share.interval().high(), Optional.empty())),
        set.figureWords().limits(share.interval(), 1));
  }

  private boolean isOurs(BrandId id) {
    return brand(id).map(brand -> brand.role() == BrandRole.OWN).orElse(false);
  }

  private Optional<Brand> brand(BrandId id) {
    return set.model().brands().get().stream().filter(brand -> brand.id().equals(id)).findFirst();
  }

  private String count(Unit unit, long n) {
    return switch (unit) {
      case MENTIONS -> words.plural("voice.mentions", n);
      case STORIES -> words.plural("voice.stories", n);
      case VOICES -> words.plural("voice.voices", n);
    };
  }

  private String said(Caution caution) {
    return switch (caution) {
      case Caution.Few(long n) -> words.get("voice.few", n);
      case Caution.NoExamples(List<BrandId> unsure) ->
          words.get(
              "voice.fault.none",
              String.join(
                  ", ",
                  unsure.stream()
                      .map(id -> brand(id).map(one -> Shown.of(one.name(), 40)).orElse("?"))
                      .toList()));
      case Caution.OneSource(_, String name, double share) ->
          words.get("voice.one-source", words.formats().percent(share, 0), Shown.of(name, 40));
    };
  }

  private String said(Fault fault, ShareOfVoice shares) {
    String name =
        shares.parts().stream()
            .filter(part -> part.brand().equals(fault.brand()))
            .map(part -> Shown.of(part.name(), 40))
            .findFirst()
            .orElseGet(() -> brand(fault.brand()).map(Brand::name).orElse("?"));
    return switch (fault) {
      case Fault.AsksSomeSources(_, String part) ->
          words.get("voice.fault.some", name, Shown.of(part, 60));
      case Fault.NotSearched(_, int many, List<String> sources) ->
          words.plural("voice.fault.not", many, name, Shown.of(String.join(", ", sources), 80));
      case Fault.ExamplesFail(_, int failing, int of) ->
          words.get("voice.fault.examples", name, failing, of);
      case Fault.QueryUnreadable _ -> words.get("voice.fault.query", name);
    };
  }
}
