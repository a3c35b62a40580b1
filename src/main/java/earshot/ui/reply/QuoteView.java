package earshot.ui.reply;

import earshot.model.LookAlikes;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.replies.check.ChannelPacks;
import earshot.ui.kit.Chip;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.SentimentChip;
import earshot.ui.kit.Shown;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The mention that is answered, in short.
final class QuoteView {
  private static final int USUAL = 16;

  private final Messages words;
  private final VBox root = new VBox();
  private final Label due = Chip.of("");
  private boolean low;
  private Optional<SafeText> said = Optional.empty();
  private BiConsumer<MentionId, Consumer<String>> dues = (mention, told) -> told.accept("");

  QuoteView(Messages words) {
    this.words = words;
    due.setId("answer-due");
    owed("");
    due.setMinWidth(Region.USE_PREF_SIZE);
    root.getStyleClass().add("reply-quote");
    root.setMinHeight(Region.USE_PREF_SIZE);
  }

  Region node() {
    return root;
  }

  void show(Optional<Mention> answered) {
    root.getChildren().clear();
    said = Optional.empty();
    owed("");
    answered.ifPresent(
        mention -> {
          SafeText text = text(mention);
          said = Optional.of(text);
          root.getChildren().setAll(head(mention), text);
          arrange();
          dues.accept(mention.id(), this::owed);
        });
  }

  /// Who is asked until when an answer is owed.
  void dues(BiConsumer<MentionId, Consumer<String>> asked) {
    dues = asked;
  }

  private void owed(String until) {
    due.setText(until);
    due.setVisible(!until.isEmpty());
    due.setManaged(!until.isEmpty());
  }

  /// Whether one line of what was said has to do.
  void low(boolean is) {
    low = is;
    arrange();
  }

  private void arrange() {
    if (said.isEmpty()) return;
    SafeText text = said.get().maxLines(low ? 1 : 3);
    HBox.setHgrow(text, Priority.ALWAYS);
    Node head = root.getChildren().getFirst();
    if (low) {
      root.getChildren().setAll(head, line(text, due));
      return;
    }
    HBox owed = line(due);
    owed.managedProperty().bind(due.managedProperty());
    root.getChildren().setAll(head, text, owed);
  }

  private static HBox line(Node... parts) {
    HBox line = new HBox(parts);
    line.getStyleClass().add("reply-quote-head");
    return line;
  }

  private HBox head(Mention mention) {
    Mention.Content content = mention.content();
    String named = content.author().isBlank() ? content.handle() : content.author();
    String author = named.isBlank() ? mention.origin().sourceName() : named;
    Label name = new Label(Shown.name(author, 60));
    name.getStyleClass().add("es-name");
    // A name of usual length stays whole; handle and time give way first.
    name.setMinWidth(author.length() <= USUAL ? Region.USE_PREF_SIZE : 30);
    String host = ChannelPacks.host(content.url());
    Label when =
        new Label(
            Shown.of(
                (content.handle().isBlank()
                        ? LookAlikes.host(host)
                        : LookAlikes.name(content.handle()))
                    + " · "
                    + words.formats().time(mention.at())));
    when.getStyleClass().add("es-secondary");
    when.setMinWidth(0);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox head = new HBox(name, when, spring);
    mention.brands().stream()
        .findFirst()
        .map(
            mark ->
                mark.byPerson()
                    ? SentimentChip.byPerson(mark.label())
                    : SentimentChip.of(mark.label(), mark.compound()))
        .ifPresent(head.getChildren()::add);
    head.getStyleClass().add("reply-quote-head");
    return head;
  }

  private SafeText text(Mention mention) {
    String said = mention.content().whole();
    SafeText text = SafeText.of(said.isBlank() ? words.get("quote.nothing") : said, List.of());
    text.getStyleClass().add("muted");
    return text;
  }
}
