package earshot.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/// One emoji within a line of text: 1.2 em wide, but no higher than the letters to the layout, so
/// that lines keep their distance.
final class EmojiNode extends Region {
  private static final double WIDTH = 1.2;
  private static final double HEIGHT = 0.786;

  private final ImageView view = new ImageView();
  private String key = "";
  private double em;

  EmojiNode() {
    getChildren().add(view);
    setAccessibleRole(AccessibleRole.NODE);
    setMouseTransparent(true);
  }

  /// Shows another picture.
  ///
  /// @param size of the text around it in pixels
  /// @param scale of the screen
  void show(String picture, double size, double scale) {
    if (picture.equals(key) && size == em) return;
    key = picture;
    em = size;
    double side = size * WIDTH;
    view.setImage(EmojiPictures.image(picture, (int) Math.ceil(side * scale)));
    view.setFitWidth(side);
    view.setFitHeight(side);
    requestLayout();
  }

  @Override
  public double getBaselineOffset() {
    return em * HEIGHT;
  }

  @Override
  protected double computePrefWidth(double height) {
    return em * WIDTH;
  }

  @Override
  protected double computePrefHeight(double width) {
    return em * HEIGHT;
  }

  @Override
  protected void layoutChildren() {
    view.relocate(0, (em * HEIGHT - em * WIDTH) / 2);
  }
}
