package earshot.archive;

import earshot.model.Label;
import earshot.storage.Durable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a person says of an archive: labels and notes, in a file of their own beside it.
///
/// The archive itself is never written. Each step is on the disk when it returns. Not for several
/// threads.
public final class Review {
  /// How their files end.
  public static final String ENDING = "earshot-review";

  private static final String BESIDE = ".review.";

  private final Path file;
  private final Head head;
  private final InstantSource clock;
  private final Map<Place, Given> labels = new LinkedHashMap<>();
  private final List<Remark> notes = new ArrayList<>();

  /// Of what and by whom a review is.
  ///
  /// @param archive the hash that names the archive, 64 hex digits
  /// @param name of the archive's file
  public record Head(String archive, String name, String reviewer) {}

  /// A label.
  ///
  /// @param marks what tells the mention from all others, wherever it is stored
  /// @param brand its name; empty for the text as a whole
  public record Given(List<String> marks, String brand, Label label, String reason, Instant at) {
    /// Copies the list.
    public Given {
      marks = List.copyOf(marks);
    }

    Place place() {
      return new Place(marks, brand);
    }
  }

  /// A note.
  public record Remark(List<String> marks, String words, Instant at) {
    /// Copies the list.
    public Remark {
      marks = List.copyOf(marks);
    }
  }

  private record Place(List<String> marks, String brand) {}

  private Review(Path file, Head head, InstantSource clock) {
    this.file = file;
    this.head = head;
    this.clock = clock;
  }

  /// The review of an opened archive by a person, begun or gone on with; another person's file is
  /// left alone.
  ///
  /// @throws ArchiveRefused when a file beside the archive cannot be read
  /// @throws IllegalArgumentException when nobody is named
  public static Review of(OpenedArchive archive, String reviewer, InstantSource clock) {
    String name = reviewer.strip();
    if (name.isEmpty() || name.length() > 200) {
      throw new IllegalArgumentException("Say who reviews, in at most 200 characters.");
    }
    Head head = new Head(archive.seal(), String.valueOf(archive.file().getFileName()), name);
    for (int n = 1; ; n++) {
      Path file = beside(archive.file(), n);
      if (!Files.exists(file)) return new Review(file, head, clock);
      Review found = read(file, clock);
      if (found.head.equals(head)) return found;
    }
  }

  /// Who has a review beside an archive; empty when nobody has, or it cannot be read.
  public static String beside(OpenedArchive archive) {
    Path file = beside(archive.file(), 1);
    try {
      return Files.exists(file) ? ReviewFile.read(file).head().reviewer() : "";
    } catch (ArchiveRefused unreadable) {
      return "";
    }
  }

  /// Reads a review.
  ///
  /// @throws ArchiveRefused when it is none, or is not as it was written
  public static Review read(Path file, InstantSource clock) {
    ReviewFile.Content content = ReviewFile.read(file);
    Review review = new Review(file, content.head(), clock);
    content.labels().forEach(each -> review.labels.put(each.place(), each));
    review.notes.addAll(content.notes());
    return review;
  }

  /// What a person said elsewhere than in a file of their own; it is never written.
  static Review told(
      Path archive, Head head, InstantSource clock, List<Given> labels, List<Remark> notes) {
    Review review = new Review(archive, head, clock);
    labels.forEach(each -> review.labels.put(each.place(), each));
    review.notes.addAll(notes);
    return review;
  }

  /// Where it lies, or will once something was said.
  public Path file() {
    return file;
  }

  /// Of what and by whom it is.
  public Head head() {
    return head;
  }

  /// Everything that was labelled.
  public List<Given> labels() {
    return List.copyOf(labels.values());
  }

  /// Everything that was noted.
  public List<Remark> notes() {
    return List.copyOf(notes);
  }

  /// What was said of a mention.
  public Optional<Given> label(List<String> marks, String brand) {
    return Optional.ofNullable(labels.get(new Place(List.copyOf(marks), brand)));
  }

  /// What was noted beside a mention.
  public List<Remark> notes(List<String> marks) {
    return notes.stream().filter(each -> each.marks().equals(marks)).toList();
  }

  /// Labels a mention; a later label of the same takes the place of the former.
  ///
  /// @throws ArchiveRefused when it cannot be kept; then nothing was said
  public void label(List<String> marks, String brand, Label label, String reason) {
    Given given = new Given(marks, brand, label, reason, clock.instant());
    Optional<Given> before = Optional.ofNullable(labels.put(given.place(), given));
    keepOr(
        () ->
            before.ifPresentOrElse(
                each -> labels.put(each.place(), each), () -> labels.remove(given.place())));
  }

  /// Leaves a mention without a label.
  ///
  /// @throws ArchiveRefused when that cannot be kept
  public void takeBack(List<String> marks, String brand) {
    Optional<Given> before =
        Optional.ofNullable(labels.remove(new Place(List.copyOf(marks), brand)));
    keepOr(() -> before.ifPresent(each -> labels.put(each.place(), each)));
  }

  /// Notes something beside a mention.
  ///
  /// @throws IllegalArgumentException when it is blank
  /// @throws ArchiveRefused when it cannot be kept; then nothing was noted
  public void note(List<String> marks, String words) {
    if (words.isBlank()) throw new IllegalArgumentException("A note needs some words.");
    notes.add(new Remark(marks, words.strip(), clock.instant()));
    keepOr(notes::removeLast);
  }

  private void keepOr(Runnable asBefore) {
    try {
      Durable.replace(file, ReviewFile.bytes(head, labels(), notes()));
    } catch (IOException unwritable) {
      asBefore.run();
      throw new ArchiveRefused(
          "the review could not be kept in “"
              + file
              + "”; copy the archive to a folder that can be written and open it there.",
          unwritable);
    }
  }

  private static Path beside(Path archive, int n) {
    String name = String.valueOf(archive.getFileName());
    String stem =
        name.endsWith("." + Bundles.ENDING)
            ? name.substring(0, name.length() - Bundles.ENDING.length() - 1)
            : name;
    String number = n == 1 ? "" : "." + n;
    return archive.resolveSibling(stem + number + BESIDE + ENDING);
  }
}
