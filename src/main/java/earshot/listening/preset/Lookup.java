package earshot.listening.preset;

import java.util.Optional;

/// One item of an answer, asked by path: an object of JSON, an element of a feed, an element of a
/// page.
///
/// What a path looks like is a matter of the [Dialect]; it was checked when the preset was loaded.
public interface Lookup {
  /// The text at a path as it stands there; absent when nothing is there or what is there is not
  /// text, a number or a truth value.
  Optional<String> at(String path);

  /// The first element of a list of the whole answer whose `key` has the same text as `value`;
  /// absent where answers have no such lists.
  ///
  /// @param list path from the root of the answer
  default Optional<Lookup> joined(String list, String key, String value) {
    return Optional.empty();
  }

  /// The value of a parameter of the preset; templates ask it before the item.
  default Optional<String> param(String name) {
    return Optional.empty();
  }
}
