package earshot.ui.timeline;

import earshot.model.Brand;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the timeline begins with.
///
/// @param oldest the day of the oldest mention that is stored
/// @param window the one that was chosen last
record Known(List<Brand> brands, Optional<LocalDate> oldest, Window window) {
  /// Nothing is known: all that can be shown is the first window.
  static final Known NOTHING = new Known(List.of(), Optional.empty(), Window.first());

  /// Asks the background.
  static Known of(Stock stock) {
    Reach reach = stock.reach();
    return new Known(
        stock.directory().brands(),
        reach.oldest(),
        reach.chosen().map(Window::read).orElse(Window.first()));
  }
}
