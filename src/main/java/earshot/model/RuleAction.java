package earshot.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a rule does with a mention it finds.
///
/// Stored and typed as one word and what follows it: `tag NAME`, `status NAME` with a name such as
/// `no-action`, `hide REASON`, or `assign NAME`.
public sealed interface RuleAction {
  /// The longest name of a tag, in characters.
  int LONGEST_TAG = 100;

  /// The longest name of a person, in characters.
  int LONGEST_PERSON = 200;

  /// The longest reason, in characters; with its word it still fits its column.
  int LONGEST_REASON = 1_900;

  /// Gives it a tag, which is made when there is none of that name.
  record Tagging(String tag) implements RuleAction {
    /// Refuses a name that is blank or too long.
    public Tagging {
      tag = told(tag, LONGEST_TAG, "Name the tag: tag NAME, with at most 100 characters.");
    }
  }

  /// Sets where it stands, unless somebody has worked on it.
  record SetStatus(Status status) implements RuleAction {}

  /// Hides it; it stays stored and can be looked at with the reason.
  record Hide(String reason) implements RuleAction {
    /// Refuses a reason that is blank or too long.
    public Hide {
      reason = told(reason, LONGEST_REASON, "Say why: hide REASON, with at most 1,900 characters.");
    }
  }

  /// Gives it to a person, unless somebody has it.
  record Assign(String person) implements RuleAction {
    /// Refuses a name that is blank or too long.
    public Assign {
      person =
          told(person, LONGEST_PERSON, "Say to whom: assign NAME, with at most 200 characters.");
    }
  }

  /// As it is stored and typed.
  default String written() {
    return switch (this) {
      case Tagging tagging -> "tag " + tagging.tag();
      case SetStatus set -> "status " + written(set.status());
      case Hide hide -> "hide " + hide.reason();
      case Assign assign -> "assign " + assign.person();
    };
  }

  /// Reads what [#written()] writes.
  ///
  /// @throws IllegalArgumentException with one sentence, when it is none of the four
  static RuleAction read(String written) {
    String[] parts = written.strip().split("\\s+", 2);
    String rest = parts.length == 2 ? parts[1] : "";
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "tag" -> new Tagging(rest);
      case "status" -> new SetStatus(status(rest));
      case "hide" -> new Hide(rest);
      case "assign" -> new Assign(rest);
      default ->
          throw new IllegalArgumentException(
              "A rule does one of: tag NAME, status NAME, hide REASON, assign NAME.");
    };
  }

  private static Status status(String name) {
    Optional<Status> found =
        Arrays.stream(Status.values())
            .filter(each -> written(each).equalsIgnoreCase(name.strip()))
            .findFirst();
    return found.orElseThrow(
        () ->
            new IllegalArgumentException(
                "A status is one of: "
                    + Arrays.stream(Status.values())
                        .map(RuleAction::written)
                        .collect(Collectors.joining(", "))
                    + "."));
  }

  private static String written(Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String told(String text, int most, String otherwise) {
    String plain = text.strip();
    if (plain.isEmpty() || plain.length() > most) throw new IllegalArgumentException(otherwise);
    return plain;
  }
}
