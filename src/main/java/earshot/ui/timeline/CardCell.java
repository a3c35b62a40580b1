package earshot.ui.timeline;

import earshot.model.BrandId;
import earshot.model.Mention;
import earshot.model.Posing;
import earshot.model.Status;
import earshot.model.Trait;
import earshot.ui.acts.Picked;
import earshot.ui.kit.Chip;
import earshot.ui.kit.Habits;
import earshot.ui.kit.Icon;
import earshot.ui.kit.MarkedText;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.Sentiment;
import earshot.ui.kit.SentimentChip;
import earshot.ui.kit.Shown;
import earshot.ui.kit.WholeRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// One mention as a card; built once and filled anew for each row it comes to show.
public final class CardCell extends ListCell<Card> {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
  private static final PseudoClass WITHDRAWN = PseudoClass.getPseudoClass("withdrawn");
  private static final int MOST_CHIPS = 4;

  private final Messages words;
  private final ObservableValue<Instant> now;
  private final Names names;
  private final Dating dating;

  private final Region edge = new Region();
  private final StackPane tile = new StackPane();
  private final Label author = new Label();
  private final Label place = new Label();
  private final Label time = new Label();
  private final Label ago = new Label();
  private final Text star = Icon.STARRED.node(14, "accent");
  private final Region dot = new Region();
  private final SafeText body = new SafeText();
  private final SentimentChip sentiment = new SentimentChip();
  private final HBox brands = new HBox();
  // Where it is narrow these give way first: what they say stands in the detail too.
  private final WholeRow does = new WholeRow();
  private final Label copies = Chip.of(Icon.LAYERS, "");
  private final Label status = new Label();
  private final HBox card;
  private final StackPane whole;
  private Icon pictured = Icon.WEB;
  private final ChangeListener<Integer> density;

  /// Knows what a card says of brands.
  public interface Names {
    /// The name of a brand and its client colour.
    Map.Entry<String, String> of(BrandId brand);

    /// Whether a card names its brands; needless where all are about the same one.
    boolean wanted(Mention mention);
  }

  /// A cell with the words of the timeline.
  ///
  /// @param now by which "6 min ago" is told
  public CardCell(Messages words, ObservableValue<Instant> now, Names names) {
    this.words = words;
    this.now = now;
    this.names = names;
    this.dating = new Dating(words);
    getStyleClass().add("timeline-cell");
    card = build();
    whole = new StackPane(card);
    now.addListener((_, _, _) -> refreshTime());
    selectedProperty().addListener((_, _, is) -> card.pseudoClassStateChanged(SELECTED, is));
    density = (_, _, lines) -> body.maxLines(lines);
    body.maxLines(Habits.lines().get());
    // Cells come and go with their lists; what outlives them must not hold them.
    Habits.lines().addListener(new WeakChangeListener<>(density));
    setPrefWidth(0);
  }

  /// Marks the card while it is selected to be acted on with others.
  CardCell picking(Picked picked) {
    picked.turn().subscribe(_ -> mark(picked));
    itemProperty().subscribe(_ -> mark(picked));
    return this;
  }

  /// Offers what can be done to the card while the mouse is over it or the keys have come to it.
  CardCell acting(CardActs.Deeds deeds) {
    hoverProperty().subscribe(_ -> offer(deeds));
    selectedProperty().subscribe(_ -> offer(deeds));
    listViewProperty().flatMap(ListView::focusedProperty).subscribe(_ -> offer(deeds));
    return this;
  }

  private void offer(CardActs.Deeds deeds) {
    boolean wanted =
        isHover() || (isSelected() && getListView() != null && getListView().isFocused());
    // Made when it is first wanted: most cards are only scrolled past.
    if (wanted && whole.getChildren().size() == 1) {
      Region acts =
          new CardActs(words, deeds, () -> Optional.ofNullable(getItem()).map(Card::id)).node();
      StackPane.setAlignment(acts, Pos.BOTTOM_RIGHT);
      // Beside the status, which stays in sight.
      acts.translateXProperty().bind(status.widthProperty().add(24).negate());
      whole.getChildren().add(acts);
    }
    if (whole.getChildren().size() > 1) whole.getChildren().getLast().setVisible(wanted);
  }

  private void mark(Picked picked) {
    Card item = getItem();
    card.pseudoClassStateChanged(PICKED, item != null && picked.has(item.id()));
  }

  private HBox build() {
    edge.getStyleClass().add("card-edge");
    tile.getStyleClass().add("card-tile");
    tile.getChildren().setAll(pictured.node());
    author.getStyleClass().add("es-name");
    author.setMinWidth(40);
    place.getStyleClass().addAll("card-place");
    place.setMinWidth(0);
    time.getStyleClass().add("card-time");
    ago.getStyleClass().add("card-time");
    time.setMinWidth(USE_PREF_SIZE);
    ago.setMinWidth(USE_PREF_SIZE);
    dot.getStyleClass().add("card-dot");
    status.getStyleClass().add("card-status");
    status.setMinWidth(USE_PREF_SIZE);
    brands.getStyleClass().add("card-chips");
    does.getStyleClass().add("card-chips");
    HBox head = new HBox(author, place, spring(), star, time, ago, new StackPane(dot));
    head.getStyleClass().add("card-head");
    HBox foot = new HBox(sentiment.node(), brands, does, copies, spring(), status);
    foot.getStyleClass().add("card-foot");
    VBox said = new VBox(head, body, foot);
    said.getStyleClass().add("card-said");
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox whole = new HBox(edge, tile, said);
    whole.getStyleClass().addAll("es-card", "timeline-card");
    return whole;
  }

  private static Region spring() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }

  @Override
  protected void updateItem(Card item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText("");
    } else {
      fill(item);
      setGraphic(whole);
    }
  }

  private void fill(Card item) {
    Mention mention = item.mention();
    Mention.Content content = mention.content();
    String rating = content.rating().map(MarkedText::rating).orElse("");
    MarkedText text = MarkedText.of(content, rating, item.facts().inTitle(), item.facts().inBody());
    Mention.BrandMark mark = Marks.main(mention);
    picture(SourceIcon.of(mention));
    author.setText(
        Posing.marked(Shown.name(Places.author(mention), 60), item.facts().posesAs().isPresent()));
    place.setText(Shown.name(Places.place(mention), 60));
    Optional<String> withdrawn = item.facts().pressing().withdrawn().map(dating::withdrawn);
    body.pseudoClassStateChanged(WITHDRAWN, withdrawn.isPresent());
    body.show(withdrawn.orElse(text.text()), withdrawn.isPresent() ? List.of() : text.marks());
    if (mark.byPerson()) sentiment.showByPerson(mark.label());
    else sentiment.show(mark.label(), mark.compound());
    edge.getStyleClass().setAll("card-edge", Sentiment.of(mark.label()).style());
    List<Label> said = CardChips.of(mention, item.facts().are(), words);
    CardChips.pressing(item.facts().pressing(), words, Objects.requireNonNull(now.getValue()))
        .ifPresent(said::add);
    said.forEach(chip -> chip.setMinWidth(USE_PREF_SIZE));
    does.getChildren().setAll(said);
    does.setManaged(!said.isEmpty());
    showCopies(item, MOST_CHIPS - 1 - said.size());
    showBrands(mention, MOST_CHIPS - 1 - said.size() - (copies.isManaged() ? 1 : 0));
    boolean starred = item.is(Trait.STARRED);
    star.setVisible(starred);
    star.setManaged(starred);
    showStatus(item);
    refreshTime();
    time.setTooltip(dating.why(mention).map(Tooltip::new).orElse(null));
    String copied = copies.isVisible() ? " " + copies.getText() + "." : "";
    String marked = starred ? words.get("card.starred") + " " : "";
    setAccessibleText(
        marked + spoken(mention, mark, spoken(said) + withdrawn.orElse(text.text())) + copied);
  }

  private void picture(Icon icon) {
    if (icon == pictured) return;
    pictured = icon;
    Text node = icon.node();
    tile.getChildren().setAll(node);
  }

  private static String spoken(List<Label> said) {
    return said.stream().map(chip -> chip.getText() + ". ").collect(Collectors.joining());
  }

  private void showBrands(Mention mention, int room) {
    brands.getChildren().clear();
    brands.setManaged(room > 0 && names.wanted(mention));
    if (!brands.isManaged()) return;
    mention.brands().stream()
        .limit(room)
        .map(mark -> names.of(mark.brand()))
        .forEach(
            name ->
                brands
                    .getChildren()
                    .add(Chip.of(name.getKey(), "client", "client-" + name.getValue())));
  }

  private void showCopies(Card item, int room) {
    int more = room > 0 ? item.story().map(story -> story.size() - 1).orElse(0) : 0;
    copies.setText(more > 0 ? words.plural("card.copies", more) : "");
    copies.setVisible(more > 0);
    copies.setManaged(more > 0);
  }

  private void showStatus(Card item) {
    Status now = item.mention().status();
    boolean fresh = now == Status.NEW;
    dot.setVisible(fresh);
    status.setText(words(item));
    status.getStyleClass().remove("new");
    if (fresh) status.getStyleClass().add("new");
  }

  private String words(Card item) {
    if (item.mention().status() == Status.SENT && item.facts().sentAt().isPresent()) {
      return words.get("status.sent.at", words.formats().time(item.facts().sentAt().get()));
    }
    return words.get("status." + item.mention().status().name());
  }

  private void refreshTime() {
    Card item = getItem();
    if (item == null) return;
    Instant at = item.mention().at();
    time.setText(dating.brief(item.mention()));
    ago.setText(words.formats().ago(at, Objects.requireNonNull(now.getValue())));
  }

  private String spoken(Mention mention, Mention.BrandMark mark, String text) {
    String score =
        mark.compound()
            .filter(_ -> !mark.byPerson())
            .map(c -> words.formats().decimal(c, 2).replace("\u2212", words.get("card.minus")))
            .orElse("");
    return words.get(
        "card.spoken",
        mark.byPerson()
            ? sentiment.node().getText()
            : Sentiment.of(mark.label()).word() + (score.isEmpty() ? "" : ", " + score),
        author.getText(),
        place.getText(),
        dating.brief(mention),
        words.get("status." + mention.status().name()),
        text);
  }
}
