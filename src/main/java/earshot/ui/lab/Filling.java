package earshot.ui.lab;

import earshot.model.Brand;
import earshot.ui.kit.Done;
import earshot.ui.kit.Job;
import earshot.ui.kit.LongWork;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import java.util.function.Consumer;

/// Looks through history for what the query of a brand finds.
final class Filling {
  private final LabBook book;
  private final Messages messages;
  private final LongWork work;

  Filling(LabBook book, Threads threads, Messages messages) {
    this.book = book;
    this.messages = messages;
    work = new LongWork(threads);
  }

  LongWork work() {
    return work;
  }

  /// Begins, unless it is under way.
  ///
  /// @param told hears what came of it
  void begin(Brand brand, Consumer<Done> told) {
    work.start(
        Job.Terms.of(messages.get("fill.running", brand.name())).pausing(),
        watch -> book.fill(brand.id(), watch),
        filled -> {
          String key = filled.stopped() ? "done.fill-stopped" : "done.filled";
          String said = messages.plural(key, filled.given(), brand.name());
          work.tell(said);
          told.accept(new Done(said));
        },
        failure -> told.accept(new Done(messages.get("done.fill-failed"))));
  }
}
