package earshot.ui.timeline;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/// Keeps the first row in sight where it is, to the pixel, while rows come and go above it.
final class ListPlace implements Place {
  private final ListView<Card> list;
  private boolean keeping;

  ListPlace(ListView<Card> list) {
    this.list = list;
  }

  /// Whether rows are changing right now, so that what is selected is not the person's doing.
  boolean isKeeping() {
    return keeping;
  }

  @Override
  public void refill(Runnable change) {
    boolean already = keeping;
    keeping = true;
    try {
      change.run();
    } finally {
      keeping = already;
    }
  }

  @Override
  public void keep(Runnable change) {
    keeping = true;
    try {
      if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) keep(flow, change);
      else change.run();
    } finally {
      keeping = false;
    }
  }

  private void keep(VirtualFlow<?> flow, Runnable change) {
    IndexedCell<?> first = flow.getFirstVisibleCell();
    if (first == null || !(first.getItem() instanceof Card card)) {
      change.run();
      return;
    }
    double y = first.getLayoutY();
    change.run();
    for (int index = 0; index < list.getItems().size(); index++) {
      if (!list.getItems().get(index).id().equals(card.id())) continue;
      list.scrollTo(index);
      list.layout();
      flow.scrollPixels(-y);
      return;
    }
  }

  @Override
  public void toNewest() {
    if (!list.getItems().isEmpty()) list.scrollTo(0);
  }
}
