package earshot.intake;

import earshot.listening.Polled;
import earshot.listening.SourceReader;
import earshot.model.FailureReason;
import earshot.model.Source;
import earshot.model.SourceCursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// An outside that answers as a test says, and notes who was asked when.
final class Script implements SourceReader {
  final Map<String, Publisher> publishers = new HashMap<>();
  final List<Asked> asked = new ArrayList<>();

  private final VirtualTime time;
  private Optional<Polled> instead = Optional.empty();
  private Predicate<String> where = name -> false;
  private Runnable meanwhile = () -> {};

  /// Somebody was asked.
  record Asked(String name, Instant at) {}

  Script(VirtualTime time) {
    this.time = time;
  }

  Publisher publisher(String name, int window, boolean conditional) {
    Publisher made = new Publisher(name, window, conditional);
    publishers.put(name, made);
    return made;
  }

  /// From now on these sources fail.
  void fail(Predicate<String> which, FailureReason reason) {
    say(which, Publisher.failed(reason, 0));
  }

  void say(Predicate<String> which, Polled polled) {
    where = which;
    instead = Optional.of(polled);
  }

  /// Has something happen while a source is being asked.
  void meanwhile(Runnable what) {
    meanwhile = what;
  }

  void recover() {
    instead = Optional.empty();
  }

  @Override
  public Polled read(Source source, SourceCursor cursor) {
    asked.add(new Asked(source.name(), time.instant()));
    meanwhile.run();
    if (instead.isPresent() && where.test(source.name())) return instead.get();
    return publishers
        .computeIfAbsent(source.name(), name -> new Publisher(name, 10, true))
        .answer(source, cursor, time.instant());
  }

  List<Instant> asked(String name) {
    return asked.stream().filter(each -> each.name().equals(name)).map(Asked::at).toList();
  }
}
