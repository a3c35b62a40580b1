package earshot.cli;

import earshot.model.Brand;
import earshot.model.SavedSearch;
import earshot.search.Progress;
import earshot.search.Watch;
import java.util.List;
import java.util.Optional;

/// What several commands that ask again and again have in common: things told by name or number,
/// and how far long work has come.
final class Asked {
  private Asked() {}

  /// The brand that is meant.
  ///
  /// @throws Refusal when there is none
  static Brand brand(Desk desk, String nameOrNumber) {
    List<Brand> all = desk.brands().all();
    return all.stream()
        .filter(brand -> brand.name().equalsIgnoreCase(nameOrNumber.strip()))
        .findFirst()
        .or(() -> numbered(all, nameOrNumber))
        .orElseThrow(
            () ->
                new Refusal(
                    "There is no brand “%s”. The brands: %s."
                        .formatted(
                            nameOrNumber,
                            String.join(", ", all.stream().map(Brand::name).toList()))));
  }

  private static Optional<Brand> numbered(List<Brand> all, String number) {
    return all.stream().filter(brand -> brand.id().toString().equals(number.strip())).findFirst();
  }

  /// The saved search that is meant.
  ///
  /// @throws Refusal when there is none
  static SavedSearch search(Desk desk, String nameOrNumber) {
    List<SavedSearch> all = desk.questions().searches().all();
    return all.stream()
        .filter(search -> search.name().equalsIgnoreCase(nameOrNumber.strip()))
        .findFirst()
        .or(
            () ->
                all.stream()
                    .filter(search -> search.id().toString().equals(nameOrNumber.strip()))
                    .findFirst())
        .orElseThrow(
            () ->
                new Refusal(
                    "There is no search “%s”. earshot searches lists them."
                        .formatted(nameOrNumber)));
  }

  /// Makes sure that everything stored can be found.
  ///
  /// @throws Refusal when it cannot
  static void requireIndex(Desk desk) {
    if (desk.index().isReady()) return;
    throw new Refusal("Not every mention can be searched at the moment. earshot doctor says why.");
  }

  /// Tells people each tenth of long work; programs are told the end only.
  static Watch telling(Terminal terminal, boolean json) {
    return new Watch() {
      private int told;

      @Override
      public void reached(Progress progress) {
        int tenth = progress.percent() / 10;
        if (json || tenth == told || progress.percent() == 100) return;
        told = tenth;
        terminal.say("%d of %d looked at.".formatted(progress.done(), progress.total()));
      }

      @Override
      public boolean stopped() {
        return false;
      }
    };
  }
}
