package earshot.ui.sources.paste;

import earshot.listening.files.PictureFile;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Where a picture of a pasted mention is chosen, dropped or pasted, and seen.
final class PicturePart {
  private static final double WIDE = 220;
  private static final double HIGH = 140;

  private final PastedPicture model;
  private final Messages words;
  private final ImageView image = new ImageView();
  private final Button choose = new Button();
  private final Button remove = new Button();
  private final VBox node;

  PicturePart(PastedPicture model, Messages words) {
    this.model = model;
    this.words = words;
    Label label = new Label(words.get("picture"));
    label.getStyleClass().add("es-label");
    choose.setId("paste-picture");
    choose.setGraphic(Icon.IMPORT.node(16));
    choose.setOnAction(press -> model.choose());
    remove.setId("paste-picture-remove");
    remove.setText(words.get("picture.remove"));
    remove.setOnAction(press -> model.remove());
    HBox row = new HBox(choose, remove);
    row.getStyleClass().add("side-row");
    image.setPreserveRatio(true);
    image.setFitWidth(WIDE);
    image.setFitHeight(HIGH);
    image.setAccessibleText(words.get("picture.chosen"));
    node =
        new VBox(
            label,
            image,
            row,
            Sentence.showing(model.problem(), "es-problem"),
            Sentence.of(words.get("picture.how"), "es-caption"));
    node.getStyleClass().add("es-labelled");
    model.picture().subscribe(any -> show());
    model.busy().subscribe(any -> show());
  }

  Region node() {
    return node;
  }

  /// Takes pictures that are dropped on the form, or pasted while it has the keys.
  void listen(Node form) {
    form.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    form.setOnDragOver(
        over -> {
          if (isPicture(over.getDragboard())) over.acceptTransferModes(TransferMode.COPY);
        });
    form.setOnDragDropped(
        drop -> {
          boolean taken = isPicture(drop.getDragboard());
          if (taken) model.take(drop.getDragboard().getFiles().getFirst().toPath());
          drop.setDropCompleted(taken);
          drop.consume();
        });
  }

  private void pressed(KeyEvent press) {
    if (!press.isShortcutDown() || press.isShiftDown() || press.getCode() != KeyCode.V) return;
    Clipboard board = Clipboard.getSystemClipboard();
    // Whoever copied words means the words.
    if (board.hasString() && !board.hasFiles()) return;
    if (isPicture(board)) model.take(board.getFiles().getFirst().toPath());
    else if (board.hasImage()) take(board.getImage());
    else return;
    press.consume();
  }

  private void take(Image pasted) {
    int width = (int) pasted.getWidth();
    int height = (int) pasted.getHeight();
    if (PictureFile.tooLarge(width, height)) {
      model.refuse();
      return;
    }
    int[] pixels = new int[width * height];
    pasted
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    model.take(width, height, pixels);
  }

  private static boolean isPicture(Clipboard board) {
    return board.hasFiles() && isPicture(board.getFiles());
  }

  private static boolean isPicture(List<File> files) {
    if (files.size() != 1) return false;
    String name = files.getFirst().getName().toLowerCase(Locale.ROOT);
    return name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg");
  }

  private void show() {
    boolean has = model.picture().get().isPresent();
    // Earshot wrote these bytes itself, and small.
    image.setImage(
        model
            .picture()
            .get()
            .map(each -> new Image(new ByteArrayInputStream(each.bytes())))
            .orElse(null));
    image.setVisible(has);
    image.setManaged(has);
    remove.setVisible(has);
    remove.setManaged(has);
    choose.setText(
        words.get(
            model.busy().get() ? "picture.reading" : has ? "picture.another" : "picture.choose"));
    choose.setDisable(model.busy().get());
  }
}
