package earshot.ui.timeline;

import earshot.insight.MentionDetail;
import earshot.model.GivenReach;
import earshot.model.LookAlikes;
import earshot.model.Mention;
import earshot.model.Posing;
import earshot.model.Provenance;
import earshot.model.Trait;
import earshot.ui.advice.AdviceBox;
import earshot.ui.kit.Browser;
import earshot.ui.kit.Chip;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.InView;
import earshot.ui.kit.MarkedText;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import earshot.ui.reply.WebAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One mention in full, with every reason for showing it as it is shown.
final class DetailView {
  private final TimelineViewModel model;
  private final Messages words;
  private final Browser browser;
  private final Waiting waiting;
  private final StoryView story;
  private final VerdictView verdict;
  private final List<DetailPart> others;
  private final VBox advice;
  private final VBox content = new VBox();
  private final ScrollPane scroll = new ScrollPane(content);
  private final StackPane instead = new StackPane();
  private final StackPane root = new StackPane(scroll, instead);

  DetailView(TimelineViewModel model, Messages words, Browser browser) {
    this.model = model;
    this.words = words;
    this.browser = browser;
    this.verdict = new VerdictView(model.verdicts(), words);
    this.advice = advice();
    this.story = new StoryView(model.stories(), words);
    others = model.place().parts();
    this.waiting = new Waiting(words.get("detail.opening"), 3);
    content.getStyleClass().add("detail-content");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("detail-scroll");
    scroll.setFocusTraversable(false);
    root.setId("detail");
    model.detail().state().subscribe(this::show);
    model.filter().scope().subscribe(any -> show(model.detail().state().get()));
  }

  Region node() {
    return root;
  }

  VerdictView verdict() {
    return verdict;
  }

  /// Brings why the mention is here into sight.
  void why() {
    content.lookupAll("#why-here").forEach(part -> InView.bring(scroll, part));
  }

  private void show(DetailViewModel.State state) {
    waiting.stop();
    List<Node> inPlace =
        switch (state) {
          case DetailViewModel.State.Nothing _ ->
              List.of(EmptyState.of(Icon.COMMENT, words.get("detail.choose")));
          case DetailViewModel.State.Opening _ -> List.of(waiting.start());
          case DetailViewModel.State.Failed _ -> List.of(failed());
          case DetailViewModel.State.Open(MentionDetail detail) -> {
            fill(detail);
            yield List.of();
          }
        };
    instead.getChildren().setAll(inPlace);
    instead.setVisible(!inPlace.isEmpty());
    scroll.setVisible(inPlace.isEmpty());
  }

  private Region failed() {
    return EmptyState.failed("detail", words.get("detail.failed"), model.detail()::again);
  }

  private void fill(MentionDetail detail) {
    Mention mention = detail.mention();
    List<Node> parts = new ArrayList<>();
    parts.add(said(detail));
    add(mention, true, parts);
    verdict.show();
    if (detail.withdrawn().isEmpty()) explain(detail, parts);
    story.of(mention.id());
    parts.add(story.node());
    if (!detail.seenIn().isEmpty()) parts.add(SeenInPart.of(detail, words));
    add(mention, false, parts);
    List<Node> ruled = new ArrayList<>();
    for (Node part : parts) {
      if (!ruled.isEmpty()) ruled.add(rule(part));
      ruled.add(part);
    }
    content.getChildren().setAll(ruled);
    content.setAccessibleText(Shown.name(Places.author(mention), 80));
    scroll.setVvalue(0);
  }

  private void add(Mention mention, boolean besideText, List<Node> parts) {
    for (DetailPart other : others) {
      if (other.isBesideText() != besideText) continue;
      other.of(mention);
      parts.add(other.node());
    }
  }

  private void explain(MentionDetail detail, List<Node> parts) {
    Explanation.of(detail, model.filter().lookedAt())
        .ifPresent(why -> parts.add(new WhyView(why, detail, words, verdict.node()).node()));
    if (!detail.cues().isEmpty()) parts.add(new DoesView(detail, words).node());
    if (!detail.matches().isEmpty())
      parts.add(
          new HereView(detail, words, brand -> model.place().toLab(brand, detail.mention()))
              .node());
    parts.add(advice);
  }

  private VBox advice() {
    AdviceBox box = new AdviceBox(model.advice(), "detail");
    VBox part = new VBox(heading(words.get("detail.advice"), ""), box.node());
    part.getStyleClass().add("detail-part");
    return part;
  }

  private static Region rule(Node above) {
    Region rule = new Region();
    rule.getStyleClass().add("es-rule");
    rule.visibleProperty().bind(above.visibleProperty());
    rule.managedProperty().bind(above.managedProperty());
    return rule;
  }

  private VBox said(MentionDetail detail) {
    Mention mention = detail.mention();
    StackPane tile = new StackPane(SourceIcon.of(mention).node());
    tile.getStyleClass().add("card-tile");
    Label author =
        new Label(
            Posing.marked(Shown.name(Places.author(mention), 80), detail.posesAs().isPresent()));
    author.getStyleClass().addAll("es-name", "detail-author");
    author.setMinWidth(40);
    Label place = new Label(Shown.name(Places.place(mention), 80));
    place.getStyleClass().add("card-place");
    place.setMinWidth(0);
    HBox names = new HBox(author, place);
    names.getStyleClass().add("detail-names");
    Label times = new Label(new Dating(words).full(mention));
    times.getStyleClass().add("es-secondary");
    times.setMinWidth(0);
    times.setId("detail-times");
    VBox who = new VBox(names, times);
    detail
        .posesAs()
        .map(brand -> Sentence.of(words.get("detail.poses", Shown.of(brand, 80))))
        .ifPresent(who.getChildren()::add);
    if (detail.posesAs().isEmpty() && pretends(mention))
      who.getChildren().add(Sentence.of(words.get("detail.look-alike")));
    who.setMinWidth(0);
    HBox.setHgrow(who, Priority.ALWAYS);
    HBox head = new HBox(tile, who);
    head.getStyleClass().add("detail-head");
    DetailText text = DetailText.of(detail, model.filter().lookedAt(), words);
    VBox said = new VBox(head);
    new Dating(words).why(mention).ifPresent(why -> said.getChildren().add(aside(why)));
    detail.withdrawn().ifPresent(gone -> said.getChildren().addAll(WithdrawnPart.of(gone, words)));
    if (!text.title().isEmpty()) {
      SafeText title = SafeText.of(text.title(), text.titleMarks());
      title.getStyleClass().add("detail-title");
      said.getChildren().add(title);
    }
    if (!text.body().isEmpty()) {
      SafeText body = SafeText.of(text.body(), text.bodyMarks());
      body.getStyleClass().add("detail-text");
      body.setId("detail-text");
      said.getChildren().add(body);
    }
    said.getChildren().add(chips(mention, Trait.shownBy(detail.cues())));
    detail.reach().map(this::reach).ifPresent(said.getChildren()::add);
    said.getStyleClass().add("detail-part");
    return said;
  }

  private static boolean pretends(Mention mention) {
    return Stream.of(Places.author(mention), Places.place(mention))
        .anyMatch(each -> Shown.name(each, 80).contains(LookAlikes.MARK));
  }

  private static SafeText aside(String why) {
    SafeText aside = Sentence.of(why, "es-secondary");
    aside.setId("detail-date");
    return aside;
  }

  private FlowPane chips(Mention mention, Set<Trait> are) {
    FlowPane chips = new FlowPane(8, 6);
    chips.getStyleClass().add("detail-chips");
    brought(mention).ifPresent(chips.getChildren()::add);
    chips.getChildren().addAll(CardChips.all(mention, are, words));
    String lang = mention.content().lang();
    if (!lang.isEmpty() && !lang.equals("und")) chips.getChildren().add(Chip.of(language(lang)));
    mention
        .content()
        .rating()
        .map(rating -> Chip.of(Icon.STAR, MarkedText.rating(rating)))
        .ifPresent(chips.getChildren()::add);
    WebAddress.of(mention.content().url()).ifPresent(page -> chips.getChildren().add(open(page)));
    return chips;
  }

  private Region reach(GivenReach reach) {
    SafeText line =
        Sentence.of(
            words.get(
                "detail.reach",
                Shown.of(reach.by(), 80),
                words.formats().date(reach.measured()),
                words.formats().number(reach.people())),
            "es-secondary");
    line.setId("detail-reach");
    return line;
  }

  private Optional<Label> brought(Mention mention) {
    Provenance how = mention.origin().provenance();
    if (!how.brought()) return Optional.empty();
    Label chip = Chip.of(Icon.IMPORT, words.get("brought." + how.name()), "outlined");
    chip.setTooltip(new Tooltip(words.get("brought.tip")));
    chip.setAccessibleHelp(words.get("brought.tip"));
    chip.setId("detail-brought");
    return Optional.of(chip);
  }

  private String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(words.formats().locale());
  }

  private Button open(URI page) {
    String host = Objects.requireNonNullElse(page.getHost(), "");
    Button open = new Button(Shown.of(LookAlikes.host(host), 80), Icon.OPEN.node());
    open.getStyleClass().setAll("es-chip", "outlined", "es-chip-button");
    open.setAccessibleText(words.get("detail.open", LookAlikes.host(host)));
    open.setId("open-page");
    open.setOnAction(press -> browser.open(page));
    return open;
  }

  /// The head of a part: its name, and something short at the right.
  static HBox heading(String name, String aside) {
    Label title = new Label(name);
    title.getStyleClass().add("es-h3");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Label side = new Label(Shown.of(aside));
    side.getStyleClass().add("es-secondary");
    side.setMinWidth(0);
    HBox heading = new HBox(title, spring, side);
    heading.getStyleClass().add("detail-heading");
    return heading;
  }
}
