package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.archive.Backups;
import earshot.cli.Commands;
import earshot.privacy.ByteScan;
import earshot.storage.Database;
import earshot.storage.Filled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A road of the program that changes files: what lies there before, what is run, and what has to
/// hold wherever it was halted.
enum HaltRoad {
  /// The first start makes a workspace.
  FIRST {
    @Override
    void ready(Ground ground) {}

    @Override
    List<String> command(Ground ground) {
      return List.of("add-brand", "Northwind");
    }

    @Override
    void holds(Ground ground, List<String> said) {
      try (OneDesk desk = OneDesk.in(ground.home())) {
        int brands = desk.run("brands", "--json").json().size();
        assertTrue(brands <= 1, "doubled");
        if (said.stream().anyMatch(line -> line.startsWith("Listening for"))) {
          assertEquals(1, brands, "lost");
        }
        if (brands == 0) done(desk.run("add-brand", "Northwind"));
        assertEquals(1, desk.run("brands", "--json").json().size());
      }
    }
  },

  /// A poll brings mentions in: the road of a mention.
  POLL {
    @Override
    void ready(Ground ground) {
      Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
      try (OneDesk desk = OneDesk.in(ground.home())) {
        done(desk.run("add-brand", "Northwind"));
        for (String feed : FEEDS) {
          String url = ground.server().feed(feed).toString();
          done(desk.run("add-source", url, "name=" + feed, "--allow-private"));
          for (String item : ITEMS) ground.server().publish(feed, item, "Northwind " + item, now);
        }
      }
    }

    @Override
    List<String> command(Ground ground) {
      return List.of("poll", "--once", "--json");
    }

    @Override
    void holds(Ground ground, List<String> said) {
      try (OneDesk desk = OneDesk.in(ground.home())) {
        List<String> rows = links(desk);
        for (String line : said) {
          if (!line.endsWith("}")) continue;
          JsonNode told = JsonMapper.shared().readTree(line);
          assertEquals("news", told.path("outcome").asString(), line);
          for (String item : ITEMS) {
            String link = "http://blog.example/" + told.path("name").asString() + "/" + item;
            assertTrue(rows.contains(link), "lost " + link);
          }
        }
        done(desk.run("poll", "--once", "--json"));
        assertEquals(FEEDS.size() * ITEMS.size(), once(links(desk)));
      }
    }
  },

  /// A file of posts is imported.
  IMPORT {
    @Override
    void ready(Ground ground) throws IOException {
      try (OneDesk desk = OneDesk.in(ground.home())) {
        done(desk.run("add-brand", "Northwind"));
      }
      ground.posts("posts.csv", 0, POSTS);
    }

    @Override
    List<String> command(Ground ground) {
      return List.of("import", ground.folder().resolve("posts.csv").toString());
    }

    @Override
    void holds(Ground ground, List<String> said) {
      try (OneDesk desk = OneDesk.in(ground.home())) {
        int kept = once(links(desk));
        if (said(said, POSTS + " new, 0 known")) assertEquals(POSTS, kept, "lost");
        done(desk.run("import", ground.folder().resolve("posts.csv").toString()));
        assertEquals(POSTS, once(links(desk)));
      }
    }
  },

  /// A backup is made.
  BACKUP {
    @Override
    void ready(Ground ground) throws IOException {
      ground.filled();
    }

    @Override
    List<String> command(Ground ground) {
      return List.of("backup");
    }

    @Override
    void holds(Ground ground, List<String> said) {
      try (OneDesk desk = OneDesk.in(ground.home())) {
        assertEquals(POSTS, once(links(desk)));
        int whole = backups(ground, desk);
        if (said(said, "Backed up")) assertTrue(whole > 0, "lost");
        done(desk.run("backup"));
        assertTrue(backups(ground, desk) > 0);
      }
    }
  },

  /// A backup takes the place of what the workspace holds.
  RESTORE {
    @Override
    void ready(Ground ground) throws IOException {
      ground.filled();
      try (OneDesk desk = OneDesk.in(ground.home())) {
        done(desk.run("backup"));
        Files.move(
            new Backups(ground.home().resolve(Backups.FOLDER)).newest().orElseThrow().file(),
            ground.folder().resolve("old.zip"));
        Path more = ground.posts("more.csv", POSTS, POSTS + 5);
        done(desk.run("import", more.toString()));
      }
    }

    @Override
    List<String> command(Ground ground) {
      return List.of("restore", ground.folder().resolve("old.zip").toString(), "--replace");
    }

    @Override
    void holds(Ground ground, List<String> said) {
      try (OneDesk desk = OneDesk.in(ground.home())) {
        int kept = once(links(desk));
        assertTrue(Set.of(POSTS, POSTS + 5).contains(kept), "neither: " + kept);
        if (said(said, "Restored")) assertEquals(POSTS, kept, "not restored");
      }
      done(Console.at(ground.home(), command(ground).toArray(String[]::new)));
      try (OneDesk desk = OneDesk.in(ground.home())) {
        assertEquals(POSTS, once(links(desk)));
      }
    }
  },

  /// A backup is made, and room given back.
  COMPACT {
    @Override
    void ready(Ground ground) throws IOException {
      ground.filled();
    }

    @Override
    List<String> command(Ground ground) {
      return List.of("compact");
    }

    @Override
    void holds(Ground ground, List<String> said) {
      try (OneDesk desk = OneDesk.in(ground.home())) {
        assertEquals(POSTS, once(links(desk)));
        int whole = backups(ground, desk);
        if (said(said, "Compacted")) assertTrue(whole > 0, "lost");
        done(desk.run("compact"));
        assertEquals(POSTS, once(links(desk)));
      }
    }
  },

  /// Somebody is forgotten.
  FORGET {
    @Override
    void ready(Ground ground) throws IOException {
      ground.filled();
    }

    @Override
    List<String> command(Ground ground) {
      return List.of("forget", SITE + ":@" + NAME, "--count", "" + THEIRS);
    }

    @Override
    void holds(Ground ground, List<String> said) throws IOException {
      try (OneDesk desk = OneDesk.in(ground.home())) {
        Workspace workspace = desk.workspace();
        Road.Aim aim =
            new Road.Aim(
                workspace.folder(), workspace.stores(), workspace.index(), workspace.live());
        new LettingGo(aim, workspace.safekeeping(), workspace.road(), workspace.machine().clock())
            .look(new CountDownLatch(1));
        if (once(links(desk)) > POSTS - THEIRS) {
          assertTrue(!said(said, "Forgotten"), "back again");
          done(desk.forget(SITE + ":@" + NAME));
        }
        assertEquals(POSTS - THEIRS, once(links(desk)));
        backups(ground, desk);
      }
      Path copies = ground.home().resolve(Backups.FOLDER);
      assertEquals(
          List.of(), ByteScan.of(ground.home(), List.of(NAME), file -> !file.startsWith(copies)));
    }
  },

  /// The file of the first Earshot is made that of today.
  UPGRADE {
    @Override
    void ready(Ground ground) {
      Filled.makeOld(ground.home());
    }

    @Override
    List<String> command(Ground ground) {
      return List.of("brands");
    }

    @Override
    void holds(Ground ground, List<String> said) {
      done(Console.at(ground.home(), "brands"));
      try (Database database = Filled.open(ground.home())) {
        assertEquals(
            "from then",
            Filled.text(database, "SELECT content AS found FROM setting WHERE name = 'kept'"));
      }
    }
  },

  /// An archive for others is written.
  ARCHIVE {
    @Override
    void ready(Ground ground) throws IOException {
      ground.filled();
    }

    @Override
    List<String> command(Ground ground) {
      return List.of("export", ground.folder().resolve("for-ana.earshot").toString());
    }

    @Override
    void holds(Ground ground, List<String> said) {
      Path file = ground.folder().resolve("for-ana.earshot");
      try (OneDesk desk = OneDesk.in(ground.home())) {
        if (Files.exists(file)) done(desk.run("archive", "verify", file.toString()));
        else assertTrue(!said(said, "written"), "lost");
        done(desk.run("export", "--force", file.toString()));
        done(desk.run("archive", "verify", file.toString()));
        assertEquals(POSTS, once(links(desk)));
      }
    }
  },

  /// A setting is changed by which days are counted.
  SETTING {
    @Override
    void ready(Ground ground) throws IOException {
      ground.filled();
    }

    @Override
    List<String> command(Ground ground) {
      return List.of("time-zone", "Asia/Tokyo");
    }

    @Override
    void holds(Ground ground, List<String> said) {
      ZoneId tokyo = ZoneId.of("Asia/Tokyo");
      try (OneDesk desk = OneDesk.in(ground.home())) {
        if (said(said, "Days begin")) assertEquals(tokyo, desk.workspace().zone());
        done(desk.run("time-zone", "Asia/Tokyo"));
      }
      try (OneDesk desk = OneDesk.in(ground.home())) {
        assertEquals(tokyo, desk.workspace().zone());
        var unused = desk.workspace().stores().derivedCheck().run();
        assertEquals(0, desk.workspace().stores().derivedCheck().run().mended());
        assertEquals(POSTS, once(links(desk)));
      }
    }
  };

  private static final List<String> FEEDS = List.of("f1", "f2", "f3");
  private static final List<String> ITEMS = List.of("1", "2");
  private static final String SITE = "forum.example";
  private static final String NAME = "quillfeather";
  private static final int POSTS = 30;
  private static final int THEIRS = 10;

  /// Where a road lies.
  ///
  /// @param folder all files that count
  /// @param server what is polled
  record Ground(Path folder, FeedServer server) {
    Path home() {
      return folder.resolve("w");
    }

    private void filled() throws IOException {
      try (OneDesk desk = OneDesk.in(home())) {
        done(desk.run("add-brand", "Northwind"));
        done(desk.run("import", posts("posts.csv", 0, POSTS).toString()));
        assertEquals(POSTS, once(links(desk)));
      }
    }

    private Path posts(String name, int from, int to) throws IOException {
      StringBuilder rows = new StringBuilder("date,text,handle,link\n");
      for (int i = from; i < to; i++) {
        rows.append(
            "2026-11-18T10:00:00Z,Northwind %d,@%s,https://%s/p/%d\n"
                .formatted(i, i < THEIRS ? NAME : "ana", SITE, i));
      }
      return Files.writeString(folder.resolve(name), rows);
    }
  }

  /// Makes what lies there before.
  abstract void ready(Ground ground) throws IOException;

  /// What is run until it is halted.
  abstract List<String> command(Ground ground);

  /// Looks at what is left, and goes on from there.
  ///
  /// @param said each line that it printed before
  abstract void holds(Ground ground, List<String> said) throws IOException;

  private static void done(Console console) {
    assertEquals(Commands.DONE, console.code(), console.out() + console.err());
  }

  private static boolean said(List<String> lines, String words) {
    return lines.stream().anyMatch(line -> line.contains(words));
  }

  private static List<String> links(OneDesk desk) {
    Console found = desk.run("search", "--json", "--limit", "1000");
    done(found);
    return found.json().stream().map(mention -> mention.path("link").asString()).toList();
  }

  private static int once(List<String> links) {
    Set<String> different = new HashSet<>(links);
    assertEquals(different.size(), links.size(), "doubled " + links);
    return links.size();
  }

  private static int backups(Ground ground, OneDesk desk) {
    List<Backups.Kept> kept = new Backups(ground.home().resolve(Backups.FOLDER)).list();
    for (Backups.Kept each : kept) done(desk.run("archive", "verify", each.file().toString()));
    return kept.size();
  }
}
