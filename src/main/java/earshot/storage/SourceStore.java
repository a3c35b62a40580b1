package earshot.storage;

import earshot.model.Source;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import earshot.model.SourceStatus;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps the sources, what is remembered of each, and when it is due.
public final class SourceStore {

  /// A source that is to be asked.
  public record Due(SourceId source, Instant nextDue, int failures) {}

  /// All sources that were not removed, by id.
  public List<Source> all() {
    throw new UnsupportedOperationException();
  }

  /// Adds a source; one with the same address and preset is returned as it is.
  public Source add(SourceSetup setup, Instant nextDue) {
    throw new UnsupportedOperationException();
  }

  /// Adds many sources in batches; returns those that were new.
  public List<Source> addAll(List<SourceSetup> setups, Instant nextDue) {
    throw new UnsupportedOperationException();
  }

  /// Keeps what a person changed: name, role, address, interval, state.
  public void update(Source source) {
    throw new UnsupportedOperationException();
  }

  /// Stops asking until resumed.
  public void pause(SourceId id) {
    throw new UnsupportedOperationException();
  }

  /// Asks again.
  public void resume(SourceId id, Instant nextDue) {
    throw new UnsupportedOperationException();
  }

  /// Stops asking for ever; its mentions stay.
  public void remove(SourceId id) {
    throw new UnsupportedOperationException();
  }

  /// All sources with what is known of their polls, by id.
  public List<SourceStatus> statuses() {
    throw new UnsupportedOperationException();
  }

  /// Active sources that are due at this time or before, the longest due first.
  public List<Due> due(Instant until) {
    throw new UnsupportedOperationException();
  }

  /// What was remembered at the last poll.
  public SourceCursor cursor(SourceId id) {
    throw new UnsupportedOperationException();
  }

  /// Sets when a source is asked next.
  public void setNextDue(SourceId id, Instant nextDue) {
    throw new UnsupportedOperationException();
  }

  /// The source with this id, removed ones included.
  public Optional<Source> byId(SourceId id) {
    throw new UnsupportedOperationException();
  }

  /// The source with this address.
  public Optional<Source> byUrl(URI url) {
    throw new UnsupportedOperationException();
  }
}
