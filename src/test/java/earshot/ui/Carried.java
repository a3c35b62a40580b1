package earshot.ui;

import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;

/// What a person draws over a window with the mouse. The toolkit of tests carries nothing: who asks
/// it what is carried gets an exception, so that what a real computer tells the nodes is told here.
///
/// All methods belong to the FX thread.
public final class Carried {
  private final Dragboard board;
  private final TransferMode mode;

  private Carried(Map<DataFormat, Object> content, TransferMode mode) {
    board = board(content);
    this.mode = mode;
  }

  /// Files out of a folder of the computer.
  public static Carried files(List<File> files) {
    return new Carried(Map.of(DataFormat.FILES, files), TransferMode.COPY);
  }

  /// Something of the window itself, which alone knows what it is.
  public static Carried ours() {
    return new Carried(Map.of(), TransferMode.MOVE);
  }

  /// Lets go over a node; nothing is dropped that was not accepted before.
  ///
  /// @return whether it was taken
  public boolean onto(Node node) {
    if (!tell(node, DragEvent.DRAG_OVER).isAccepted()) return false;
    return tell(node, DragEvent.DRAG_DROPPED).isDropCompleted();
  }

  /// Tells the node from which it was taken that it is over.
  public void over(Node from) {
    DragEvent unused = tell(from, DragEvent.DRAG_DONE);
  }

  // Nodes share what they make of it, though each gets a copy.
  private DragEvent tell(Node node, EventType<DragEvent> what) {
    Bounds within = node.getLayoutBounds();
    Point2D at = new Point2D(within.getCenterX(), within.getCenterY());
    Point2D screen = node.localToScreen(at);
    DragEvent event =
        new DragEvent(
            what,
            board,
            at.getX(),
            at.getY(),
            screen.getX(),
            screen.getY(),
            mode,
            null,
            null,
            new PickResult(node, at.getX(), at.getY()));
    node.fireEvent(event);
    return event;
  }

  private static Dragboard board(Map<DataFormat, Object> content) {
    Object peer =
        Proxy.newProxyInstance(
            TKClipboard.class.getClassLoader(),
            new Class<?>[] {TKClipboard.class},
            (self, asked, of) ->
                switch (asked.getName()) {
                  case "getContentTypes" -> content.keySet();
                  case "hasContent" -> content.containsKey(of[0]);
                  case "getContent" -> content.get(of[0]);
                  case "getTransferModes" -> EnumSet.allOf(TransferMode.class);
                  default -> throw new UnsupportedOperationException(asked.getName());
                });
    try {
      Constructor<Dragboard> made = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
      made.setAccessible(true);
      return made.newInstance(peer);
    } catch (ReflectiveOperationException otherToolkit) {
      throw new LinkageError("a drag could not be made", otherToolkit);
    }
  }
}
