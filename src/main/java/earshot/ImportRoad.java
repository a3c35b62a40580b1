package earshot;

import java.util.Optional;
import java.util.function.Consumer;

/// Leads from where somebody reads that a place can only be imported to the page that imports, with
/// the format named. Who walks it before that page is there arrives once it is.
final class ImportRoad implements Consumer<String> {
  private Optional<Consumer<String>> page = Optional.empty();
  private Optional<String> waiting = Optional.empty();

  @Override
  public void accept(String format) {
    page.ifPresentOrElse(there -> there.accept(format), () -> waiting = Optional.of(format));
  }

  /// From now on it leads here.
  void leadsTo(Consumer<String> there) {
    page = Optional.of(there);
  }

  /// The window stands: whoever waits arrives.
  void open() {
    Optional<String> format = waiting;
    waiting = Optional.empty();
    format.ifPresent(this);
  }
}
