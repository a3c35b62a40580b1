package earshot.ui.lab;

import earshot.model.Mention;
import earshot.search.Explanation;
import earshot.ui.kit.Formats;
import earshot.ui.kit.MentionLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A stored mention as a row of a list; built once and filled anew.
///
/// @param <T> what the list holds
public final class MentionCell<T> extends ListCell<T> {
  private final Function<T, Mention> mention;
  private final Function<T, Optional<Explanation>> why;
  private final MentionLine line;

  private MentionCell(
      Formats formats, Function<T, Mention> mention, Function<T, Optional<Explanation>> why) {
    this.mention = mention;
    this.why = why;
    line = new MentionLine(formats);
    line.node().getStyleClass().add("lab-mention");
    setPrefWidth(0);
  }

  /// A row of a find, with the words that were found.
  public static MentionCell<LabBench.Find> ofFinds(Formats formats) {
    return new MentionCell<>(formats, LabBench.Find::mention, find -> Optional.of(find.why()));
  }

  /// A row of a mention alone.
  public static MentionCell<Mention> ofMentions(Formats formats) {
    return new MentionCell<>(formats, one -> one, one -> Optional.empty());
  }

  @Override
  protected void updateItem(@Nullable T item, boolean empty) {
    super.updateItem(item, empty);
    if (item == null || empty) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    Optional<Explanation> found = why.apply(item);
    line.show(
        mention.apply(item),
        found.map(told -> told.spans(Explanation.Where.TITLE)).orElse(List.of()),
        found.map(told -> told.spans(Explanation.Where.BODY)).orElse(List.of()));
    setAccessibleText(line.spoken());
    setGraphic(line.node());
  }
}
