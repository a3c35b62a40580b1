package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.WorkMode;
import earshot.storage.Filled;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Presses every key, button and menu of the whole window and drags all there is, to get a reply
/// out of a workspace that only listens.
@UiTest
class ListeningModeTest {
  private static final String REPLY = "Our secret reply of today";

  private static final int ANSWERS = 4;
  private static final InstantSource FILLED =
      InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));

  @TempDir private Path folder;
  private final List<String> leaks = new ArrayList<>();
  private Path files = Path.of("");

  @BeforeEach
  void open() throws IOException {
    files = Files.createDirectories(folder.resolve("files"));
  }

  @Test
  void inListeningModeNothingCanBeCopied() {
    walk(WorkMode.LISTENING, ReplyHunt::briefly);
    assertEquals(List.of(), leaks);
  }

  /// The walk itself can fail: where replies are on, it gets them out.
  @Test
  void theSameWalkCopiesWhereRepliesAreOn() {
    walk(WorkMode.HANDS_ON, ReplyHunt::briefly);
    for (String way : List.of("Ctrl+ENTER", "Ctrl+C in draft", "the button copy")) {
      assertTrue(leaks.stream().anyMatch(leak -> leak.startsWith(way)), way + " of " + leaks);
    }
  }

  /// The same with the incident room, people, templates and a week of voices, which takes longer.
  @Test
  @Tag("soak")
  void inListeningModeNothingCanBeCopiedFromAWorkspaceInUse() {
    Machine machine = OpenWindow.machine(ZoneOffset.UTC);
    try (Workspace workspace = SampleWorkspace.open(folder.resolve("sample"), machine)) {
      walk(workspace, WorkMode.LISTENING, ReplyHunt::everywhere);
    }
    assertEquals(List.of(), leaks);
  }

  @Test
  @Tag("soak")
  void theSameWalkCopiesFromAWorkspaceInUseWhereRepliesAreOn() {
    Machine machine = OpenWindow.machine(ZoneOffset.UTC);
    try (Workspace workspace = SampleWorkspace.open(folder.resolve("sample"), machine)) {
      walk(workspace, WorkMode.HANDS_ON, ReplyHunt::everywhere);
    }
    assertFalse(leaks.isEmpty());
  }

  @Test
  void aDragIsNoticed() {
    Label dragged = new Label(REPLY);
    dragged.setOnDragDetected(press -> dragged.startDragAndDrop(TransferMode.COPY));
    Fx.run(() -> new Scene(new StackPane(dragged)));
    assertTrue(Fx.get(() -> ReplyHunt.drags(dragged)));
    assertFalse(Fx.get(() -> ReplyHunt.drags(new ScrollPane(new Label(REPLY)))));
  }

  private void walk(WorkMode mode, Consumer<ReplyHunt> how) {
    Filled.make(folder.resolve("w"), 12);
    Machine machine = OpenWindow.machine(FILLED, ZoneOffset.UTC);
    try (Workspace workspace =
        Workspace.open(
            folder.resolve("w"), machine, ground -> new Invented(ground, machine.clock()))) {
      walk(workspace, mode, how);
    }
  }

  private void walk(Workspace workspace, WorkMode mode, Consumer<ReplyHunt> how) {
    if (workspace.modes().mode() != mode) workspace.modes().change(mode, "for the walk", "ana");
    workspace
        .mentions()
        .page(MentionFilter.ALL, Optional.empty(), ANSWERS)
        .mentions()
        .forEach(mention -> write(workspace, mention.id()));
    OpenWindow.Ways ways =
        new OpenWindow.Ways(
            page -> leaks.addAll(said("the browser got it", page.toString())),
            Optional.of(files),
            Optional.empty());
    try (OpenWindow window = new OpenWindow(workspace, ways, 1440, 900)) {
      window.fill(Look.LIGHT, false).show();
      ReplyHunt hunt = new ReplyHunt(window, REPLY, files);
      how.accept(hunt);
      leaks.addAll(hunt.found());
    }
    assertEquals(mode, workspace.modes().mode());
  }

  private static List<String> said(String leak, String where) {
    return where.contains("secret") ? List.of(leak) : List.of();
  }

  private static void write(Workspace workspace, MentionId mention) {
    var drafts = workspace.replying().drafts("ana");
    drafts.save(drafts.openOrMake(mention).id(), REPLY);
  }
}
