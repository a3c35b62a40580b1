package earshot.insight;

import earshot.model.BrandId;
import earshot.model.SourceId;
import java.util.List;

/// How much of what is said about a named set of brands is said about each.
///
/// @param basis in the asked unit; n is the sum over the brands
/// @param parts by falling count; the shares add up to 1
/// @param parity whether the brands were searched alike; else no single number may be shown
/// @param cautions what is said beside the numbers
public record ShareOfVoice(Basis basis, List<Part> parts, Parity parity, List<Caution> cautions) {
  /// Copies the lists.
  public ShareOfVoice {
    parts = List.copyOf(parts);
    cautions = List.copyOf(cautions);
  }

  /// One brand's part, with the simultaneous interval of all k brands (Goodman 1965, in Wilson's
  /// form).
  public record Part(BrandId brand, String name, Share share) {}

  /// Whether the brands were searched alike.
  ///
  /// @param sources how many sources are searched for all of them
  /// @param faults why not, one sentence's worth each; empty when all is well
  public record Parity(int sources, List<Fault> faults) {
    /// Copies the list.
    public Parity {
      faults = List.copyOf(faults);
    }

    /// Whether a single number may be shown.
    public boolean holds() {
      return faults.isEmpty();
    }
  }

  /// Why brands cannot be compared.
  public sealed interface Fault {
    /// The brand that stands apart.
    BrandId brand();

    /// Its query asks some sources only.
    ///
    /// @param part of the query, such as `source:reddit`
    record AsksSomeSources(BrandId brand, String part) implements Fault {}

    /// Sources that search for words on their own search for another brand and not for this one.
    ///
    /// @param sources names of the first of them
    record NotSearched(BrandId brand, int many, List<String> sources) implements Fault {
      /// Copies the list.
      public NotSearched {
        sources = List.copyOf(sources);
      }
    }

    /// Its query finds what it must not, or misses what it must find.
    record ExamplesFail(BrandId brand, int failing, int of) implements Fault {}

    /// Its query cannot be read.
    record QueryUnreadable(BrandId brand) implements Fault {}
  }

  /// What is said beside the numbers.
  public sealed interface Caution {
    /// Fewer than 30 in all.
    record Few(long n) implements Caution {}

    /// Nobody gave examples by which the queries of these brands could be checked.
    record NoExamples(List<BrandId> brands) implements Caution {
      /// Copies the list.
      public NoExamples {
        brands = List.copyOf(brands);
      }
    }

    /// More than half of everything comes from one source.
    record OneSource(SourceId source, String name, double share) implements Caution {}
  }
}
