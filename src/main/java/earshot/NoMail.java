package earshot;

import earshot.listening.Polled;
import earshot.listening.SourceReader;
import earshot.model.FailureReason;
import earshot.model.PollAttempt.Exchange;
import java.util.Optional;

/// Reads no mail yet.
final class NoMail {
  static final SourceReader READER =
      (source, cursor) ->
          new Polled.Failed(
              FailureReason.INTERNAL,
              "Mail cannot be read yet.",
              new Exchange(0, "", 0, 0, false, false, Optional.empty()));

  private NoMail() {}
}
