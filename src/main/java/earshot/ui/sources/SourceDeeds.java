package earshot.ui.sources;

import earshot.model.SourceEdit;
import earshot.model.SourceState;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does to sources what a person asks for, tells it, and can take it back.
public final class SourceDeeds {
  private static final Logger LOG = LoggerFactory.getLogger(SourceDeeds.class);

  private final SourceDesk desk;
  private final SourceCare care;
  private final Threads threads;
  private final Messages messages;
  private final Runnable reload;
  private final ReadOnlyObjectWrapper<Optional<Done>> done =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private int underway;

  /// @param reload reads the sources again, on the screen's thread
  SourceDeeds(
      SourceDesk desk, SourceCare care, Threads threads, Messages messages, Runnable reload) {
    this.desk = desk;
    this.care = care;
    this.threads = threads;
    this.messages = messages;
    this.reload = reload;
  }

  /// What was done last, for a notice.
  public ReadOnlyObjectProperty<Optional<Done>> doneProperty() {
    return done.getReadOnlyProperty();
  }

  /// Whether something is being done.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Changes sources in one step; one undo takes it back on all of them.
  public void change(List<SourceRow> rows, SourceEdit edit) {
    if (rows.isEmpty()) return;
    String words = said(rows, edit);
    act(() -> undoable(words, desk.change(rows.stream().map(SourceRow::id).toList(), edit)));
  }

  /// Asks sources out of turn.
  public void pollNow(List<SourceRow> rows) {
    if (rows.isEmpty()) return;
    String words = messages.plural("done.asking", rows.size(), rows.getFirst().host());
    act(
        () -> {
          rows.forEach(row -> desk.pollNow(row.id()));
          return new Done(words, Optional.empty());
        });
  }

  /// Reads another address from now on.
  public void useAddress(SourceRow row, URI address) {
    String words = messages.get("done.address", row.source().name(), address);
    act(() -> undoable(words, care.useAddress(row.id(), address)));
  }

  /// Goes back to the address before a move.
  public void undoMove(SourceRow row, SourceCare.Move move) {
    String words = messages.get("done.move-undone", row.source().name(), move.from());
    act(
        () -> {
          care.undoMove(row.id());
          return new Done(words, Optional.empty());
        });
  }

  /// Says something without reading again.
  void say(String words) {
    done.set(Optional.of(new Done(words, Optional.empty())));
  }

  /// Tells of something done elsewhere on this screen, such as adding sources.
  void tell(Done what) {
    done.set(Optional.of(what));
    reload.run();
  }

  private String said(List<SourceRow> rows, SourceEdit edit) {
    int n = rows.size();
    String first = rows.getFirst().source().name();
    return switch (edit) {
      case SourceEdit.State(SourceState state) ->
          messages.plural(state == SourceState.ACTIVE ? "done.resumed" : "done.paused", n, first);
      case SourceEdit.Removed _ -> messages.plural("done.removed", n, first);
      case SourceEdit.Name(String name) -> messages.get("done.renamed", first, name);
      case SourceEdit.Role(var role) ->
          messages.plural("done.voice", n, first, new SourceWords(messages).role(role));
      case SourceEdit.Folder(String folder) ->
          folder.isEmpty()
              ? messages.plural("done.folder-none", n, first)
              : messages.plural("done.folder", n, first, folder);
      case SourceEdit.Interval(var interval) ->
          interval
              .map(
                  every ->
                      messages.plural("done.every", n, first, new Intervals(messages).words(every)))
              .orElseGet(() -> messages.plural("done.every-own", n, first));
      case SourceEdit.Trust(var key) ->
          messages.get(key.isPresent() ? "done.trusted" : "done.distrusted", first);
      case SourceEdit.UserAgent(var name) ->
          name.map(own -> messages.get("done.agent", first, own))
              .orElseGet(() -> messages.get("done.agent-own", first));
      case SourceEdit.TakeEverything(boolean all) ->
          messages.plural(all ? "done.all" : "done.matching", n, first);
    };
  }

  private Done undoable(String words, Runnable undo) {
    return new Done(words, Optional.of(() -> takeBack(undo)));
  }

  private void takeBack(Runnable undo) {
    act(
        () -> {
          undo.run();
          return new Done(messages.get("done.undone"), Optional.empty());
        });
  }

  private void act(Supplier<Done> deed) {
    underway++;
    busy.set(true);
    threads.background().execute(() -> work(deed));
  }

  private void work(Supplier<Done> deed) {
    Done told;
    try {
      told = deed.get();
    } catch (RuntimeException failed) {
      LOG.warn("source desk refused why={}", failed.toString());
      told = new Done(messages.get("done.failed"), Optional.empty());
    }
    Done what = told;
    threads
        .screen()
        .execute(
            () -> {
              underway--;
              busy.set(underway > 0);
              tell(what);
            });
  }
}
