package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.cli.Keeps;
import earshot.model.AuthorId;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.privacy.Forgetting;
import earshot.storage.Filled;
import earshot.storage.Stores;
import earshot.ui.keeping.ForgetViewModel;
import earshot.ui.keeping.KeepingScreen;
import earshot.ui.keeping.StoredForget;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person sees of forgetting, over a real workspace and without a window.
class KeepingPageTest {
  private OneDesk desk;
  private ForgetViewModel model;
  private final AtomicInteger done = new AtomicInteger();

  @BeforeEach
  void open(@TempDir Path folder) {
    Path workspace = folder.resolve("w");
    Filled.make(workspace, 20);
    desk = OneDesk.in(workspace);
    Stores stores = desk.workspace().stores();
    Forgetting forgetting = Keeps.forgetting(desk.workspace());
    model =
        new ForgetViewModel(
            new StoredForget(
                stores,
                forgetting,
                () -> desk.workspace().safekeeping().list().size(),
                () -> true,
                () -> {},
                "ana"),
            new Threads(Runnable::run, Runnable::run),
            Messages.of(KeepingScreen.class));
    model.whenDone(done::incrementAndGet);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void somebodyIsPreviewedForgottenAndLookedForInEveryByte() {
    Mention first = all().getFirst();
    AuthorId account = author(first);
    model.open(account);
    var asking = assertInstanceOf(ForgetViewModel.Step.Asking.class, model.stepProperty().get());
    long reach = asking.asked().preview().reach().mentions();
    assertTrue(reach > 0);

    model.typedProperty().set(reach + "1");
    model.forget();
    assertInstanceOf(ForgetViewModel.Step.Asking.class, model.stepProperty().get());

    model.typedProperty().set(" " + reach);
    model.forget();

    var over = assertInstanceOf(ForgetViewModel.Step.Done.class, model.stepProperty().get());
    assertEquals(reach, over.outcome().orElseThrow().gone().mentions());
    assertTrue(over.outcome().orElseThrow().looked());
    assertEquals(1, done.get());
    assertFalse(all().stream().anyMatch(each -> each.id().equals(first.id())));
    model.close();
    assertInstanceOf(ForgetViewModel.Step.Closed.class, model.stepProperty().get());
  }

  @Test
  void whoWasForgottenCannotBeOpenedAgain() {
    AuthorId account = author(all().getFirst());
    model.open(account);
    var asking = assertInstanceOf(ForgetViewModel.Step.Asking.class, model.stepProperty().get());
    model.typedProperty().set(Long.toString(asking.asked().preview().reach().mentions()));
    model.forget();

    model.open(account);

    assertInstanceOf(ForgetViewModel.Step.Refused.class, model.stepProperty().get());
  }

  private AuthorId author(Mention mention) {
    return desk.workspace().people().author(mention.id()).orElseThrow();
  }

  private List<Mention> all() {
    return desk.workspace().mentions().page(MentionFilter.ALL, Optional.empty(), 50).mentions();
  }
}
