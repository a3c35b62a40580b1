package earshot;

import earshot.model.AuthorId;
import earshot.model.Draft;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.replies.people.KnownPeople;
import earshot.replies.people.People;
import earshot.storage.Database;
import earshot.storage.Stores;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Measures people in a workspace of a million mentions: run its `main` with a copy of one that
/// `Million` made.
final class MillionPeople {
  private static final int ANSWERS = 2_000;
  private static final int TIMES = 200;

  private MillionPeople() {}

  public static void main(String[] arguments) throws Exception {
    try (Database database =
        Database.open(Path.of(arguments[0]), MillionGround.CLOCK, () -> false)) {
      Stores stores = new Stores(database);
      List<Mention> newest = answered(stores);
      People people = new People(stores.people(), MillionGround.CLOCK, changed -> {});
      pages(stores, newest);
      cards(people, newest);
      long begun = System.nanoTime();
      int listed = people.list(People.Order.RECENT, 200).size();
      System.out.printf("list of %d: %.1f ms%n", listed, (System.nanoTime() - begun) / 1e6);
    }
  }

  private static List<Mention> answered(Stores stores) {
    List<Mention> newest = new ArrayList<>();
    Optional<earshot.model.PageToken> after = Optional.empty();
    while (newest.size() < 20_000) {
      var page =
          stores.mentions().page(Optional.empty(), Optional.empty(), Optional.empty(), after, 500);
      newest.addAll(page.mentions());
      after = page.next();
    }
    Random random = new Random(1);
    for (int i = 0; i < ANSWERS; i++) {
      MentionId mention = newest.get(random.nextInt(newest.size())).id();
      Draft draft = stores.drafts().openOrMake(mention, "ben");
      Draft unused =
          stores
              .drafts()
              .markSent(
                  stores.drafts().save(draft.id(), "Thanks " + i, "ben").draft().id(),
                  Optional.empty(),
                  "ben");
    }
    return newest;
  }

  private static void pages(Stores stores, List<Mention> newest) {
    KnownPeople known = new KnownPeople(stores.people(), MillionGround.CLOCK);
    double[] took = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      List<Mention> page = newest.subList(i * 50, i * 50 + 50);
      long begun = System.nanoTime();
      int unused = known.of(page).size();
      took[i] = (System.nanoTime() - begun) / 1e6;
    }
    tell("contacts of a page of 50", took);
  }

  private static void cards(People people, List<Mention> newest) {
    Set<AuthorId> authors = new HashSet<>();
    for (Mention each : newest.subList(0, 2_000)) people.author(each.id()).ifPresent(authors::add);
    List<AuthorId> some = List.copyOf(authors).subList(0, Math.min(TIMES, authors.size()));
    double[] took = new double[some.size()];
    for (int i = 0; i < some.size(); i++) {
      long begun = System.nanoTime();
      People.Card card = people.card(some.get(i)).orElseThrow();
      List<AuthorId> accounts = card.faces().stream().map(face -> face.account()).toList();
      int unused = people.said(accounts, Optional.empty(), 50).size();
      took[i] = (System.nanoTime() - begun) / 1e6;
    }
    tell("card with its first page, " + some.size() + " authors", took);
  }

  private static void tell(String what, double[] took) {
    Arrays.sort(took);
    System.out.printf(
        "%s: p50 %.1f p95 %.1f max %.1f ms%n",
        what, took[took.length / 2], took[took.length * 95 / 100], took[took.length - 1]);
  }
}
