package earshot.ui.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.storage.Progress;
import earshot.storage.lock.LockRefused;
import earshot.storage.lock.RecoveryCode;
import earshot.ui.Fx;
import earshot.ui.Snap;
import earshot.ui.UiTest;
import earshot.ui.kit.Look;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Theme;
import earshot.ui.kit.Threads;
import earshot.ui.shell.Shell;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The page in front of an encrypted workspace, and the card that encrypts one.
@UiTest
class LockUiTest {
  private static final String[] SHEETS = {Shell.sheet(), UnlockPage.sheet()};

  private final Stage stage = Fx.get(Stage::new);
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final List<String> opened = new ArrayList<>();
  private final PretendEncryption desk = new PretendEncryption();

  @AfterEach
  void hide() {
    Fx.run(stage::close);
  }

  @Test
  void aWrongPassphraseIsSaidAndTheRightOneOpensWithoutHoldingUpTheScreen() {
    unlock();
    type("unlock-passphrase", "wrong one");
    assertTrue(
        Fx.get(() -> ((Button) find("unlock-open")).isDisabled()), "it waits for the answer");
    settle();
    assertEquals(List.of(), opened);
    assertTrue(Fx.get(() -> said().contains("not the passphrase")), Fx.get(this::said));
    type("unlock-passphrase", "seven green bicycles");
    settle();
    assertEquals(List.of("passphrase"), opened);
  }

  @Test
  void theRecoveryCodeOpensAndASlipIsNamed() {
    unlock();
    Fx.run(() -> ((Hyperlink) find("unlock-other")).fire());
    String code = desk.code.grouped();
    type("unlock-code", (code.charAt(0) == 'Z' ? 'Y' : 'Z') + code.substring(1));
    settle();
    assertTrue(Fx.get(() -> said().contains("Group 1,")), Fx.get(this::said));
    type("unlock-code", code);
    settle();
    assertEquals(List.of("code"), opened);
  }

  @Test
  void encryptingShowsTheCodeOnceAndWantsItBack() {
    card();
    press("lock-encrypt");
    enter("lock-new", "seven green bicycles");
    enter("lock-again", "seven green bicyclex");
    press("lock-go-on");
    assertTrue(Fx.get(() -> said().contains("not the same")));
    enter("lock-again", "seven green bicycles");
    press("lock-go-on");
    String code = Fx.get(() -> ((TextField) find("lock-code")).getText());
    enter("lock-back", RecoveryCode.random().grouped());
    press("lock-encrypt-now");
    assertTrue(Fx.get(() -> said().contains("another code")));
    enter("lock-back", code);
    press("lock-encrypt-now");
    assertNotNull(find("lock-progress"));
    settle();
    assertTrue(desk.on);
    assertEquals(code, desk.code.grouped());
    assertFalse(Fx.get(() -> texts().contains(code)), "it is shown once");
    assertNotNull(find("lock-decrypt"));
  }

  @Test
  void whatWasGivenUpLeavesTheCardAsItWas() {
    card();
    press("lock-encrypt");
    enter("lock-new", "seven green bicycles");
    enter("lock-again", "seven green bicycles");
    press("lock-go-on");
    enter("lock-back", Fx.get(() -> ((TextField) find("lock-code")).getText()));
    press("lock-encrypt-now");
    press("lock-cancel");
    settle();
    assertFalse(desk.on);
    assertNotNull(find("lock-encrypt"));
  }

  @Test
  void passphraseAndCodeAreChangedByWhoKnowsTheOldOne() {
    desk.on = true;
    card();
    press("lock-change");
    enter("lock-old", "wrong");
    enter("lock-new", "quite another one");
    enter("lock-again", "quite another one");
    press("lock-change-now");
    settle();
    assertTrue(Fx.get(() -> said().contains("not the passphrase")), Fx.get(this::said));
    press("lock-cancel");
    press("lock-new-code");
    enter("lock-old", "seven green bicycles");
    press("lock-go-on");
    settle();
    String code = Fx.get(() -> ((TextField) find("lock-code")).getText());
    enter("lock-back", code);
    press("lock-keep-code");
    settle();
    assertEquals(code, desk.code.grouped());
  }

  @Test
  void toRememberIsOfferedOnlyWhereAKeyStoreAnswersAndNeverTickedByItself() {
    unlock();
    settle();
    assertFalse(Fx.get(() -> find("unlock-remember").getParent().isVisible()));
    desk.keyStore = true;
    unlock();
    assertFalse(Fx.get(() -> find("unlock-remember").getParent().isVisible()), "not asked yet");
    settle();
    CheckBox remember = (CheckBox) find("unlock-remember");
    assertTrue(Fx.get(() -> remember.getParent().isVisible()));
    assertFalse(Fx.get(remember::isSelected));
    Fx.run(remember::fire);
    type("unlock-passphrase", "seven green bicycles");
    settle();
    assertEquals(List.of("passphrase, remembered"), opened);
  }

  @Test
  void whatIsRememberedIsForgottenFromTheCard() {
    desk.on = true;
    desk.remembered = true;
    card();
    press("lock-forget");
    settle();
    assertFalse(desk.remembered);
    assertNull(find("lock-forget"));
    assertNotNull(find("lock-decrypt"));
  }

  @Test
  void picturesWhenWanted() {
    String folder = System.getProperty("earshot.pictures", "");
    for (Look look : List.of(Look.LIGHT, Look.DARK)) {
      desk.keyStore = true;
      unlock();
      settle();
      Fx.run(() -> ((CheckBox) find("unlock-remember")).setSelected(true));
      picture(folder, "unlock", look);
      desk.on = true;
      desk.remembered = true;
      card();
      picture(folder, "encryption-remembered", look);
      desk.on = false;
      desk.remembered = false;
      card();
      press("lock-encrypt");
      enter("lock-new", "seven green bicycles");
      enter("lock-again", "seven green bicycles");
      press("lock-go-on");
      picture(folder, "encryption-code", look);
      assertNotNull(find("lock-code"));
    }
  }

  private void picture(String folder, String name, Look look) {
    if (folder.isEmpty()) return;
    Path file =
        Path.of(
            folder, name + "-1024x640-" + look.name().toLowerCase(java.util.Locale.ROOT) + ".png");
    Parent root = Fx.get(() -> stage.getScene().getRoot());
    Snap.png(root, 1024, 640, look, file, SHEETS);
  }

  private void unlock() {
    Fx.run(
        () -> {
          UnlockPage page =
              new UnlockPage(
                  new UnlockViewModel(
                      desk.opening(opened), threads(), Messages.of(UnlockPage.class)),
                  Messages.of(UnlockPage.class),
                  "Northwind");
          show(page.root());
          page.shown();
        });
  }

  private void card() {
    Fx.run(
        () -> {
          EncryptionCard card =
              new EncryptionCard(
                  new EncryptionViewModel(desk, threads(), Messages.of(EncryptionCard.class)));
          StackPane around = new StackPane(card.root());
          around.getStyleClass().add("settings");
          show(around);
          card.shown();
        });
    settle();
  }

  private void show(Parent root) {
    Scene scene = new Scene(root, 1024, 640);
    Theme.dress(scene, SHEETS);
    stage.setScene(scene);
    stage.show();
  }

  private Threads threads() {
    return new Threads(waiting::add, Runnable::run);
  }

  private void settle() {
    Fx.run(
        () -> {
          while (!waiting.isEmpty()) waiting.remove().run();
        });
  }

  private void type(String id, String words) {
    enter(id, words);
    Fx.run(() -> ((TextField) find(id)).getOnAction().handle(new javafx.event.ActionEvent()));
  }

  private void enter(String id, String words) {
    Fx.run(() -> ((TextField) find(id)).setText(words));
  }

  private void press(String id) {
    Fx.run(() -> ((Button) find(id)).fire());
  }

  private Node find(String id) {
    return stage.getScene().getRoot().lookup("#" + id);
  }

  private String said() {
    Node problem = stage.getScene().getRoot().lookup(".settings-problem");
    return problem == null ? "" : String.valueOf(problem.getAccessibleText());
  }

  private String texts() {
    StringBuilder all = new StringBuilder();
    for (Node each : stage.getScene().getRoot().lookupAll(".text-input")) {
      if (each instanceof TextField field) all.append(field.getText()).append('\n');
    }
    return all.toString();
  }

  /// A workspace that is encrypted in name only.
  private static final class PretendEncryption implements EncryptionDesk {
    private boolean on;
    private boolean keyStore;
    private boolean remembered;
    private RecoveryCode code = RecoveryCode.random();

    UnlockViewModel.Opening opening(List<String> opened) {
      return new UnlockViewModel.Opening() {
        @Override
        public void passphrase(char[] typed, boolean remember) {
          check(typed);
          opened.add(remember ? "passphrase, remembered" : "passphrase");
        }

        @Override
        public void code(String typed, boolean remember) {
          if (RecoveryCode.read(typed).equals(code)) opened.add("code");
        }

        @Override
        public boolean canRemember() {
          return keyStore;
        }
      };
    }

    @Override
    public boolean isOn() {
      return on;
    }

    @Override
    public int encrypt(char[] passphrase, RecoveryCode noted, Progress progress) {
      progress.at(1, 2);
      on = true;
      code = noted;
      return 0;
    }

    @Override
    public int decrypt(Progress progress) {
      on = false;
      return 0;
    }

    @Override
    public void check(char[] passphrase) {
      if (new String(passphrase).equals("seven green bicycles")) return;
      throw new LockRefused(LockRefused.Why.WRONG, "This is not the passphrase.");
    }

    @Override
    public boolean isRemembered() {
      return remembered;
    }

    @Override
    public void forget() {
      remembered = false;
    }

    @Override
    public void change(char[] other) {
      throw new AssertionError("nobody may change it without the old one");
    }

    @Override
    public void change(RecoveryCode other) {
      code = other;
    }
  }
}
