package earshot.ui.sources;

import earshot.model.Source;
import earshot.model.SourceRole;
import earshot.model.SourceState;
import java.time.Duration;
import java.util.Optional;

/// Something a person changes on one source or on many at once.
public sealed interface SourceChange {
  /// Stops asking.
  record Pause() implements SourceChange {}

  /// Asks again, now.
  record Resume() implements SourceChange {}

  /// Takes out of the list; mentions stay.
  record Remove() implements SourceChange {}

  /// Calls it otherwise.
  record Name(String name) implements SourceChange {}

  /// Says whose voice it carries.
  record Voice(SourceRole role) implements SourceChange {}

  /// Puts it into a folder; an empty one takes it out.
  record Folder(String folder) implements SourceChange {}

  /// Sets the person's own interval; absent lets Earshot decide again.
  record Every(Optional<Duration> interval) implements SourceChange {}

  /// Keeps everything it brings, or only what a brand's query matches.
  record TakeEverything(boolean all) implements SourceChange {}

  /// The source as it is after the change; one that is to be removed stays as it is.
  default Source applied(Source source) {
    return switch (this) {
      case Pause _ -> with(source, SourceState.PAUSED);
      case Resume _ -> with(source, SourceState.ACTIVE);
      case Remove _ -> source;
      case Name(String name) -> with(source, name, source.setup().role(), source.setup().folder());
      case Voice(SourceRole role) -> with(source, source.name(), role, source.setup().folder());
      case Folder(String folder) -> with(source, source.name(), source.setup().role(), folder);
      case Every(Optional<Duration> interval) ->
          new Source(
              source.id(), source.setup(), source.state(), interval, source.takeEverything());
      case TakeEverything(boolean all) ->
          new Source(source.id(), source.setup(), source.state(), source.interval(), all);
    };
  }

  /// What takes this change back on a source, whatever else was changed on it since.
  ///
  /// @param before the source before the change
  default Source takenBack(Source now, Source before) {
    return switch (this) {
      case Pause _, Resume _ -> with(now, before.state());
      case Remove _ -> now;
      case Name _ -> new Name(before.name()).applied(now);
      case Voice _ -> new Voice(before.setup().role()).applied(now);
      case Folder _ -> new Folder(before.setup().folder()).applied(now);
      case Every _ -> new Every(before.interval()).applied(now);
      case TakeEverything _ -> new TakeEverything(before.takeEverything()).applied(now);
    };
  }

  private static Source with(Source source, SourceState state) {
    return new Source(
        source.id(), source.setup(), state, source.interval(), source.takeEverything());
  }

  private static Source with(Source source, String name, SourceRole role, String folder) {
    Source.SourceSetup was = source.setup();
    return new Source(
        source.id(),
        new Source.SourceSetup(
            was.kind(), was.preset(), name, was.url(), role, was.allowPrivate(), folder),
        source.state(),
        source.interval(),
        source.takeEverything());
  }
}
