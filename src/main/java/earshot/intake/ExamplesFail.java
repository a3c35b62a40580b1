package earshot.intake;

import java.util.List;

/// Says that the new query of a brand does not bear out its examples.
public final class ExamplesFail extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Examples.Failing> failing;

  ExamplesFail(List<Examples.Failing> failing) {
    super(sentence(failing));
    this.failing = List.copyOf(failing);
  }

  /// Which, and why.
  public List<Examples.Failing> failing() {
    return failing;
  }

  private static String sentence(List<Examples.Failing> failing) {
    long missed = failing.stream().filter(each -> each.example().must()).count();
    long found = failing.size() - missed;
    String what =
        found == 0
            ? "misses " + examples(missed) + " it must find"
            : missed == 0
                ? "finds " + examples(found) + " it must not find"
                : "misses %s it must find and finds %d it must not find"
                    .formatted(examples(missed), found);
    return "This query " + what + "; change it, change the examples, or save it anyway.";
  }

  private static String examples(long many) {
    return many == 1 ? "1 example" : many + " examples";
  }
}
