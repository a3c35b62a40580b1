package earshot.model;

import java.time.Instant;
import java.util.Optional;

/// Words that are kept to be used again in answers.
///
/// @param used how often they were put into a draft
/// @param rev counts its states from 1
public record Template(
    TemplateId id, Terms terms, long used, Optional<Instant> usedAt, Authored made, int rev) {

  /// What it says, and where it is offered.
  ///
  /// @param brand offered for this brand only; absent means for all of the workspace
  /// @param language BCP 47 tag, or empty for any
  /// @param body may hold placeholders; at most 65,536 characters
  public record Terms(
      Kind kind, Optional<BrandId> brand, String language, String name, String body) {
    /// A template has a name and words.
    public Terms {
      if (name.isBlank()) throw new IllegalArgumentException("give the template a name");
      if (body.isBlank()) throw new IllegalArgumentException("a template needs words");
      if (body.length() > 65_536) {
        throw new IllegalArgumentException("a template has at most 65,536 characters");
      }
    }
  }

  /// What it is for.
  public enum Kind implements Coded {
    /// A whole answer with places to fill.
    TEMPLATE(1),
    /// A sentence or two, several of which go into one answer.
    SNIPPET(2),
    /// Ends an answer; put once.
    SIGNATURE(3),
    /// What is said while nothing is known yet.
    HOLDING(4),
    /// An answer that proved good.
    ANSWER(5);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    @Override
    public int code() {
      return code;
    }
  }
}
