package earshot.ui.palette;

import java.util.List;

/// Finds what is stored and has a name; never call it on the FX thread.
public interface PaletteDesk {
  /// A desk of a window over nothing.
  PaletteDesk NONE =
      new PaletteDesk() {
        @Override
        public List<Command> named() {
          return List.of();
        }

        @Override
        public List<Command> people(String letters) {
          return List.of();
        }

        @Override
        public List<Command> writers(String letters) {
          return List.of();
        }

        @Override
        public List<Command> mentions(String query) {
          return List.of();
        }

        @Override
        public List<String> recent() {
          return List.of();
        }

        @Override
        public void keep(List<String> recent) {}
      };

  /// All that is few enough to be listed: kept searches, brands, sources and tags.
  List<Command> named();

  /// Some people who are called so, those we talked with first; any of these without letters.
  List<Command> people(String letters);

  /// Some people who wrote lately and whose names begin so; answered quickly, since it is asked
  /// along with everything else.
  List<Command> writers(String letters);

  /// The newest few mentions that fit.
  ///
  /// @throws RuntimeException when the query cannot be read or the index is being made anew
  List<Command> mentions(String query);

  /// The ids of what was chosen lately, the last first.
  List<String> recent();

  /// Keeps these for the next start.
  void keep(List<String> recent);
}
