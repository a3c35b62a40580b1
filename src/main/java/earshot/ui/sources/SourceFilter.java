package earshot.ui.sources;

import earshot.model.SourceKind;
import earshot.model.SourceRole;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Decides which sources the table shows.
public final class SourceFilter {
  private final StringProperty find = new SimpleStringProperty("");
  private final ObjectProperty<Show> show = new SimpleObjectProperty<>(Show.ALL);
  private final ObjectProperty<Optional<SourceKind>> kind =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<SourceRole>> role =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<String>> folder =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Choices> choices =
      new ReadOnlyObjectWrapper<>(Choices.of(List.of()));

  /// Which states are shown.
  public enum Show {
    /// Every one.
    ALL,
    /// Those a person can do something about.
    TROUBLE,
    /// Those that are not asked.
    PAUSED;

    boolean fits(SourceRow row) {
      return switch (this) {
        case ALL -> true;
        case TROUBLE -> row.health().needsALook();
        case PAUSED -> !row.asked();
      };
    }
  }

  /// What there is to choose from.
  ///
  /// @param counts sources of each state
  /// @param kinds those that occur, in their own order
  /// @param folders those that occur, by name
  public record Choices(
      Map<Show, Long> counts,
      List<SourceKind> kinds,
      List<SourceRole> roles,
      List<String> folders) {
    /// Copies the collections.
    public Choices {
      counts = Map.copyOf(counts);
      kinds = List.copyOf(kinds);
      roles = List.copyOf(roles);
      folders = List.copyOf(folders);
    }

    static Choices of(List<SourceRow> rows) {
      Map<Show, Long> counts = new EnumMap<>(Show.class);
      for (Show show : Show.values()) counts.put(show, rows.stream().filter(show::fits).count());
      return new Choices(
          counts,
          found(rows, row -> row.source().setup().kind(), Comparator.naturalOrder()),
          found(rows, row -> row.source().setup().role(), Comparator.naturalOrder()),
          found(rows, row -> row.source().setup().folder(), String.CASE_INSENSITIVE_ORDER).stream()
              .filter(folder -> !folder.isEmpty())
              .toList());
    }

    private static <T> List<T> found(
        List<SourceRow> rows, Function<SourceRow, T> part, Comparator<? super T> order) {
      return rows.stream().map(part).distinct().sorted(order).toList();
    }
  }

  /// Letters that a name, host or folder must hold.
  public StringProperty findProperty() {
    return find;
  }

  /// Which states are shown.
  public ObjectProperty<Show> showProperty() {
    return show;
  }

  /// The only kind shown; absent for all.
  public ObjectProperty<Optional<SourceKind>> kindProperty() {
    return kind;
  }

  /// The only voice shown; absent for all.
  public ObjectProperty<Optional<SourceRole>> roleProperty() {
    return role;
  }

  /// The only folder shown, with those inside it; absent for all.
  public ObjectProperty<Optional<String>> folderProperty() {
    return folder;
  }

  /// What there is to choose from now.
  public ReadOnlyObjectProperty<Choices> choicesProperty() {
    return choices.getReadOnlyProperty();
  }

  /// Shows everything again.
  public void clear() {
    find.set("");
    show.set(Show.ALL);
    kind.set(Optional.empty());
    role.set(Optional.empty());
    folder.set(Optional.empty());
  }

  void offer(List<SourceRow> rows) {
    choices.set(Choices.of(rows));
  }

  void whenChanged(Runnable listener) {
    find.subscribe((was, now) -> listener.run());
    show.subscribe((was, now) -> listener.run());
    kind.subscribe((was, now) -> listener.run());
    role.subscribe((was, now) -> listener.run());
    folder.subscribe((was, now) -> listener.run());
  }

  Predicate<SourceRow> predicate() {
    String letters = find.get().strip().toLowerCase(Locale.ROOT);
    Show states = show.get();
    Optional<SourceKind> ofKind = kind.get();
    Optional<SourceRole> ofRole = role.get();
    Optional<String> inFolder = folder.get();
    return row ->
        states.fits(row)
            && ofKind.map(row.source().setup().kind()::equals).orElse(true)
            && ofRole.map(row.source().setup().role()::equals).orElse(true)
            && inFolder.map(wanted -> lies(row.source().setup().folder(), wanted)).orElse(true)
            && holds(row, letters);
  }

  private static boolean lies(String folder, String wanted) {
    return folder.equals(wanted) || folder.startsWith(wanted + "/");
  }

  private static boolean holds(SourceRow row, String letters) {
    return letters.isEmpty()
        || row.source().name().toLowerCase(Locale.ROOT).contains(letters)
        || row.host().toLowerCase(Locale.ROOT).contains(letters)
        || row.source().setup().folder().toLowerCase(Locale.ROOT).contains(letters);
  }
}
