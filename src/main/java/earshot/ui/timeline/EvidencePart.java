package earshot.ui.timeline;

import earshot.model.Evidence;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows the picture that a person brought with a mention. It was drawn anew when it came, so that
/// no bytes of strangers are decoded here.
public final class EvidencePart implements DetailPart {
  private final Function<MentionId, Optional<Evidence>> book;
  private final Later reading;
  private final ImageView image = new ImageView();
  private final VBox node;
  private Optional<MentionId> asked = Optional.empty();

  /// @param book gives the picture of a mention; asked in the background
  public EvidencePart(
      Function<MentionId, Optional<Evidence>> book, Threads threads, Messages words) {
    this.book = book;
    reading = new Later(threads);
    image.setId("detail-evidence");
    image.setPreserveRatio(true);
    image.setAccessibleText(words.get("detail.evidence.name"));
    node = new VBox(DetailView.heading(words.get("detail.evidence"), ""), image);
    node.getStyleClass().addAll("detail-part", "detail-evidence");
    // The picture follows the pane, and never asks it to be wider.
    node.setMinWidth(0);
    node.widthProperty().subscribe(any -> fit());
    show(Optional.empty());
  }

  @Override
  public Region node() {
    return node;
  }

  @Override
  public boolean isBesideText() {
    return true;
  }

  @Override
  public void of(Mention mention) {
    if (!asked.equals(Optional.of(mention.id()))) show(Optional.empty());
    asked = Optional.of(mention.id());
    reading.ask(() -> book.apply(mention.id()).map(EvidencePart::decoded), this::show, _ -> {});
  }

  private static Image decoded(Evidence evidence) {
    return new Image(new ByteArrayInputStream(evidence.bytes()));
  }

  private void show(Optional<Image> found) {
    image.setImage(found.orElse(null));
    node.setVisible(found.isPresent());
    node.setManaged(found.isPresent());
    fit();
  }

  // Never larger than it is.
  private void fit() {
    double room = Math.max(1, node.getWidth() - node.snappedLeftInset() - node.snappedRightInset());
    double own = image.getImage() == null ? room : image.getImage().getWidth();
    image.setFitWidth(Math.min(room, own));
  }
}
