package earshot.ui.alerts;

import earshot.alerts.AlertDesk;
import earshot.alerts.AlertNews;
import earshot.ui.kit.FxMailbox;
import earshot.ui.kit.Later;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Subscriptions;
import earshot.ui.kit.Threads;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Tells a person of alerts wherever they are in the window, and counts those that are open.
public final class AlertNotices {
  private final AlertsDesk desk;
  private final Threads threads;
  private final Messages words;
  private final AlertPhrases phrases;
  private final Later counting;
  private final Steps steps;
  private final Subscriptions hearing = new Subscriptions();
  private int due;
  private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper(this, "open");

  /// What a notice offers.
  ///
  /// @param notice the window's one notice
  /// @param alerts leads to the alerts
  /// @param rooms leads to the incidents
  public record Steps(Notice notice, Runnable alerts, Runnable rooms) {}

  /// Notices in the frame of a window.
  public AlertNotices(AlertsDesk desk, Threads threads, Messages words, Steps steps) {
    this.desk = desk;
    this.threads = threads;
    this.words = words;
    this.steps = steps;
    phrases = new AlertPhrases(words);
    counting = new Later(threads);
  }

  /// How many alerts are open, and steps of incidents due.
  public ReadOnlyIntegerProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /// Starts to follow what happens.
  public void started(AlertDesk alerts) {
    FxMailbox<AlertNews> mailbox = new FxMailbox<>(threads.screen(), 20, this::heard, this::count);
    hearing.add(alerts.subscribe(mailbox::put)::close);
    hearing.add(mailbox::close);
    count();
  }

  /// Stops to follow what happens.
  public void stopped() {
    hearing.close();
    counting.forget();
  }

  private void heard(List<AlertNews> news) {
    count();
    for (AlertNews each : news) {
      if (each instanceof AlertNews.Notice told) tell(told);
    }
  }

  private void tell(AlertNews.Notice told) {
    int many = told.alerts().size();
    if (many > 1 || told.digest()) {
      lead(words.plural(told.digest() ? "notice.digest" : "notice.many", many));
      return;
    }
    var one = told.alerts().getFirst().alert().id();
    new Later(threads)
        .ask(
            desk::open,
            lines ->
                lines.stream()
                    .filter(line -> line.alert().id().equals(one))
                    .findFirst()
                    .ifPresent(line -> lead(phrases.notice(line))),
            _ -> lead(words.plural("notice.many", 1)));
  }

  private void lead(String sentence) {
    steps.notice().show(sentence, words.get("notice.show"), steps.alerts());
  }

  private void count() {
    counting.ask(() -> new Counted(desk.open().size(), desk.due()), this::counted, _ -> {});
  }

  private record Counted(int open, int due) {}

  private void counted(Counted now) {
    open.set(now.open() + now.due());
    if (now.due() > due) {
      steps
          .notice()
          .show(words.plural("notice.step", now.due()), words.get("notice.show"), steps.rooms());
    }
    due = now.due();
  }
}
