package earshot.search;

import earshot.model.BrandId;
import java.util.Optional;

/// What the names in a query stand for: `brand:` and `search:` are kept by somebody else.
///
/// Case and blanks at the ends do not count. Asked on the thread that asks the question.
public interface QueryNames {
  /// Knows no name.
  QueryNames NONE =
      new QueryNames() {
        @Override
        public Optional<BrandId> brand(String name) {
          return Optional.empty();
        }

        @Override
        public Optional<String> search(String name) {
          return Optional.empty();
        }
      };

  /// The brand of this name.
  Optional<BrandId> brand(String name);

  /// The query of the saved search of this name.
  Optional<String> search(String name);
}
