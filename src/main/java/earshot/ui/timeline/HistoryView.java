package earshot.ui.timeline;

import earshot.replies.history.Event;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.SafeText;
import earshot.ui.kit.WordDiff;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What happened to a mention: versions of its words, decisions, notes and drafts, with who and
/// when.
final class HistoryView {
  private static final int LINES = 12;

  private final HistoryViewModel model;
  private final Messages words;
  private final Waiting waiting;
  private final VBox content = new VBox();
  private final ScrollPane scroll = new ScrollPane(content);
  private final StackPane instead = new StackPane();
  private final StackPane root = new StackPane(scroll, instead);

  HistoryView(HistoryViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    this.waiting = new Waiting(words.get("history.reading"), 3);
    content.getStyleClass().addAll("detail-content", "history");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("detail-scroll");
    scroll.setAccessibleText(words.get("history.name"));
    scroll.setId("history-scroll");
    root.setId("history");
    model.state().subscribe(this::show);
  }

  Region node() {
    return root;
  }

  private void show(HistoryViewModel.State state) {
    waiting.stop();
    List<Node> inPlace =
        switch (state) {
          case HistoryViewModel.State.Nothing _ ->
              List.of(EmptyState.of(Icon.COMMENT, words.get("detail.choose")));
          case HistoryViewModel.State.Reading _ -> List.of(waiting.start());
          case HistoryViewModel.State.Failed _ -> List.of(failed());
          case HistoryViewModel.State.Told(var events) when events.isEmpty() ->
              List.of(EmptyState.of(Icon.HISTORY, words.get("history.none")));
          case HistoryViewModel.State.Told(var events) -> {
            content.getChildren().setAll(events.stream().map(this::line).toList());
            scroll.setVvalue(0);
            yield List.of();
          }
        };
    instead.getChildren().setAll(inPlace);
    instead.setVisible(!inPlace.isEmpty());
    scroll.setVisible(inPlace.isEmpty());
  }

  private Region failed() {
    return EmptyState.failed("history", words.get("history.failed"), model::again);
  }

  private HBox line(Event event) {
    Label what = new Label(told(event.what()));
    what.getStyleClass().add("es-name");
    what.setMinWidth(0);
    String when = words.formats().day(event.at()) + " " + words.formats().time(event.at());
    Label who =
        new Label(event.byUser().isBlank() ? when : words.get("history.by", when, event.byUser()));
    who.getStyleClass().add("es-secondary");
    who.setMinWidth(0);
    VBox said = new VBox(what, who);
    said.getStyleClass().add("history-said");
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    text(event.what())
        .ifPresent(
            text -> {
              text.maxLines(LINES);
              text.getStyleClass().add("history-words");
              said.getChildren().add(text);
            });
    HBox line = new HBox(icon(event.what()).node(16, "muted"), said);
    line.getStyleClass().add("history-line");
    return line;
  }

  private String told(Event.What what) {
    return switch (what) {
      case Event.What.Edited _ -> words.get("history.edited");
      case Event.What.Noted _ -> words.get("history.noted");
      case Event.What.Drafted(var kind, var n, _, _) ->
          words.get("history.draft." + kind.name(), n);
      case Event.What.Decided(var action, Optional<String> to) -> {
        String did = words.get("history.act." + action.name());
        yield to.map(name -> words.get("history.to", did, words.get("history.name." + name)))
            .orElse(did);
      }
    };
  }

  private static Optional<SafeText> text(Event.What what) {
    return switch (what) {
      case Event.What.Edited(var before, var after) -> Optional.of(WordDiff.of(before, after));
      case Event.What.Noted(var remark) -> Optional.of(SafeText.of(remark, List.of()));
      case Event.What.Drafted(_, _, var before, var after) ->
          Optional.of(
              before.isEmpty() ? SafeText.of(after, List.of()) : WordDiff.of(before, after));
      case Event.What.Decided _ -> Optional.empty();
    };
  }

  private static Icon icon(Event.What what) {
    return switch (what) {
      case Event.What.Edited _ -> Icon.EDIT;
      case Event.What.Noted _ -> Icon.NOTE;
      case Event.What.Drafted _ -> Icon.REPLIES;
      case Event.What.Decided _ -> Icon.CHECK;
    };
  }
}
