package earshot;

import earshot.intake.start.OneRequest;
import earshot.listening.HostGate;
import earshot.listening.HostGate.Turn;
import earshot.listening.HostGate.Visit;
import earshot.listening.Polled;
import earshot.listening.SourceReader;
import earshot.model.PollAttempt.Exchange;
import earshot.model.Source;
import earshot.model.SourceCursor;
import java.util.Optional;

/// Asks a source that is not kept yet, under the same rules of hosts as those that are.
record OneVisit(SourceReader reader, HostGate gate) implements OneRequest {
  @Override
  public Polled ask(Source source) throws InterruptedException {
    Visit visit = Visit.to(source.url(), source.setup().allowPrivate(), true);
    return switch (gate.await(visit)) {
      case Turn.Go go -> {
        try (go) {
          yield reader.read(source, SourceCursor.START);
        }
      }
      case Turn.Later _ ->
          new Polled.Refused(
              gate.heldUntil(source.url()).orElseThrow(),
              new Exchange(0, "", 0, 0, false, false, Optional.empty()));
    };
  }
}
