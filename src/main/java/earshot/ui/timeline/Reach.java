package earshot.ui.timeline;

import java.time.LocalDate;
import java.util.Optional;

/// How far back the timeline can look, and how far a person wants it to; never call it on the FX
/// thread.
public interface Reach {
  /// Nothing is stored, and nothing is kept.
  Reach NONE =
      new Reach() {
        @Override
        public Optional<LocalDate> oldest() {
          return Optional.empty();
        }

        @Override
        public Optional<String> chosen() {
          return Optional.empty();
        }

        @Override
        public void choose(String window) {}
      };

  /// The day of the oldest mention that is stored, in the workspace's zone.
  Optional<LocalDate> oldest();

  /// The window that was chosen last, as it was kept.
  Optional<String> chosen();

  /// Keeps the window that was chosen.
  void choose(String window);
}
