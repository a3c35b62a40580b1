package earshot.intake;

import earshot.language.Lexicon;
import earshot.language.LexiconDamaged;
import earshot.listening.FeedHints;
import earshot.listening.Pace;
import earshot.listening.PollPlan;
import earshot.listening.Polled;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.DateSource;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.Provenance;
import earshot.model.Rule;
import earshot.model.RuleAction;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.model.SourceCursor;
import earshot.model.SourceEdit;
import earshot.model.Traits;
import earshot.search.IndexFolder;
import earshot.search.Progress;
import earshot.search.QueryNames;
import earshot.search.SearchIndex;
import earshot.search.Watch;
import earshot.storage.Database;
import earshot.storage.MentionStore;
import earshot.storage.SourceStore;
import earshot.storage.Stores;
import earshot.storage.Unforced;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// A workspace on a real database file and index into which texts arrive along the one road, for
/// what is asked of it again and again.
final class Ground implements AutoCloseable {
  final VirtualTime time = new VirtualTime(Instant.parse("2026-11-20T00:00:00Z"));
  final Database database;
  final Stores stores;
  final SearchIndex index;
  final Live live = new Live();
  final List<LiveEvent> heard = new ArrayList<>();
  final Questions questions;
  final Brands brands;
  final Ears ears;
  final Wordbook words;
  final Rescoring rescoring;
  final Learning learning;
  private final Intake intake;
  private final Source source;
  private int arrived;
  private String author = "ana";
  private String lang = "en";
  private String parent = "";

  Ground(Path folder) {
    database = Unforced.open(Empty.copied(folder.resolve("workspace")), time::instant);
    stores = new Stores(database);
    QueryNames names = new Names();
    index =
        SearchIndex.open(
            IndexFolder.plain(folder.resolve("index")),
            new StoredRows(stores.mentions()),
            names,
            ZoneOffset.UTC,
            time::instant);
    index.catchUp(_ -> {});
    live.subscribe(heard::add);
    ears = new Ears(Optional.of(Words.LEXICON), stores.brands().all());
    Intake.Means means =
        new Intake.Means(
            (_, _) -> new Polled.Gone(Publisher.exchange(410, false)), ears, index, live);
    intake =
        new Intake(
            stores,
            means,
            new Intake.Manners(
                new PollPlan(new Random(4)),
                _ -> Pace.PLAIN,
                new Network(live, time::instant, time::nanos)),
            time::instant);
    brands = new Brands(stores, ears, live, time::instant);
    words = new Wordbook(stores, ears, live);
    rescoring = new Rescoring(stores, words, ears, new Rescoring.Telling(index, live));
    learning = new Learning(stores, ears, words);
    questions = Questions.of(stores, means, names, ZoneOffset.UTC, time::instant);
    source = everything();
  }

  /// A new workspace, made once and copied: making takes most of a second.
  private static final class Empty {
    private static final Path FOLDER = made();

    private static Path made() {
      try {
        Path folder = Files.createTempDirectory("empty-workspace");
        Unforced.open(folder, InstantSource.fixed(Rig.START)).close();
        return folder;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    static Path copied(Path to) {
      try (Stream<Path> files = Files.list(FOLDER)) {
        Files.createDirectories(to);
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, to.resolve(FOLDER.relativize(file)));
        }
        return to;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  static final class Words {
    static final Lexicon LEXICON = load();

    private static Lexicon load() {
      try {
        return Lexicon.load();
      } catch (LexiconDamaged damaged) {
        throw new IllegalStateException(damaged);
      }
    }
  }

  /// Who writes what arrives from now on.
  Ground by(String handle) {
    author = handle;
    return this;
  }

  /// The language sources declare from now on; empty for none.
  Ground declaring(String tag) {
    lang = tag;
    return this;
  }

  /// What arrives from now on answers another post.
  Ground answering(String post) {
    parent = post;
    return this;
  }

  Brand brand(String name) {
    return brands.add(name, BrandRole.OWN, name, "ana");
  }

  Rule rule(String query, String action) {
    return questions
        .rules()
        .add(new Rule.Terms(action, query, RuleAction.read(action), true), "ana");
  }

  /// Texts that a source shows now; the ids of those that are stored, in this order.
  List<MentionId> arrive(String... texts) {
    return arrive(Arrays.asList(texts));
  }

  List<MentionId> arrive(List<String> texts) {
    long before = stores.mentions().greatestId();
    List<Sighting> sightings = texts.stream().map(this::sighting).toList();
    Polled.Contents contents =
        new Polled.Contents(
            sightings.size(),
            Optional.empty(),
            Optional.empty(),
            FeedHints.NONE,
            List.of(),
            true,
            false,
            Set.of(),
            Optional.empty(),
            Optional.empty());
    intake.take(
        source,
        new Polled.News(contents, sightings, SourceCursor.START, Publisher.exchange(200, false)));
    index.refresh();
    return stores.mentions().after(before, 10_000).stream().map(Mention::id).toList();
  }

  void pass(Duration span) {
    time.jump(span);
  }

  long found(String query) {
    return index.count(filter(query));
  }

  Mention mention(MentionId id) {
    return stores.mentions().byId(id).orElseThrow();
  }

  List<BrandId> brandsOf(MentionId id) {
    return mention(id).brands().stream().map(Mention.BrandMark::brand).toList();
  }

  <T extends LiveEvent> List<T> heard(Class<T> kind) {
    return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  static MentionFilter filter(String query) {
    return new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), query, Optional.empty());
  }

  /// Stops after so many steps.
  static Watch stoppingAfter(int steps) {
    return new Watch() {
      private int left = steps;

      @Override
      public void reached(Progress progress) {
        if (progress.done() > 0) left--;
      }

      @Override
      public boolean stopped() {
        return left <= 0;
      }
    };
  }

  @Override
  public void close() {
    index.close();
    database.close();
  }

  private Source everything() {
    Source made =
        stores.sources().add(Rig.setup("https://blog.example/feed", "Blog"), time.instant());
    SourceEdit everything = new SourceEdit.TakeEverything(true);
    stores.sources().make(List.of(new SourceStore.Change(made.id(), everything)), time.instant());
    return stores.sources().byId(made.id()).orElseThrow();
  }

  private Sighting sighting(String text) {
    arrived++;
    String link = "https://blog.example/" + arrived;
    Instant at = time.instant().minusSeconds(1_000L).plusSeconds(arrived);
    return new Sighting(
        source.id(),
        new Sighting.Identity(
            Optional.of("blog/" + arrived),
            "",
            Optional.of(URI.create(link)),
            Optional.of(link),
            ""),
        new Sighting.Words("", 0, "", "", text, lang),
        new Sighting.Author(author, "@" + author, Optional.empty(), ""),
        new Sighting.Time(Optional.of(at), "", DateSource.PUBLISHED, at, time.instant()),
        new Sighting.Conversation(parent, ""),
        Sighting.Counts.NONE,
        List.of(),
        Provenance.POLLED,
        Set.of());
  }

  private final class Names implements QueryNames {
    @Override
    public Optional<BrandId> brand(String name) {
      return stores.brands().all().stream()
          .filter(brand -> brand.name().equalsIgnoreCase(name))
          .map(Brand::id)
          .findFirst();
    }

    @Override
    public Optional<String> search(String name) {
      return stores.searches().all().stream()
          .filter(search -> search.name().equalsIgnoreCase(name))
          .map(search -> search.query())
          .findFirst();
    }
  }

  private record StoredRows(MentionStore store) implements SearchIndex.Rows {
    @Override
    public List<Mention> after(long lastId, int limit) {
      return store.after(lastId, limit);
    }

    @Override
    public List<Mention> byIds(List<MentionId> ids) {
      return store.byIds(ids);
    }

    @Override
    public List<Changed> changed(int limit) {
      return store.changed(limit).stream()
          .map(changed -> new Changed(changed.mention(), changed.rev()))
          .toList();
    }

    @Override
    public void forget(List<Changed> seen) {
      store.forgetChanged(
          seen.stream()
              .map(changed -> new MentionStore.Changed(changed.mention(), changed.rev()))
              .toList());
    }

    @Override
    public Map<MentionId, Traits> traits(List<MentionId> ids) {
      return store.traits(ids);
    }

    @Override
    public long greatestId() {
      return store.greatestId();
    }
  }
}
