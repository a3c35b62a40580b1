package earshot.ui.shell;

import earshot.ui.kit.Look;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what the settings show; every choice holds at once and is kept in the background.
public final class SettingsViewModel {
  /// The text sizes in percent that can be chosen.
  public static final List<Integer> SIZES = List.of(85, 100, 115, 130, 150, 175, 200);

  /// The text size of who chose none.
  static final int USUAL = 100;

  private static final Logger LOG = LoggerFactory.getLogger(SettingsViewModel.class);
  private static final Pattern CONTACT =
      Pattern.compile("(?:https?://\\S+\\.\\S+|(?:mailto:)?[^\\s@]+@[^\\s@]+\\.[^\\s@]+)?");

  private final SettingsDesk desk;
  private final Threads threads;
  private final Messages messages;
  private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.SYSTEM);
  private final ObjectProperty<Integer> textPercent = new SimpleObjectProperty<>(USUAL);
  private final StringProperty contact = new SimpleStringProperty("");
  private final ObjectProperty<String> agreed = new SimpleObjectProperty<>("");
  private final ReadOnlyStringWrapper contactProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper folder = new ReadOnlyStringWrapper("");
  private SettingsDesk.Values kept;
  private Optional<ChoiceHistory> history = Optional.empty();

  /// Starts with the values that were read before the window opened.
  public SettingsViewModel(
      SettingsDesk desk, SettingsDesk.Values start, Threads threads, Messages messages) {
    this.desk = desk;
    this.threads = threads;
    this.messages = messages;
    kept = start;
    look.set(start.look());
    textPercent.set(start.textPercent());
    contact.set(start.contact());
    agreed.set(start.contact());
    folder.set(desk.dataFolder().toString());
    look.subscribe((was, now) -> keep());
    textPercent.subscribe((was, now) -> keep());
    contact.subscribe((was, now) -> judgeContact());
    agreed.subscribe(
        (was, now) -> {
          contact.set(now);
          keep();
        });
  }

  /// Lets each choice be taken back in a window.
  public SettingsViewModel undoneIn(UndoHistory window) {
    ChoiceHistory choices = new ChoiceHistory(window);
    choices.follow(look, now -> changed("settings.theme", name(now)));
    choices.follow(textPercent, now -> changed("settings.text", percent(now)));
    choices.follow(
        agreed,
        now ->
            now.isEmpty()
                ? messages.get("settings.contact-gone")
                : changed("settings.contact", now));
    history = Optional.of(choices);
    return this;
  }

  /// Reads what holds after it was changed elsewhere.
  public void refresh() {
    threads
        .background()
        .execute(
            () -> {
              SettingsDesk.Values now = desk.read();
              threads.screen().execute(() -> take(now));
            });
  }

  private void take(SettingsDesk.Values now) {
    kept = now;
    Runnable set =
        () -> {
          look.set(now.look());
          textPercent.set(now.textPercent());
          agreed.set(now.contact());
        };
    history.ifPresentOrElse(each -> each.quietly(set), set);
  }

  private String changed(String key, String value) {
    return messages.get("settings.changed", messages.get(key), value);
  }

  /// What a look is called.
  String name(Look which) {
    return messages.get("settings.look." + which.word());
  }

  /// How a text size is written.
  String percent(int size) {
    return messages.get("settings.percent", size);
  }

  /// Which theme the window wears.
  public ObjectProperty<Look> lookProperty() {
    return look;
  }

  /// How large the text is, in percent.
  public ObjectProperty<Integer> textPercentProperty() {
    return textPercent;
  }

  /// What hosts are told; call [#keepContact] when the person has finished typing.
  public StringProperty contactProperty() {
    return contact;
  }

  /// What is wrong with the contact, or empty.
  public ReadOnlyStringProperty contactProblemProperty() {
    return contactProblem.getReadOnlyProperty();
  }

  /// What could not be kept, or empty.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Where everything is stored.
  public ReadOnlyStringProperty folderProperty() {
    return folder.getReadOnlyProperty();
  }

  /// Changes from light to dark or back.
  ///
  /// @param worn what is on screen now, LIGHT or DARK
  public void toggle(Look worn) {
    look.set(worn == Look.DARK ? Look.LIGHT : Look.DARK);
  }

  /// One step larger (1), smaller (-1), or back to 100 % (0).
  public void textStep(int direction) {
    int at = SIZES.indexOf(textPercent.get());
    int next = direction == 0 || at < 0 ? SIZES.indexOf(USUAL) : at + direction;
    textPercent.set(SIZES.get(Math.clamp(next, 0, SIZES.size() - 1)));
  }

  /// Keeps the contact unless it is no address.
  public void keepContact() {
    if (contactProblem.get().isEmpty()) agreed.set(contact.get().strip());
  }

  /// The contact that hosts are told; other than what is being typed.
  ObjectProperty<String> agreedProperty() {
    return agreed;
  }

  private void judgeContact() {
    boolean good = CONTACT.matcher(contact.get().strip()).matches();
    contactProblem.set(good ? "" : messages.get("settings.contact-wrong"));
  }

  private void keep() {
    SettingsDesk.Values values =
        new SettingsDesk.Values(look.get(), textPercent.get(), agreed.get());
    if (values.equals(kept)) return;
    kept = values;
    threads
        .background()
        .execute(
            () -> {
              String sentence = "";
              try {
                desk.keep(values);
              } catch (RuntimeException failed) {
                LOG.warn("settings not kept why={}", failed.toString());
                sentence = messages.get("settings.not-kept");
              }
              String said = sentence;
              threads.screen().execute(() -> problem.set(said));
            });
  }
}
