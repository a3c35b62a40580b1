package earshot;

import earshot.model.AuthorId;
import earshot.model.CameBack;
import earshot.model.Consent;
import earshot.model.Draft;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.PeopleAct;
import earshot.model.WorkMode;
import earshot.model.WorkPage;
import earshot.replies.Drafts;
import earshot.storage.ApprovalStore;
import earshot.ui.Fx;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Takes pictures of an answer in each of its states, from the real program over its invented
/// voices, as `PicturesTest` does of the places.
@UiTest
@EnabledIfSystemProperty(named = "earshot.pictures", matches = ".+")
class ReplyPicturesTest {
  private static final String GOOD =
      "Hi, thank you for telling us, and I am sorry about that bag. We took batch 1142 off the"
          + " shelf this morning.\n\nWhich roast date is on yours? We replace it today.";

  private final Pictures pictures = Pictures.wanted();
  private final Map<String, MentionId> answers = new LinkedHashMap<>();
  @TempDir private Path folder;

  @Test
  void everyStateOfAnAnswerInBothThemesAndSizes() {
    Machine machine = OpenWindow.machine(ZoneId.of("Europe/London"));
    try (Workspace workspace = SampleWorkspace.open(folder.resolve("Northwind"), machine)) {
      workspace.housework().placing().settle();
      answer(workspace);
      for (int[] size : Pictures.SIZES) {
        for (Look look : Pictures.LOOKS) picture(workspace, size, look);
      }
      workspace.modes().change(WorkMode.LISTENING, "for the picture", "ana");
      for (int[] size : Pictures.SIZES) {
        for (Look look : Pictures.LOOKS) listening(workspace, size, look);
      }
    }
  }

  private void answer(Workspace workspace) {
    Set<String> writers = new HashSet<>();
    List<MentionId> said =
        workspace.mentions().page(MentionFilter.ALL, Optional.empty(), 200).mentions().stream()
            .filter(mention -> writers.add(mention.content().author() + mention.content().handle()))
            .map(Mention::id)
            .toList();
    List<String> states =
        List.of(
            "composing",
            "block",
            "gaps",
            "asked",
            "returned",
            "approved",
            "sent",
            "edited-after",
            "answered",
            "opted-out",
            "may-be-quoted");
    for (int n = 0; n < states.size(); n++) {
      answers.put(states.get(n), said.get(n));
      state(workspace, states.get(n), said.get(n));
    }
  }

  private static void state(Workspace workspace, String state, MentionId mention) {
    Drafts drafts = workspace.replying().drafts("ana");
    Draft draft = drafts.openOrMake(mention);
    String words =
        switch (state) {
          case "block" ->
              "Hi {{author}}, Juniper Lane is worse anyway. Buy two bags, get one free!";
          case "gaps" ->
              "Hi, yours may be from {{date:roast date}}; we send {{choice:what=a bag|money}}.";
          default -> GOOD;
        };
    drafts.save(draft.id(), words);
    switch (state) {
      case "asked" -> drafts.submit(draft.id(), "Is the batch number public by now?");
      case "returned" -> decide(workspace, drafts, draft, false);
      case "approved" -> decide(workspace, drafts, draft, true);
      case "sent" -> drafts.markSent(draft.id(), Optional.of("https://bean.example/a/1"));
      case "edited-after" -> back(workspace, drafts, draft, CameBack.EDITED_AFTER_REPLY);
      case "answered" -> back(workspace, drafts, draft, CameBack.THEY_ANSWERED);
      case "opted-out" -> {
        Optional<AuthorId> author = workspace.people().author(mention);
        List<PeopleAct> unused = new ArrayList<>();
        author.ifPresent(who -> unused.add(workspace.people().optOut(who, true, "ana")));
      }
      case "may-be-quoted" -> {
        Optional<AuthorId> author = workspace.people().author(mention);
        List<PeopleAct> unused = new ArrayList<>();
        author.ifPresent(who -> unused.add(workspace.people().consent(who, Consent.GIVEN, "ana")));
      }
      default -> {}
    }
  }

  private static void decide(Workspace workspace, Drafts drafts, Draft draft, boolean good) {
    Draft asked = drafts.submit(draft.id(), "");
    workspace
        .replying()
        .drafts("ben")
        .decide(
            asked.id(),
            new ApprovalStore.Verdict(
                1, good, "ben", good ? "Well said." : "Please name the batch only once."));
  }

  private static void back(Workspace workspace, Drafts drafts, Draft draft, CameBack why) {
    drafts.markSent(draft.id(), Optional.empty());
    Set<MentionId> unused =
        workspace.replying().work("ana").bringBack(List.of(draft.mention()), why);
  }

  private void picture(Workspace workspace, int[] size, Look look) {
    try (OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, size[0], size[1])) {
      window.fill(look, true);
      window.press("#place-replies");
      answers.forEach(
          (state, mention) -> {
            open(window, mention);
            pictures.take(window, look, "reply-" + state, "#reply");
          });
      window.key("#shell", KeyCode.O, KeyCode.CONTROL, KeyCode.SHIFT);
      open(window, Objects.requireNonNull(answers.get("composing")));
      pictures.take(window, look, "reply-offline", "#reply-offline");
      window.key("#shell", KeyCode.O, KeyCode.CONTROL, KeyCode.SHIFT);
      open(window, Objects.requireNonNull(answers.get("block")));
      window.key("#draft", KeyCode.DOWN, KeyCode.ALT);
      window.key("#draft", KeyCode.ENTER, KeyCode.ALT);
      pictures.take(window, look, "reply-keeping", "#reply");
      window.press("#mode");
      pictures.take(window, look, "mode", "#mode-sheet");
    }
  }

  private void listening(Workspace workspace, int[] size, Look look) {
    try (OpenWindow window = new OpenWindow(workspace, OpenWindow.Ways.NONE, size[0], size[1])) {
      window.fill(look, true);
      window.press("#place-replies");
      open(window, Objects.requireNonNull(answers.get("composing")));
      pictures.take(window, look, "reply-listening", "#listening");
    }
  }

  // From the table of the work, where copies of a story are not folded.
  private static void open(OpenWindow window, MentionId mention) {
    window.until(() -> row(window, mention) >= 0);
    Fx.run(
        () -> {
          window.table("#work-table").getSelectionModel().clearAndSelect(row(window, mention));
          window.table("#work-table").requestFocus();
        });
    window.type("#work-table", "r");
    window.awaits("#reply");
  }

  private static int row(OpenWindow window, MentionId mention) {
    List<?> items = window.table("#work-table").getItems();
    for (int n = 0; n < items.size(); n++) {
      if (items.get(n) instanceof WorkPage.Item item && item.mention().id().equals(mention)) {
        return n;
      }
    }
    return -1;
  }
}
