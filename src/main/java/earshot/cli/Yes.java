package earshot.cli;

import earshot.model.Typed;
import java.util.Optional;
import java.util.function.Predicate;

/// The yes to what has no way back: what goes, given as an option, or typed by whoever sits at a
/// terminal.
///
/// @param option that says yes where nobody can be asked
/// @param really what is said to whoever gave something else
record Yes(String wanted, Predicate<String> meant, String option, String really) {
  /// Who says how many mentions go means it.
  static Yes counting(long mentions) {
    String number = "%,d".formatted(mentions);
    return new Yes(
        number,
        typed -> Typed.isNumber(typed, mentions),
        "--count " + mentions,
        "It is " + Many.mentions(mentions));
  }

  /// Who says its name means it, where nobody can count.
  static Yes naming(String name) {
    return new Yes(
        name,
        typed -> Typed.isName(typed, name),
        "--name \"" + name + "\"",
        "Its name is “" + name + "”");
  }

  /// Goes on when the yes was said.
  ///
  /// @param given what the option brought
  /// @throws Refusal when it was not, or something else was
  void require(Optional<String> given, Terminal terminal, boolean json) {
    String said =
        given
            .or(() -> json ? Optional.empty() : terminal.ask(question()))
            .orElseThrow(
                () ->
                    new Refusal(
                        "Nothing was deleted, for there is no way back. The yes to it is: "
                            + option));
    if (meant.test(said)) return;
    throw new Refusal("%s, not “%s”. Nothing was deleted.".formatted(really, said.strip()));
  }

  private String question() {
    return "There is no way back. To go on, type " + wanted + ": ";
  }
}
