package earshot.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.Lookups;
import earshot.model.BrandId;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.SourceId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A thousand of two thousand posts are deleted by their writers while the network fails for six
/// hours and a portal answers everything for three.
@Tag("soak")
class DeletedPostsSoak {
  private static final int POSTS = 2_000;
  private static final long SEED = 20_261_123;
  private static final int ROUNDS_AN_HOUR = 6;
  private static final int HOURS = 24 * 6;

  @Test
  void allGoWithin48HoursAfterTheyWereSeenGoneAndNoOtherDoes(@TempDir Path folder) {
    try (Room room = new Room(folder.resolve("ws"))) {
      BrandId acme = room.brand("Acme");
      SourceId forum = room.source("forum");
      List<Room.Post> posts = new ArrayList<>();
      for (int i = 0; i < POSTS; i++) posts.add(Room.Post.by("a" + i % 50, "p" + i));
      List<Mention> all = new ArrayList<>();
      for (int from = 0; from < POSTS; from += 500) {
        all.addAll(
            room.take(forum, acme, posts.subList(from, from + 500).toArray(Room.Post[]::new)));
      }
      Random random = new Random(SEED);
      Map<MentionId, Instant> deletedAt = new HashMap<>();
      Map<String, MentionId> byPage = new HashMap<>();
      for (Mention each : all) {
        byPage.put(each.content().url(), each.id());
        if (each.id().value() % 2 == 0) {
          deletedAt.put(each.id(), room.now().plus(Duration.ofMinutes(random.nextInt(60 * 60))));
        }
      }
      Instant start = room.now();
      Map<MentionId, Instant> seen = new HashMap<>();
      Lookups lookups = new Lookups((_, page) -> status(room, start, page, byPage, deletedAt));
      Presence presence =
          new Presence(
              room.stores,
              source -> true,
              (source, post) -> {
                Lookups.Standing standing =
                    lookups.look(source, post.link(), post.goneSince().isPresent());
                if (standing == Lookups.Standing.GONE) {
                  seen.putIfAbsent(post.mention(), room.now());
                }
                return switch (standing) {
                  case THERE -> Presence.Answer.THERE;
                  case GONE -> Presence.Answer.GONE;
                  case UNKNOWN -> Presence.Answer.UNKNOWN;
                };
              },
              room::now);
      Set<MentionId> left = new HashSet<>(deletedAt.keySet());
      Duration longest = Duration.ZERO;
      for (int round = 0; round < HOURS * ROUNDS_AN_HOUR; round++) {
        if (presence.round(() -> true).withdrawn() > 0) {
          Set<MentionId> still = new HashSet<>();
          for (Mention each : room.stores.mentions().byIds(List.copyOf(left))) {
            if (!each.content().whole().isEmpty()) still.add(each.id());
          }
          for (MentionId gone : left) {
            if (still.contains(gone)) continue;
            Duration took = Duration.between(seen.get(gone), room.now());
            if (took.compareTo(longest) > 0) longest = took;
          }
          left = still;
        }
        room.pass(Duration.ofMinutes(60 / ROUNDS_AN_HOUR));
      }
      System.out.println("withdrawn=" + (1_000 - left.size()) + " longest=" + longest);
      assertEquals(Set.of(), left);
      assertEquals(POSTS, room.stores.mentions().total(), "they stay counted");
      assertEquals(
          deletedAt.keySet(),
          room.stores.keeping().withdrawal().of(byPage.values()).keySet(),
          "0 false");
      assertTrue(longest.compareTo(Duration.ofDays(2)) <= 0, longest.toString());
    }
  }

  private static Optional<Integer> status(
      Room room,
      Instant start,
      URI page,
      Map<String, MentionId> byPage,
      Map<MentionId, Instant> deletedAt) {
    Duration since = Duration.between(start, room.now());
    if (since.toHours() >= 47 && since.toHours() < 53) return Optional.empty();
    if (since.toHours() >= 72 && since.toHours() < 75) return Optional.of(200);
    MentionId id = byPage.get(page.toString());
    if (id == null) return Optional.of(page.getPath().equals("/feed") ? 200 : 404);
    Instant deleted = deletedAt.get(id);
    return Optional.of(deleted != null && !deleted.isAfter(room.now()) ? 404 : 200);
  }
}
