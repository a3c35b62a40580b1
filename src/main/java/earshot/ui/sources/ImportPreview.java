package earshot.ui.sources;

import earshot.listening.OpmlList;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// What stands in a list of feeds, before anything of it is added, with a tick on every feed that
/// can be added.
public final class ImportPreview {
  private final String file;
  private final Map<Part, List<Line>> parts = new EnumMap<>(Part.class);
  private final Set<URI> ticked = new HashSet<>();
  private final ReadOnlyIntegerWrapper toAdd = new ReadOnlyIntegerWrapper();

  /// The parts of a list, in the order in which they are offered.
  public enum Part {
    /// Feeds that are new here.
    FRESH,
    /// New feeds of this machine or network, which a person must allow one by one or together.
    OWN_NETWORK,
    /// Outlines that are no feed Earshot can read.
    REJECTED,
    /// Feeds that are sources already.
    ALREADY,
    /// Feeds that stand in the list a second time.
    TWICE;

    /// Whether its feeds can be added.
    boolean tickable() {
      return this == FRESH || this == OWN_NETWORK;
    }
  }

  /// A line of a part.
  public sealed interface Line {
    /// A feed of the list.
    ///
    /// @param tickable whether it can be added
    record Feed(OpmlList.Outline outline, boolean tickable) implements Line {}

    /// An outline that could not be used.
    record Unusable(OpmlList.Rejected outline) implements Line {}
  }

  ImportPreview(
      String file, Map<Part, List<OpmlList.Outline>> feeds, List<OpmlList.Rejected> rejected) {
    this.file = file;
    feeds.forEach((part, outlines) -> parts.put(part, lines(outlines, part.tickable())));
    parts.put(Part.REJECTED, rejected.stream().<Line>map(Line.Unusable::new).toList());
    tickAll(Part.FRESH, true);
  }

  private static List<Line> lines(List<OpmlList.Outline> outlines, boolean tickable) {
    return outlines.stream().<Line>map(outline -> new Line.Feed(outline, tickable)).toList();
  }

  /// The name of the file.
  public String file() {
    return file;
  }

  /// The lines of a part.
  public List<Line> lines(Part part) {
    return parts.getOrDefault(part, List.of());
  }

  /// The parts that have lines; the new ones always.
  public List<Part> filled() {
    return Stream.of(Part.values())
        .filter(part -> part == Part.FRESH || !lines(part).isEmpty())
        .toList();
  }

  /// Whether a feed would be added.
  public boolean isTicked(OpmlList.Outline outline) {
    return ticked.contains(outline.feed());
  }

  /// Adds a feed to those that would be added, or takes it out.
  public void tick(OpmlList.Outline outline, boolean yes) {
    if (yes) ticked.add(outline.feed());
    else ticked.remove(outline.feed());
    toAdd.set(ticked.size());
  }

  /// The same for a whole part.
  public void tickAll(Part part, boolean yes) {
    for (Line line : lines(part)) {
      if (!(line instanceof Line.Feed(OpmlList.Outline outline, boolean _))) continue;
      if (yes) ticked.add(outline.feed());
      else ticked.remove(outline.feed());
    }
    toAdd.set(ticked.size());
  }

  /// Whether everything of a part would be added.
  public boolean allTicked(Part part) {
    return lines(part).stream()
        .allMatch(line -> line instanceof Line.Feed(var outline, boolean _) && isTicked(outline));
  }

  /// How many feeds would be added.
  public ReadOnlyIntegerProperty toAddProperty() {
    return toAdd.getReadOnlyProperty();
  }

  /// The feeds that would be added, in the order of the list.
  public List<OpmlList.Outline> chosen() {
    return Stream.of(Part.values())
        .filter(Part::tickable)
        .flatMap(part -> lines(part).stream())
        .map(line -> ((Line.Feed) line).outline())
        .filter(this::isTicked)
        .toList();
  }
}
