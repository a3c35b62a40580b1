package earshot.ui.clients;

import earshot.model.Charter;
import earshot.model.Client;
import earshot.ui.clients.ClientDesk.Kept;
import earshot.ui.kit.InOrder;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the settings say of the client on screen; each change holds at once and can be taken back.
public final class ClientCardViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(ClientCardViewModel.class);

  private final ClientDesk desk;
  private final UndoHistory history;
  private final Threads threads;
  private final Executor inOrder;
  private final Messages words;
  private final ReadOnlyObjectWrapper<Optional<Kept>> kept =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /// Shows nothing before [#refresh].
  public ClientCardViewModel(
      ClientDesk desk, UndoHistory history, Threads threads, Messages words) {
    this.desk = desk;
    this.history = history;
    this.threads = threads;
    this.words = words;
    inOrder = new InOrder(threads.background());
  }

  /// What holds; absent until it was read.
  ReadOnlyObjectProperty<Optional<Kept>> keptProperty() {
    return kept.getReadOnlyProperty();
  }

  /// What cannot be read or kept, or empty.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Reads what holds.
  void refresh() {
    inOrder.execute(
        () -> {
          try {
            Kept now = desk.read();
            threads.screen().execute(() -> kept.set(Optional.of(now)));
          } catch (RuntimeException failed) {
            LOG.warn("client not read kind={}", failed.getClass().getSimpleName());
            threads.screen().execute(() -> problem.set(words.get("not-read")));
          }
        });
  }

  void name(String typed) {
    String name = typed.strip();
    if (kept.get().filter(was -> was.client().name().equals(name)).isPresent()) return;
    if (name.isEmpty()) {
      problem.set(words.get("card.nameless"));
      return;
    }
    client(was -> was.named(name), words.get("card.named", name));
  }

  void colour(String colour) {
    client(was -> was.coloured(colour), words.get("card.coloured"));
  }

  void ask(boolean asked) {
    client(was -> was.enabled(asked), words.get(asked ? "card.asked-again" : "card.put-aside"));
  }

  void charter(String purpose, String objective) {
    kept.get()
        .ifPresent(
            before -> {
              Charter after = new Charter(purpose, objective);
              if (after.equals(before.charter())) return;
              did(() -> put(after), () -> put(before.charter()), words.get("card.charter-kept"));
            });
  }

  private void client(UnaryOperator<Client> how, String said) {
    kept.get()
        .ifPresent(
            before -> {
              Client after = how.apply(before.client());
              if (after.equals(before.client())) return;
              did(() -> put(after), () -> put(before.client()), said);
            });
  }

  private void did(Runnable forth, Runnable back, String said) {
    problem.set("");
    forth.run();
    history.did(new UndoHistory.Step(forth, back), said);
  }

  private void put(Client now) {
    kept.set(kept.get().map(was -> was.with(now)));
    write(() -> desk.keep(now));
  }

  private void put(Charter now) {
    kept.set(kept.get().map(was -> was.with(now)));
    write(() -> desk.keep(now));
  }

  private void write(Runnable deed) {
    inOrder.execute(
        () -> {
          try {
            deed.run();
          } catch (RuntimeException failed) {
            LOG.warn("client not kept kind={}", failed.getClass().getSimpleName());
            String why = Optional.ofNullable(failed.getMessage()).orElse("");
            String said = why.isBlank() ? words.get("failed") : why;
            threads.screen().execute(() -> problem.set(said));
            refresh();
          }
        });
  }
}
