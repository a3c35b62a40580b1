package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Priority;
import earshot.model.Status;
import earshot.model.WorkMode;
import earshot.storage.Filled;
import earshot.ui.Hands;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Answers ten people in the program's own window, over its own storage, without a mouse.
@UiTest
class TenAnswersTest {
  private static final InstantSource FILLED =
      InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));

  @TempDir private Path folder;

  @Test
  void waitingMentionsAreAnsweredWithKeysAlone() {
    answers(2);
  }

  @Tag("soak")
  @Test
  void tenWaitingMentionsAreAnsweredWithKeysAlone() {
    answers(10);
  }

  private void answers(int many) {
    Path place = folder.resolve("w");
    Filled.make(place, 40);
    Set<MentionId> answered;
    try (Workspace workspace = open(place)) {
      workspace.modes().change(WorkMode.HANDS_ON, "the test answers", "ana");
      var unused = workspace.replying().work("ana").prioritise(waiting(workspace), Priority.HIGH);
      try (OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, 1440, 900)) {
        window.fill(Look.LIGHT, false).show();
        window.until(() -> !window.list("#mentions").getItems().isEmpty());
        answered = answer(window, workspace, many);
      }
    }
    // As it lies on disk, once everything is closed and opened again.
    try (Workspace again = open(place)) {
      List<Status> states = new ArrayList<>();
      for (MentionId mention : answered) {
        states.add(again.stores().mentions().byId(mention).orElseThrow().status());
      }
      assertEquals(many, states.size());
      assertEquals(Set.of(Status.SENT), Set.copyOf(states));
    }
  }

  private static List<MentionId> waiting(Workspace workspace) {
    return workspace.stores().mentions().after(0, 100).stream()
        .filter(mention -> mention.status() == Status.NEW)
        .map(Mention::id)
        .toList();
  }

  private Set<MentionId> answer(OpenWindow window, Workspace workspace, int many) {
    Hands hands = new Hands(window.stage().orElseThrow());
    hands.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    window.until(() -> !window.table("#work-table").getItems().isEmpty());
    window.awaitsKeys("#work-table");
    Set<MentionId> answered = new LinkedHashSet<>();
    for (int n = 1; n <= many; n++) {
      String words = "Thank you, we look into it today: " + n;
      hands.push(KeyCode.J);
      hands.push(KeyCode.R);
      window.awaitsKeys("#draft");
      hands.write(words);
      hands.push(KeyCode.CONTROL, KeyCode.ENTER);
      window.until(() -> copied().endsWith(words));
      hands.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
      window.awaitsKeys("#answer-address");
      hands.push(KeyCode.ENTER);
      window.awaitsKeys("#work-table");
      int sent = n;
      Waiting.until(() -> sent(workspace).size() == sent);
      answered.addAll(sent(workspace));
    }
    return answered;
  }

  private static String copied() {
    return String.valueOf(Clipboard.getSystemClipboard().getString());
  }

  private static Set<MentionId> sent(Workspace workspace) {
    return workspace.stores().mentions().after(0, 100).stream()
        .filter(mention -> mention.status() == Status.SENT)
        .map(Mention::id)
        .collect(Collectors.toSet());
  }

  private Workspace open(Path place) {
    Machine machine = OpenWindow.machine(FILLED, ZoneOffset.UTC);
    return Workspace.open(place, machine, ground -> new Invented(ground, machine.clock()));
  }
}
