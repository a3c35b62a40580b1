package earshot.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.AuthorId;
import earshot.model.BrandId;
import earshot.model.LegalHold;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.Withdrawn;
import earshot.privacy.Presence.Answer;
import earshot.privacy.Room.Post;
import earshot.storage.Planted;
import earshot.storage.PresenceStore.Due;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingTimeTest {
  private Path home;
  private Room room;
  private BrandId acme;
  private SourceId forum;
  private SourceId blog;

  @BeforeEach
  void open(@TempDir Path folder) {
    home = folder;
    room = new Room(folder.resolve("ws"));
    acme = room.brand("Acme");
    forum = room.source("forum");
    blog = room.source("blog");
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void in400DaysNothingIsKeptPastItsTimeAndNoCountChanges() {
    Retention retention = retention(Optional.empty());
    retention.choose(forum, Optional.of(30), "", "me");
    retention.choose(blog, Optional.empty(), "a lawsuit", "me");
    String days = "";
    for (int day = 0; day < 400; day++) {
      if (day < 100) {
        room.take(forum, acme, Post.by("a", "f" + day), Post.by("b", "g" + day));
        room.take(blog, acme, Post.by("c", "b" + day));
      }
      if (day == 100) days = Planted.days(room.database);
      var unused = retention.run(() -> true);
      if (day > 32 && day < 100) {
        assertTrue(room.stores.mentions().total() <= 2 * 31 + day + 1, "day " + day);
      }
      room.pass(Duration.ofDays(1));
    }
    assertEquals(100, room.stores.mentions().total(), "the blog's");
    assertEquals(0, retention.preview().mentions());
    assertEquals(days, Planted.days(room.database));
    assertEquals(0, room.stores.derivedCheck().run().mended());
  }

  @Test
  void theFirstRunAnnouncesItselfADayBefore() {
    Retention retention = retention(Optional.empty());
    retention.choose(forum, Optional.of(1), "", "me");
    room.take(forum, acme, Post.by("a", "1"));
    room.pass(Duration.ofDays(3));
    assertEquals(1, retention.preview().mentions());
    assertTrue(retention.run(() -> true).notBefore().isPresent());
    room.pass(Duration.ofHours(23));
    assertEquals(0, retention.run(() -> true).deleted());
    room.pass(Duration.ofHours(2));
    assertEquals(1, retention.run(() -> true).deleted());
  }

  @Test
  void whatIsHeldStaysUntilTheHoldEnds() {
    Retention retention = retention(Optional.empty());
    retention.choose(forum, Optional.of(1), "", "me");
    room.take(forum, acme, Post.by("a", "1"));
    room.pass(Duration.ofDays(3));
    for (LegalHold.Scope scope :
        List.of(
            LegalHold.Scope.EVERYTHING,
            new LegalHold.Scope(Optional.of(forum), Optional.empty()),
            new LegalHold.Scope(Optional.empty(), Optional.of(acme)))) {
      var holds = room.stores.keeping().holds();
      LegalHold hold = holds.set(scope, "a case", room.now().plus(Duration.ofDays(9)), "me");
      assertEquals(0, retention.preview().mentions(), scope.toString());
      assertEquals(0, retention.take(() -> true), scope.toString());
      assertTrue(holds.lift(hold.id(), "me"));
    }
    assertEquals(1, retention.take(() -> true));
  }

  @Test
  void aPresetsLimitIsNeverExceededAndForeverNeedsAReason() {
    Retention limited = retention(Optional.of(Duration.ofDays(30)));
    assertEquals(Optional.of(30), limited.terms().getFirst().days());
    assertThrows(
        IllegalArgumentException.class, () -> limited.choose(forum, Optional.of(31), "", "me"));
    assertThrows(
        IllegalArgumentException.class,
        () -> limited.choose(forum, Optional.empty(), "a reason", "me"));
    Retention free = retention(Optional.empty());
    assertEquals(Optional.of(730), free.terms().getFirst().days());
    assertThrows(
        IllegalArgumentException.class, () -> free.choose(forum, Optional.empty(), " ", "me"));
  }

  @Test
  void wordsOfDeletedPostsGoWithin48HoursThroughAnOutageAndAPortalAndOfNoOther() {
    Set<MentionId> deleted = new HashSet<>();
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < 120; i++) posts.add(Post.by("a", "p" + i));
    List<Mention> all = room.take(forum, acme, posts.toArray(Post[]::new));
    for (Mention each : all) if (each.id().value() % 3 == 0) deleted.add(each.id());
    int[] hour = {0};
    Presence presence =
        new Presence(
            room.stores,
            source -> source.id().equals(forum),
            (_, post) -> {
              if (hour[0] >= 47 && hour[0] < 53) return Answer.UNKNOWN;
              return deleted.contains(post.mention()) ? Answer.GONE : Answer.THERE;
            },
            room::now);
    for (; hour[0] < 24 + 48; hour[0]++) {
      var unused = presence.round(() -> true);
      room.pass(Duration.ofHours(1));
    }
    assertEquals(120, room.stores.mentions().total(), "they stay counted");
    for (Mention each : room.stores.mentions().byIds(room.ids(all))) {
      assertEquals(deleted.contains(each.id()), each.content().whole().isEmpty(), each.toString());
    }
    assertEquals(80, room.stores.keeping().presence().count());
  }

  @Test
  void manyPostsOfASourceAreAskedForTogetherAndEachSourceForItself() {
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < 7; i++) posts.add(Post.by("a", "p" + i));
    room.take(forum, acme, posts.toArray(Post[]::new));
    room.take(blog, acme, Post.by("b", "b0"), Post.by("b", "b1"));
    List<List<String>> asked = new ArrayList<>();
    Set<String> gone = Set.of("p0", "p3", "p6", "b0");
    Presence.Asker asker =
        new Presence.Asker() {
          @Override
          public Answer ask(Source source, Due post) {
            throw new AssertionError("asked for one alone");
          }

          @Override
          public Map<MentionId, Answer> ask(Source source, List<Due> posts) {
            asked.add(posts.stream().map(post -> post.ownId().orElseThrow()).toList());
            Map<MentionId, Answer> answers = new HashMap<>();
            for (Due post : posts) {
              if (gone.contains(post.ownId().orElseThrow())) {
                answers.put(post.mention(), Answer.REMOVED);
              }
            }
            return answers;
          }

          @Override
          public int together(Source source) {
            return source.id().equals(forum) ? 3 : 2;
          }
        };
    Presence presence = new Presence(room.stores, _ -> true, asker, room::now);
    var unused = presence.round(() -> true);
    room.pass(Duration.ofDays(1));
    Presence.Round round = presence.round(() -> true);
    assertEquals(
        List.of(
            List.of("p0", "p1", "p2"),
            List.of("p3", "p4", "p5"),
            List.of("p6"),
            List.of("b0", "b1")),
        asked);
    assertEquals(4, round.gone());
    assertEquals(5, round.unknown());
    room.pass(Duration.ofDays(1));
    assertEquals(4, presence.round(() -> true).withdrawn());
    Map<MentionId, Withdrawn> first =
        room.stores.keeping().withdrawal().of(List.of(new MentionId(1)));
    assertEquals(Withdrawn.By.SOURCE, Objects.requireNonNull(first.get(new MentionId(1))).by());
  }

  @Test
  void aPostThatComesBackStays() {
    Mention post = room.take(forum, acme, Post.by("a", "p")).getFirst();
    Answer[] answer = {Answer.GONE};
    Presence presence = new Presence(room.stores, _ -> true, (_, _) -> answer[0], room::now);
    var unused = presence.round(() -> true);
    room.pass(Duration.ofDays(1));
    assertEquals(1, presence.round(() -> true).gone());
    answer[0] = Answer.THERE;
    room.pass(Duration.ofDays(1));
    assertEquals(1, presence.round(() -> true).there());
    answer[0] = Answer.GONE;
    room.pass(Duration.ofDays(1));
    assertEquals(0, presence.round(() -> true).withdrawn(), "gone once again, not twice");
    assertTrue(room.stores.mentions().byId(post.id()).isPresent());
  }

  @Test
  void everythingOfAPersonIsInTheSubjectExport() throws IOException {
    List<SourceId> sources = new ArrayList<>(List.of(forum, blog));
    for (String name : List.of("c", "d", "e")) sources.add(room.source(name));
    List<String> planted = new ArrayList<>();
    List<Mention> theirs = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String word = "planted%03dx".formatted(i);
      planted.add(word);
      Post post = Post.by(i % 2 == 0 ? "subject" : "alias", "s" + i).saying("says " + word);
      theirs.addAll(room.take(sources.get(i % 5), acme, post));
    }
    room.take(forum, acme, Post.by("other", "o").saying("not theirs: strangerword"));
    planted.addAll(Planted.around(room.database, theirs.getFirst().id(), "zqmine"));
    AuthorId alias = room.author(theirs.get(1));
    Forgetting forgetting = room.forgetting();
    SubjectExport export = new SubjectExport(room.stores, forgetting);
    SubjectExport.Written written =
        export.write(List.of(room.author(theirs.getFirst()), alias), home.resolve("out"), "me");
    String json = Files.readString(written.json());
    String page = Files.readString(written.page());
    assertEquals(200, written.mentions());
    // The words the first text had before others were planted into it.
    planted.remove("planted000x");
    for (String word : planted) {
      assertTrue(json.contains(word), word);
      assertTrue(page.contains(word), word);
    }
    assertFalse(json.contains("strangerword"));
    assertFalse(page.contains("<script"));
  }

  private Retention retention(Optional<Duration> limit) {
    return new Retention(room.stores, _ -> limit, room::now);
  }
}
