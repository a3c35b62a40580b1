package earshot.ui.insight;

import earshot.ui.kit.FigureFiles;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Screen;
import earshot.ui.timeline.Opening;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The figures of mentions that are only read: nothing on the page keeps anything, and what was
/// answered or decided is not told, for an archive need not hold it.
public final class ReadFigures implements Screen {
  private final InsightViewModel model;
  private final VBox root;

  /// Builds the page; nothing is asked before [#shown].
  ///
  /// @param words of Insights
  /// @param door shows the mentions behind a mark
  public ReadFigures(
      InsightViewModel model, FigureFiles keeping, Messages words, Consumer<Opening> door) {
    this.model = model;
    FigureSet set = new FigureSet(model, keeping, words, door);
    Region page = new FiguresPage(set, Optional.empty()).node();
    VBox.setVgrow(page, Priority.ALWAYS);
    root = new VBox(new InsightHead(model, words, new HBox(), Optional.empty()).node(), page);
    root.getStyleClass().addAll("es-canvas", "insight");
    root.setId("insight");
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    model.reload();
  }

  @Override
  public void hidden() {
    model.hidden();
  }
}
