package earshot.cli;

import earshot.archive.ArchiveRefused;
import earshot.intake.ExamplesFail;
import earshot.search.QueryError;
import earshot.storage.ChangedMeanwhile;
import earshot.storage.StorageRefused;
import earshot.storage.Unavailable;
import earshot.storage.lock.LockRefused;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in one sentence why a command was not done and what to do; what only a developer can read
/// goes into the log.
final class Complaints {
  private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);
  private static final String OURS = "earshot.";

  private final Terminal terminal;

  Complaints(Terminal terminal) {
    this.terminal = terminal;
  }

  /// The command line cannot be understood.
  ///
  /// @return the exit code
  int wrongUse(ParameterException wrong) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    boolean top = wrong.getCommandLine().getParent() == null;
    String how = top ? " lists the commands." : " tells how it is used.";
    terminal.complain(sentence(wrong, top) + " " + command + " --help" + how);
    return Commands.WRONG_USE;
  }

  /// The command was understood and could not be done.
  ///
  /// @return the exit code
  int refuse(Throwable mishap) {
    if (mishap instanceof QueryError mistake && mistake.query().isPresent()) {
      QueryText.marked(mistake.query().get(), mistake).forEach(terminal::complain);
      return Commands.REFUSED;
    }
    Optional<String> meant = meantForPeople(mishap);
    if (meant.isPresent()) {
      terminal.complain(meant.get());
      return Commands.REFUSED;
    }
    LOG.error("command failed", mishap);
    terminal.complain(
        "Something went wrong inside Earshot (%s). What was stored is safe; try once more%s."
            .formatted(
                code(mishap),
                LOG.isErrorEnabled() ? ", the workspace's logs/earshot.log says more" : ""));
    return Commands.REFUSED;
  }

  private static String sentence(ParameterException wrong, boolean top) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().getFirst();
      if (unmatched.isUnknownOption()) return "There is no option “" + first + "”.";
      if (!top) return "“" + first + "” is one too many; put quotes around what has blanks.";
      List<String> alike = unmatched.getSuggestions();
      String guess = alike.isEmpty() ? "" : " Did you mean “" + alike.getFirst() + "”?";
      return "There is no command “" + first + "”." + guess;
    }
    String said = plain(String.valueOf(wrong.getMessage()).lines().findFirst().orElse(""));
    return said.endsWith(".") ? said : said + ".";
  }

  // The library names types as programmers do.
  private static String plain(String said) {
    return said.replaceFirst("is not an? (int|long)$", "is no whole number")
        .replaceFirst("is not a (double|float)$", "is no number")
        .replaceFirst("is not a boolean$", "is neither true nor false");
  }

  /// The sentence of a refusal; of other exceptions only of those that this program itself worded.
  private static Optional<String> meantForPeople(Throwable mishap) {
    boolean worded =
        switch (mishap) {
          case LockRefused _ -> true;
          case QueryError _, StorageRefused _, Unavailable _, ArchiveRefused _, Refusal _ -> true;
          case ChangedMeanwhile _, ExamplesFail _ -> true;
          case IllegalArgumentException bad ->
              bad.getClass() == IllegalArgumentException.class && ours(bad);
          default -> false;
        };
    return worded ? Optional.ofNullable(mishap.getMessage()) : Optional.empty();
  }

  private static boolean ours(Throwable mishap) {
    StackTraceElement[] trace = mishap.getStackTrace();
    return trace.length > 0 && trace[0].getClassName().startsWith(OURS);
  }

  /// What went wrong and where, short enough to be read over a telephone.
  private static String code(Throwable mishap) {
    String kind = mishap.getClass().getSimpleName();
    for (StackTraceElement frame : mishap.getStackTrace()) {
      String type = frame.getClassName();
      if (type.startsWith(OURS)) {
        return kind
            + " at "
            + type.substring(type.lastIndexOf('.') + 1)
            + ":"
            + frame.getLineNumber();
      }
    }
    return kind;
  }
}
