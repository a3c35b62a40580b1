package earshot.ui.clients;

import earshot.model.Client;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a person can do with the clients of the list, and what came of it.
final class ClientDeeds {
  private static final Logger LOG = LoggerFactory.getLogger(ClientDeeds.class);

  private final ClientsDesk desk;
  private final Threads threads;
  private final Messages words;
  private final Consumer<Path> show;
  private final Runnable refresh;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Client>> taken =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param show shows a client in the window
  /// @param refresh reads the list again
  ClientDeeds(
      ClientsDesk desk, Threads threads, Messages words, Consumer<Path> show, Runnable refresh) {
    this.desk = desk;
    this.threads = threads;
    this.words = words;
    this.show = show;
    this.refresh = refresh;
  }

  /// What could not be done, or what came of it, in one sentence, or empty.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Whether something that was asked for is being done.
  ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  /// The client that was taken from the list last, while it can be put back.
  ReadOnlyObjectProperty<Optional<Client>> takenProperty() {
    return taken.getReadOnlyProperty();
  }

  void say(String sentence) {
    problem.set(sentence);
    taken.set(Optional.empty());
  }

  /// Makes a new client and shows it.
  void create(NewClient wish) {
    attempt(() -> desk.create(wish), made -> show.accept(made.folder()));
  }

  /// Takes a folder into the list and shows it.
  void add(Path folder) {
    attempt(() -> desk.add(folder), made -> show.accept(made.folder()));
  }

  void change(Client client, String name, String colour) {
    attempt(
        () -> {
          desk.change(client.folder(), name, colour);
          return client;
        },
        done -> {});
  }

  void enable(Client client, boolean asked) {
    attempt(
        () -> {
          desk.enable(client.folder(), asked);
          return client;
        },
        done -> {});
  }

  void remove(Client client) {
    attempt(
        () -> {
          desk.remove(client.folder());
          return client;
        },
        gone -> {
          problem.set(words.get("removed", gone.folder()));
          taken.set(Optional.of(gone));
        });
  }

  /// Deletes a client for good.
  ///
  /// @param whenGone is called on the screen when that is done
  void delete(Client client, Runnable whenGone) {
    if (working.get()) return;
    attempt(
        () -> {
          desk.delete(client.folder());
          return client;
        },
        gone -> {
          problem.set(words.get("deleted", new ClientWords(words).name(gone)));
          whenGone.run();
        });
  }

  /// Puts back what was taken from the list last.
  void putBack() {
    taken
        .get()
        .ifPresent(
            gone ->
                attempt(
                    () -> {
                      desk.putBack(gone);
                      return gone;
                    },
                    done -> {}));
  }

  private void attempt(Callable<Client> deed, Consumer<Client> done) {
    say("");
    working.set(true);
    threads
        .background()
        .execute(
            () -> {
              try {
                Client client = deed.call();
                ended(() -> done.accept(client));
              } catch (Exception failed) {
                String why = said(failed);
                ended(() -> problem.set(why));
              }
            });
  }

  private void ended(Runnable told) {
    threads
        .screen()
        .execute(
            () -> {
              working.set(false);
              told.run();
              refresh.run();
            });
  }

  /// The reason in one sentence.
  String said(Exception failed) {
    LOG.warn("client not changed kind={}", failed.getClass().getSimpleName());
    String sentence = failed.getMessage();
    return sentence == null || sentence.isBlank() ? words.get("failed") : sentence;
  }
}
