package earshot.listening.folder;

import earshot.listening.FeedHints;
import earshot.listening.Polled;
import earshot.listening.files.Choices;
import earshot.listening.files.Contents;
import earshot.listening.files.Formats;
import earshot.listening.files.Growing;
import earshot.listening.files.Head;
import earshot.listening.files.KeptMaps;
import earshot.listening.files.RecordReader;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.model.SourceCursor;
import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One look into a watched folder: reads what is new, as much as one look may take.
final class Sweep {
  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

  /// How long nobody must have written into a file that is read as a whole.
  static final Duration STILL = Duration.ofMinutes(1);

  /// How long nobody must have written before a last record without an end counts as whole.
  static final Duration ENDED = Duration.ofMinutes(10);

  private static final long LARGEST = 256L << 20;
  private static final long DIGESTED = 64L << 20;
  private static final long A_PART = 256L << 10;
  private static final int POSTS = 5_000;
  private static final long BYTES = 64L << 20;

  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  /// How the files are read.
  record Way(Source source, Path place, Choices choices, KeptMaps maps) {}

  private final Way way;
  private final Instant now;
  private final FolderPosition before;
  private final Map<Long, Grown> grownBefore = new HashMap<>();
  private final Map<Long, Grown> grown = new LinkedHashMap<>();
  private final KnownFiles known;
  private final List<Left> left = new ArrayList<>();
  private final List<Sighting> posts = new ArrayList<>();
  private long bytes;
  private boolean more;
  private boolean unsettled;

  Sweep(Way way, SourceCursor cursor, InstantSource clock) {
    this.way = way;
    this.known = new KnownFiles(cursor.seen());
    this.now = clock.instant();
    this.before = FolderPosition.in(cursor);
    before.grown().forEach(each -> grownBefore.put(each.key(), each));
  }

  Polled over(FolderList files) {
    Set<Long> there = files.files().stream().map(FolderFile::stamp).collect(Collectors.toSet());
    // In their old order: what was left last stands first, also after a look that left nothing.
    before.left().stream().filter(each -> there.contains(each.stamp())).forEach(left::add);
    for (FolderFile file : files.files()) {
      // What was read stays known, also when this look has enough.
      known.meet(file);
      Optional.ofNullable(grownBefore.get(file.key()))
          .ifPresent(same -> grown.put(same.key(), same));
      if (isEnough()) more = true;
      else look(file);
    }
    if (files.beyond() > 0) {
      String sentence =
          "Only the newest %,d files are looked at; move away what was read."
              .formatted(FolderList.MOST);
      left.add(new Left(0, WatchedFolder.said(way.place()), sentence));
    }
    return told(files.files().size());
  }

  private boolean isEnough() {
    return posts.size() >= POSTS || bytes >= BYTES;
  }

  private void look(FolderFile file) {
    try {
      Grown same = grown.get(file.key());
      if (same != null && same.stamp() == file.stamp() && same.isWhole(file.size())) return;
      if (known.has(file)) return;
      // A folder within may have become a link meanwhile.
      Path real = file.path().toRealPath();
      if (!real.equals(file.path().toRealPath(LinkOption.NOFOLLOW_LINKS))) return;
      read(file);
    } catch (IOException unreadable) {
      leave(file, "It cannot be read; check its permissions.");
    } catch (RuntimeException | StackOverflowError defect) {
      LOG.warn("stumbled source={} over={}", way.source().id(), defect.getClass().getName());
      refuse(file, "Earshot stumbled over it; other files go on.");
    }
  }

  private void read(FolderFile file) throws IOException {
    Head head = Head.of(file.path());
    Optional<RecordReader> reader = Formats.of(head);
    Optional<Growing> growing = reader.flatMap(format -> format.growing(head));
    if (growing.isPresent()) {
      readOn(opened(file, head, reader.orElseThrow()), growing.get());
    } else if (!file.standsStill(STILL, now)) {
      unsettled = true;
    } else if (reader.isEmpty()) {
      refuse(file, "It is of no kind that Earshot reads.");
    } else {
      readWhole(opened(file, head, reader.get()));
    }
  }

  private OpenedFile opened(FolderFile file, Head head, RecordReader reader) {
    return new OpenedFile(file, head, reader, way, now);
  }

  private void readWhole(OpenedFile opened) throws IOException {
    FolderFile file = opened.file();
    grown.remove(file.key());
    if (file.size() > LARGEST) {
      refuse(file, "It is larger than 256 MB; bring it in by hand with Import.");
      return;
    }
    long sha = file.sha();
    if (known.hasBytes(sha)) {
      known.read(file, sha);
      return;
    }
    Taking taking = Taking.whole();
    String refusal = opened.take(Optional.empty(), taking);
    if (file.now().stamp() != file.stamp()) {
      unsettled = true;
      return;
    }
    bytes += file.size();
    known.read(file, sha);
    if (refusal.isEmpty()) keep(file, taking);
    else leave(file, refusal);
  }

  private void readOn(OpenedFile opened, Growing growing) throws IOException {
    FolderFile file = opened.file();
    Grown from = begun(file);
    if (from.offset() == 0 && file.size() <= DIGESTED && file.standsStill(STILL, now)) {
      long sha = file.sha();
      if (known.hasBytes(sha)) {
        grown.remove(file.key());
        known.read(file, sha);
        return;
      }
    }
    Growing.Cut preface = growing.preface(file.path(), file.size());
    if (!growing.isWhole(preface)) {
      unsettled = true;
      return;
    }
    Grown read = from;
    boolean goesOn = true;
    while (goesOn && !isEnough()) {
      long start = Math.max(read.offset(), preface.bytes());
      Growing.Cut cut = growing.cut(file.path(), start, file.size(), A_PART);
      read = part(opened, preface, read, cut);
      goesOn = cut.bytes() >= A_PART && read.offset() < file.size();
      if (known.has(file)) return;
    }
    more |= goesOn;
    if (!goesOn && !read.isWhole(file.size())) read = tail(opened, preface, read);
    grown.put(file.key(), read);
    if (!read.isWhole(file.size()) || file.size() > DIGESTED) return;
    long sha = file.sha();
    // What was written meanwhile is in the digest, but was not read.
    if (file.now().stamp() == file.stamp()) known.read(file, sha);
  }

  /// Where a file was left, also under another name; at its beginning when it is another one now.
  private Grown begun(FolderFile file) throws IOException {
    Grown same = grown.get(file.key());
    if (same != null && same.isBeginningOf(file)) return same;
    for (Grown other : before.grown()) {
      if (other.offset() > 0 && other.isBeginningOf(file)) return other;
    }
    return new Grown(file.key(), 0, 0, 0, 0, 0);
  }

  /// Reads whole records.
  private Grown part(OpenedFile opened, Growing.Cut preface, Grown from, Growing.Cut cut)
      throws IOException {
    FolderFile file = opened.file();
    long start = Math.max(from.offset(), preface.bytes());
    long end = start + cut.bytes();
    if (cut.bytes() > 0) {
      Taking taking = Taking.part(from.records());
      String refusal =
          opened.take(Optional.of(new Contents.Part(preface.bytes(), start, end)), taking);
      if (!refusal.isEmpty()) {
        refuse(file, refusal);
        return from;
      }
      bytes += cut.bytes();
      keep(file, taking);
    }
    return new Grown(
        file.key(),
        file.stamp(),
        end,
        from.records() + cut.records(),
        Prints.ofBeginning(file.path(), end),
        from.stamp() == file.stamp() ? from.tail() : 0);
  }

  /// Reads a last record that nobody has ended for long; should it go on later, it is read again
  /// from its beginning.
  private Grown tail(OpenedFile opened, Growing.Cut preface, Grown read) throws IOException {
    FolderFile file = opened.file();
    if (!file.standsStill(ENDED, now)) {
      unsettled = true;
      return read;
    }
    Taking taking = Taking.part(read.records());
    Contents.Part rest = new Contents.Part(preface.bytes(), read.offset(), file.size());
    if (opened.take(Optional.of(rest), taking).isEmpty()) posts.addAll(taking.posts());
    return new Grown(
        read.key(), read.stamp(), read.offset(), read.records(), read.print(), file.size());
  }

  private void keep(FolderFile file, Taking taking) {
    posts.addAll(taking.posts());
    if (!taking.rejects().isEmpty()) leave(file, taking.rejects());
  }

  /// Leaves a file until it changes.
  private void refuse(FolderFile file, String sentence) {
    known.refused(file);
    leave(file, sentence);
  }

  private void leave(FolderFile file, String sentence) {
    left.removeIf(each -> each.stamp() == file.stamp());
    left.addFirst(new Left(file.stamp(), WatchedFolder.said(file.name()), sentence));
  }

  private Polled told(int files) {
    Optional<Duration> soon =
        more ? Optional.of(AT_ONCE) : unsettled ? Optional.of(STILL) : Optional.empty();
    // It overlaps always: what lies in a folder does not go away unseen.
    Polled.Contents contents =
        new Polled.Contents(
            posts.isEmpty() ? files : posts.size(),
            Optional.empty(),
            Optional.empty(),
            FeedHints.NONE,
            List.of(),
            true,
            false,
            Set.of(),
            soon,
            Optional.empty());
    List<Grown> newest = new ArrayList<>(grown.values());
    SourceCursor next =
        new SourceCursor(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            known.all(),
            "",
            new FolderPosition(newest.reversed(), left).written());
    return posts.isEmpty()
        ? new Polled.Unchanged(Optional.of(contents), next, FolderReader.NOBODY)
        : new Polled.News(contents, posts, next, FolderReader.NOBODY);
  }
}
