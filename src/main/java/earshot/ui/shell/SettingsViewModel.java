package earshot.ui.shell;

import earshot.ui.kit.Look;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.util.List;
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

  private static final Logger LOG = LoggerFactory.getLogger(SettingsViewModel.class);
  private static final Pattern CONTACT =
      Pattern.compile("(?:https?://\\S+\\.\\S+|(?:mailto:)?[^\\s@]+@[^\\s@]+\\.[^\\s@]+)?");

  private final SettingsDesk desk;
  private final Threads threads;
  private final Messages messages;
  private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.SYSTEM);
  private final ObjectProperty<Integer> textPercent = new SimpleObjectProperty<>(100);
  private final StringProperty contact = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper contactProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper folder = new ReadOnlyStringWrapper("");
  private SettingsDesk.Values kept;

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
    folder.set(desk.dataFolder().toString());
    look.subscribe((was, now) -> keep());
    textPercent.subscribe((was, now) -> keep());
    contact.subscribe((was, now) -> judgeContact());
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
    int next = direction == 0 || at < 0 ? SIZES.indexOf(100) : at + direction;
    textPercent.set(SIZES.get(Math.clamp(next, 0, SIZES.size() - 1)));
  }

  /// Keeps the contact unless it is no address.
  public void keepContact() {
    if (contactProblem.get().isEmpty()) keep();
  }

  private void judgeContact() {
    boolean good = CONTACT.matcher(contact.get().strip()).matches();
    contactProblem.set(good ? "" : messages.get("settings.contact-wrong"));
  }

  private void keep() {
    String address = contactProblem.get().isEmpty() ? contact.get().strip() : kept.contact();
    SettingsDesk.Values values = new SettingsDesk.Values(look.get(), textPercent.get(), address);
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
