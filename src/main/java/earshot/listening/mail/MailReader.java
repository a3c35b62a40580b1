package earshot.listening.mail;

import earshot.listening.Polled;
import earshot.listening.Resolver;
import earshot.listening.SourceReader;
import earshot.listening.secret.SecretStore;
import earshot.model.Egress;
import earshot.model.FailureReason;
import earshot.model.PollAttempt.Exchange;
import earshot.model.Source;
import earshot.model.SourceCursor;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads a mail folder without changing anything in it.
public final class MailReader implements SourceReader, AutoCloseable {
  /// @param egress told of each connection when it is over
  public MailReader(
      Resolver resolver, SecretStore secrets, Consumer<Egress> egress, InstantSource clock) {}

  @Override
  public Polled read(Source source, SourceCursor cursor) {
    return new Polled.Failed(
        FailureReason.INTERNAL,
        "Mail cannot be read yet.",
        new Exchange(0, "", 0, 0, false, false, Optional.empty()));
  }

  /// Cuts what is under way.
  @Override
  public void close() {}
}
