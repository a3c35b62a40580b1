package earshot.ui.timeline;

import earshot.insight.StoryDetail;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.storage.StoryStore;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The story of the mention on show: who told it when and how fast, and what a person can put
/// right.
final class StoryView {
  private static final int FEW = 5;
  private static final int BARS = 16;

  private final StoryViewModel model;
  private final Messages words;
  private final VBox root = new VBox();
  private Optional<MentionId> mention = Optional.empty();

  StoryView(StoryViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    root.getStyleClass().add("detail-part");
    root.setId("story");
    model.open().subscribe(any -> show());
    model.held().subscribe(any -> show());
    model.whole().subscribe(any -> show());
  }

  Region node() {
    return root;
  }

  /// The mention that the pane shows now.
  void of(MentionId shown) {
    mention = Optional.of(shown);
    show();
  }

  private void show() {
    List<Node> parts = new ArrayList<>();
    Optional<StoryDetail> open = model.open().get();
    parts.add(
        DetailView.heading(
            words.get("story.head"), open.map(story -> size(story.told())).orElse("")));
    open.ifPresentOrElse(story -> tell(story, parts), () -> parts.add(plain("story.none")));
    parts.add(acts(open.isPresent()));
    root.getChildren().setAll(parts);
  }

  private String size(StoryStore.Told told) {
    return words.plural("story.mentions", told.size())
        + " · "
        + words.plural("story.voices", told.voices());
  }

  private void tell(StoryDetail story, List<Node> parts) {
    StoryStore.Told told = story.told();
    Instant first = told.times().getFirst();
    Label seen =
        new Label(
            words.get("story.first", words.formats().day(first), words.formats().time(first))
                + " · "
                + words.plural("story.sources", told.sources()));
    Label speed =
        new Label(
            words.get("story.speed", words.formats().decimal(told.perHour(), 1), told.firstHour()));
    for (Label line : List.of(seen, speed)) {
      line.getStyleClass().add("es-secondary");
      line.setMinWidth(0);
    }
    speed.setId("story-speed");
    VBox said = new VBox(seen, speed);
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox spread = new HBox(new SparkBars(bars(told.times())), said);
    spread.getStyleClass().add("story-spread");
    parts.add(spread);
    int most = model.whole().get() ? story.members().size() : FEW;
    story.members().stream().limit(most).map(this::line).forEach(parts::add);
    if (told.size() > FEW) parts.add(more(story));
  }

  private Node more(StoryDetail story) {
    boolean whole = model.whole().get();
    Button more =
        new Button(words.get(whole ? "story.fewer" : "story.all", story.members().size()));
    more.getStyleClass().addAll("es-link", "story-all");
    more.setId("story-all");
    more.setOnAction(press -> model.whole().set(!whole));
    return more;
  }

  private HBox line(Mention member) {
    Label name = new Label(Shown.name(Places.author(member), 60), SourceIcon.of(member).node(14));
    name.getStyleClass().add("seen-name");
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    if (mention.equals(Optional.of(member.id()))) name.getStyleClass().add("story-here");
    HBox.setHgrow(name, Priority.ALWAYS);
    Label at =
        new Label(words.formats().day(member.at()) + " " + words.formats().time(member.at()));
    at.getStyleClass().add("es-secondary");
    at.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(name, at);
    line.getStyleClass().add("seen-line");
    return line;
  }

  private HBox acts(boolean inStory) {
    Button split = button("story.split", "story.split.name", model::split);
    split.setId("story-split");
    split.setVisible(inStory);
    split.setManaged(inStory);
    Optional<MentionId> held = model.held().get();
    boolean here = held.isPresent() && held.equals(mention);
    String key = held.isEmpty() ? "story.merge" : here ? "story.let-go" : "story.put";
    Button merge = button(key, key + ".name", model::merge);
    merge.setId("story-merge");
    if (held.isPresent() && !here) merge.getStyleClass().add("accent");
    HBox acts = new HBox(split, merge);
    acts.getStyleClass().add("story-acts");
    return acts;
  }

  private Button button(String key, String name, Runnable press) {
    Button button = new Button(words.get(key));
    button.setAccessibleText(words.get(name));
    button.getStyleClass().add("story-act");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(done -> press.run());
    return button;
  }

  private Label plain(String key) {
    Label line = new Label(words.get(key));
    line.getStyleClass().add("es-secondary");
    line.setMinWidth(0);
    return line;
  }

  private static List<Integer> bars(List<Instant> times) {
    Instant first = times.getFirst();
    long all = Math.max(1, Duration.between(first, times.getLast()).toMillis());
    int[] bars = new int[BARS];
    for (Instant at : times) {
      long passed = Duration.between(first, at).toMillis();
      bars[(int) Math.min(BARS - 1, passed * BARS / all)]++;
    }
    return Arrays.stream(bars).boxed().toList();
  }
}
