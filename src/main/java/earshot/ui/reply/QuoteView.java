package earshot.ui.reply;

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
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The mention that is answered, in short.
final class QuoteView {
  private final Messages words;
  private final VBox root = new VBox();
  private final Label due = Chip.of("");
  private final HBox owed = new HBox(due);
  private BiConsumer<MentionId, Consumer<String>> dues = (mention, told) -> told.accept("");

  QuoteView(Messages words) {
    this.words = words;
    due.setId("answer-due");
    owed("");
    root.getStyleClass().add("reply-quote");
    root.setMinHeight(Region.USE_PREF_SIZE);
  }

  Region node() {
    return root;
  }

  void show(Optional<Mention> answered) {
    root.getChildren().clear();
    owed("");
    answered.ifPresent(
        mention -> {
          root.getChildren().setAll(head(mention), text(mention), owed);
          dues.accept(mention.id(), this::owed);
        });
  }

  /// Who is asked until when an answer is owed.
  void dues(BiConsumer<MentionId, Consumer<String>> asked) {
    dues = asked;
  }

  private void owed(String until) {
    due.setText(until);
    owed.setVisible(!until.isEmpty());
    owed.setManaged(!until.isEmpty());
  }

  private HBox head(Mention mention) {
    Mention.Content content = mention.content();
    String author = content.author().isBlank() ? content.handle() : content.author();
    Label name = new Label(Shown.of(author, 60));
    name.getStyleClass().add("es-name");
    name.setMinWidth(30);
    String host = ChannelPacks.host(content.url());
    Label when =
        new Label(
            Shown.of(
                (content.handle().isBlank() ? host : content.handle())
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

  private static SafeText text(Mention mention) {
    SafeText text = SafeText.of(mention.content().whole(), List.of()).maxLines(3);
    text.getStyleClass().add("muted");
    return text;
  }
}
