package earshot.cli;

/// A command that cannot be done, with one sentence that says why and what to do.
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refusal(String sentence) {
    super(sentence);
  }
}
