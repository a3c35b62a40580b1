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
import java.util.Optional;
import java.util.Set;

/// Reads the mentions of another workspace's archive as posts of a file, so that they go the one
/// road; what people said of them is kept for afterwards.
final class ArchiveRecords implements RecordReader {
  /// How a person knows it.
  static final String FORMAT = "Earshot archive";

  private static final int PAGE = 200;

  private final Stores here;
  private final InstantSource clock;
  private final List<Heard> heard = new ArrayList<>();

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

  @Override
  public void read(Contents file, Records to) {
    heard.clear();
    try (OpenedArchive archive = Bundles.open(file.path());
        Scratch scratch = Scratch.make()) {
      refuseWhereNamesAreHidden(archive);
      Path folder = scratch.folder().resolve("archive");
      for (BundleReader.Damage each :
          archive.restore(folder, clock, (done, of) -> to.stillWanted())) {
        to.reject(each.part(), "is damaged; %,d rows are lost".formatted(each.rows()));
      }
      Spoken spoken = Spoken.in(archive);
      try (Database database = Database.open(folder, clock, () -> false)) {
        new Reading(new Stores(database), spoken, file, to).all();
      }
    } catch (ArchiveRefused refused) {
      throw new FileRefused(String.valueOf(refused.getMessage()));
    }
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
    private final Spoken spoken;
    private final Contents file;
    private final Records to;
    private final List<SourceId> before;

    Reading(Stores there, Spoken spoken, Contents file, Records to) {
      this.there = there;
      this.spoken = spoken;
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
      long gone = there.keeping().removal().drop(here.keeping().forgetting().forgotten());
      for (long n = 0; n < gone; n++) to.skip("mentions of people who were forgotten here");
      long last = 0;
      while (true) {
        List<Mention> some = there.mentions().after(last, PAGE);
        if (some.isEmpty()) return;
        last = some.getLast().id().value();
        Map<MentionId, RetoldStore.Rest> rest =
            there.work().retold().of(some.stream().map(Mention::id).toList());
        for (Mention each : some) {
          Optional<RetoldStore.Rest> more = Optional.ofNullable(rest.get(each.id()));
          if (more.isPresent()) tell(each, more.get());
        }
      }
    }

    private void tell(Mention mention, RetoldStore.Rest rest) {
      if (!rest.shown()) {
        to.skip("mentions that were hidden there");
        return;
      }
      List<String> marks = there.work().identities().of(mention.id());
      Sighting sighting = sighting(mention, rest, marks);
      Optional<MentionId> known =
          here.work().identities().find(marks).or(() -> broughtBefore(sighting));
      Spoken.Of said = spoken.of(mention.id());
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
