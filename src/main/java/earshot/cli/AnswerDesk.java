package earshot.cli;

import earshot.replies.mode.Modes;
import earshot.replies.work.WorkDesk;
import earshot.replies.work.WorkTurns;

/// The work of answering in one opened workspace, as commands use it.
public interface AnswerDesk {
  /// Whether replies are on.
  Modes modes();

  /// What is in work, under the name of a person.
  WorkDesk work(String user);

  /// What time does to work, and by which hours it is reckoned.
  WorkTurns turns();
}
