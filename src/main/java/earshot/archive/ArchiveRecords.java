package earshot.archive;

import earshot.language.redact.Profile;
import earshot.listening.Identities;
import earshot.listening.files.Contents;
import earshot.listening.files.FileRefused;
import earshot.listening.files.Head;
import earshot.listening.files.RecordReader;
import earshot.listening.files.Records;
import earshot.model.ImportRun;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Provenance;
import earshot.model.Sighting;
import earshot.model.SourceId;
import earshot.storage.Database;
import earshot.storage.RetoldStore;
import earshot.storage.Stores;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/// Reads the mentions of another workspace's archive as posts of a file, so that they go the one
/// road; what people said of them is kept for afterwards.
///
/// An archive is restored when it is looked at, and that copy is what is brought in: it is there
/// until somebody lets go of it.
final class ArchiveRecords implements RecordReader, AutoCloseable {
  /// How a person knows it.
  static final String FORMAT = "Earshot archive";

  private static final int PAGE = 200;

  private final Stores here;
  private final InstantSource clock;
  private final List<Heard> heard = new ArrayList<>();
  private final ReentrantLock reading = new ReentrantLock();
  private Optional<Copy> copy = Optional.empty();
  private volatile boolean over;

  /// A mention of which somebody there said something.
  ///
  /// @param known the mention here, where it was here already
  record Heard(Sighting sighting, Optional<MentionId> known, Spoken.Of said) {}

  ArchiveRecords(Stores here, InstantSource clock) {
    this.here = here;
    this.clock = clock;
  }

  /// What people said of the mentions that were read last.
  List<Heard> heard() {
    return List.copyOf(heard);
  }

  @Override
  public String format() {
    return FORMAT;
  }

  @Override
  public boolean recognises(Head head) {
    return head.members().contains(Manifest.NAME) && head.members().contains(Manifest.FIRST);
  }

  /// The archive as a database of its own.
  private static final class Copy {
    private final Scratch scratch;
    private final List<BundleReader.Damage> damages;
    private final Spoken spoken;
    private long gone;

    Copy(Scratch scratch, List<BundleReader.Damage> damages, Spoken spoken) {
      this.scratch = scratch;
      this.damages = damages;
      this.spoken = spoken;
    }
  }

  @Override
  public void read(Contents file, Records to) {
    reading.lock();
    boolean whole = false;
    try {
      heard.clear();
      Copy there = copy.isPresent() ? copy.get() : restored(file, to);
      copy = Optional.of(there);
      for (BundleReader.Damage each : there.damages) {
        to.reject(each.part(), "is damaged; %,d rows are lost".formatted(each.rows()));
      }
      try (Database database = Database.open(place(there.scratch), clock, () -> false)) {
        new Reading(new Stores(database), there, file, to).all();
      }
      whole = true;
    } catch (ArchiveRefused refused) {
      throw new FileRefused(String.valueOf(refused.getMessage()));
    } finally {
      if (over || !whole) drop();
      reading.unlock();
    }
  }

  private Copy restored(Contents file, Records to) {
    Scratch scratch = Scratch.make();
    try (OpenedArchive archive = Bundles.open(file.path())) {
      refuseWhereNamesAreHidden(archive);
      List<BundleReader.Damage> damages =
          archive.restore(place(scratch), clock, (done, of) -> to.stillWanted());
      return new Copy(scratch, damages, Spoken.in(archive));
    } catch (RuntimeException | Error failed) {
      scratch.close();
      throw failed;
    }
  }

  private static Path place(Scratch scratch) {
    return scratch.folder().resolve("archive");
  }

  /// Lets go of the copy, at once or when whoever reads it has done so.
  @Override
  public void close() {
    over = true;
    if (!reading.tryLock()) return;
    try {
      drop();
    } finally {
      reading.unlock();
    }
  }

  private void drop() {
    copy.ifPresent(there -> there.scratch.close());
    copy = Optional.empty();
  }

  // Under a number nobody can be known again, those who asked to be forgotten neither.
  private static void refuseWhereNamesAreHidden(OpenedArchive archive) {
    if (archive.about().redaction().equals(Profile.NOTHING_HIDDEN.written())) return;
    throw new FileRefused(
        "Names are hidden in “%s”, so nobody could be known again; ask for an archive in which"
                .formatted(archive.file().getFileName())
            + " nothing is hidden, or open this one to read it.");
  }

  /// One reading of what was restored.
  private final class Reading {
    private final Stores there;
    private final Copy archive;
    private final Contents file;
    private final Records to;
    private final List<SourceId> before;

    Reading(Stores there, Copy archive, Contents file, Records to) {
      this.there = there;
      this.archive = archive;
      this.file = file;
      this.to = to;
      before =
          here.imports().latest(Integer.MAX_VALUE).stream()
              .filter(run -> run.file().format().equals(FORMAT))
              .filter(run -> run.state() != ImportRun.State.TAKEN_BACK)
              .map(ImportRun::source)
              .distinct()
              .toList();
    }

    void all() {
      // Whoever was dropped from the copy at the first look is missing from it at the second.
      archive.gone += there.keeping().removal().drop(here.keeping().forgetting().forgotten());
      for (long n = 0; n < archive.gone; n++) to.skip("mentions of people who were forgotten here");
      long last = 0;
      while (true) {
        List<Mention> page = there.mentions().after(last, PAGE);
        if (page.isEmpty()) return;
        last = page.getLast().id().value();
        tell(page);
      }
    }

    private void tell(List<Mention> page) {
      List<MentionId> ids = page.stream().map(Mention::id).toList();
      Map<MentionId, RetoldStore.Rest> rest = there.work().retold().of(ids);
      List<Mention> shown = new ArrayList<>();
      for (Mention each : page) {
        Optional<RetoldStore.Rest> more = Optional.ofNullable(rest.get(each.id()));
        if (more.isEmpty()) continue;
        if (more.get().shown()) shown.add(each);
        else to.skip("mentions that were hidden there");
      }
      Map<MentionId, List<String>> byMention = there.work().identities().ofAll(ids);
      List<List<String>> marks =
          shown.stream().map(each -> byMention.getOrDefault(each.id(), List.of())).toList();
      List<Optional<MentionId>> known = here.work().identities().findAll(marks);
      for (int i = 0; i < shown.size(); i++) {
        Mention each = shown.get(i);
        RetoldStore.Rest more = Objects.requireNonNull(rest.get(each.id()));
        tell(each.id(), sighting(each, more, marks.get(i)), known.get(i));
      }
    }

    private void tell(MentionId there, Sighting sighting, Optional<MentionId> byMark) {
      Optional<MentionId> known = byMark.or(() -> broughtBefore(sighting));
      Spoken.Of said = archive.spoken.of(there);
      if (!said.isEmpty()) heard.add(new Heard(sighting, known, said));
      if (known.isPresent()) to.known();
      else to.take(sighting);
    }

    // What has neither an address nor a service's id is known again only by the archive it came in.
    private Optional<MentionId> broughtBefore(Sighting sighting) {
      if (sighting.identity().canonicalUrl().isPresent()) return Optional.empty();
      return before.stream()
          .flatMap(source -> here.mentions().known(under(source, sighting)).stream())
          .findFirst();
    }

    private Sighting sighting(Mention mention, RetoldStore.Rest rest, List<String> marks) {
      Mention.Content content = mention.content();
      Sighting.Words words =
          new Sighting.Words(
              content.title(), content.title().length(), "", "", content.body(), content.lang());
      boolean everywhere = !rest.space().isEmpty();
      String id = everywhere ? rest.externalId() : marks.isEmpty() ? "" : marks.getLast();
      Sighting.Identity found = Identities.of(id, content.url(), words, "");
      Sighting.Identity identity =
          new Sighting.Identity(
              found.externalId(),
              rest.space(),
              found.permalink(),
              found.canonicalUrl(),
              found.fallback());
      return new Sighting(
          file.source(),
          identity,
          words,
          new Sighting.Author(content.author(), content.handle(), rest.home(), rest.outlet()),
          new Sighting.Time(
              mention.origin().publishedAt(),
              "",
              mention.origin().dateSource(),
              mention.at(),
              file.now()),
          rest.conversation(),
          rest.counts().rated(content.rating()),
          List.of(),
          Provenance.IMPORTED,
          Set.of());
    }
  }

  /// The same appearance in another source.
  static Sighting under(SourceId source, Sighting sighting) {
    return new Sighting(
        source,
        sighting.identity(),
        sighting.words(),
        sighting.author(),
        sighting.time(),
        sighting.conversation(),
        sighting.counts(),
        sighting.media(),
        sighting.provenance(),
        sighting.repaired());
  }
}
