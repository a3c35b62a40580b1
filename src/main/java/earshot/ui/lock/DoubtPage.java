package earshot.ui.lock;

import earshot.ui.kit.Messages;
import earshot.ui.kit.Sentence;
import earshot.ui.kit.Shown;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The page in front of a workspace that lies where it is in danger.
public final class DoubtPage {
  private final Button anyway = new Button();
  private final StringProperty problem = new SimpleStringProperty(this, "problem", "");
  private final StackPane root;

  /// Builds the page.
  ///
  /// @param workspace what it is called
  /// @param doubt why it should not lie there
  public DoubtPage(String workspace, String doubt) {
    Messages words = Messages.of(DoubtPage.class);
    Label title = new Label(words.get("doubt.title", Shown.of(workspace, 60)));
    title.getStyleClass().add("es-h1");
    anyway.setText(words.get("doubt.anyway"));
    anyway.setId("doubt-anyway");
    VBox card =
        new VBox(
            title,
            Sentence.of(doubt),
            Sentence.of(words.get("doubt.move"), "es-secondary"),
            Sentence.showing(problem, "settings-problem"),
            anyway);
    card.getStyleClass().addAll("es-card", "unlock-card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    root = new StackPane(card);
    root.getStyleClass().add("unlock");
    root.setId("doubt");
  }

  /// What is on screen.
  public Parent root() {
    return root;
  }

  /// Hears that a person wants it all the same.
  public void onConfirmed(Runnable confirmed) {
    anyway.setOnAction(
        pressed -> {
          anyway.setDisable(true);
          confirmed.run();
        });
  }

  /// Says why it cannot be opened there.
  public void refuse(String sentence) {
    problem.set(sentence);
    anyway.setDisable(false);
  }

  /// Gives the keys to the button; the page is in a window now.
  public void shown() {
    anyway.requestFocus();
  }
}
