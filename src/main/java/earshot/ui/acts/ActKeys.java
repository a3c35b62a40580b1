package earshot.ui.acts;

import earshot.model.MentionId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The letters by which a list acts on what is selected in it.
///
/// @param targets what a key acts on
public record ActKeys(WorkActs acts, Supplier<List<MentionId>> targets) {
  /// Takes a letter typed where nobody writes; says whether it was one of these.
  public boolean typed(String letter) {
    if (letter.equals("*")) {
      acts.star(targets.get());
      return true;
    }
    Optional<WorkActs.Question> question = of(letter);
    question.ifPresent(this::ask);
    return question.isPresent();
  }

  /// Asks about what is selected.
  public void ask(WorkActs.Question question) {
    acts.ask(question, targets.get());
  }

  private static Optional<WorkActs.Question> of(String letter) {
    return switch (letter) {
      case "e" -> Optional.of(WorkActs.Question.NO_ANSWER);
      case "s" -> Optional.of(WorkActs.Question.SNOOZE);
      case "t" -> Optional.of(WorkActs.Question.TAG);
      case "a" -> Optional.of(WorkActs.Question.ASSIGN);
      case "p" -> Optional.of(WorkActs.Question.PRIORITY);
      case "m" -> Optional.of(WorkActs.Question.NOTE);
      case "h" -> Optional.of(WorkActs.Question.HIDE);
      default -> Optional.empty();
    };
  }
}
