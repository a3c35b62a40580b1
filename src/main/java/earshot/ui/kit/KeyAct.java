package earshot.ui.kit;

import java.util.List;
import java.util.Set;

/// Something a key does, as the page of keys lists it.
///
/// @param id such as `reply`, unique
/// @param places where the key does it, such as `timeline`; empty for everywhere
/// @param usual the keys that do it where none was chosen; the first is what it is asked by
/// @param word what it does, such as `Write an answer`
/// @param printed the keys as the overview lists them where none was chosen
/// @param rest keys that do it too and stay, as printed; may be empty
public record KeyAct(
    String id, Set<String> places, List<Stroke> usual, String word, String printed, String rest) {
  /// Copies the sets; an act without a key is none.
  public KeyAct {
    places = Set.copyOf(places);
    usual = List.copyOf(usual);
    if (usual.isEmpty()) throw new IllegalArgumentException("\"" + id + "\" has no key");
  }

  /// Whether the key does it in a place.
  public boolean isIn(String place) {
    return places.isEmpty() || places.contains(place);
  }

  /// Whether there is a place where both are done.
  boolean meets(KeyAct other) {
    return places.isEmpty()
        || other.places.isEmpty()
        || places.stream().anyMatch(other.places::contains);
  }
}
