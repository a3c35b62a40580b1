package earshot.ui.brands;

import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.DateSource;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Provenance;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.Span;
import earshot.model.Status;
import earshot.search.QueryError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A brand desk in memory; it knows one mistake (NEAR without a number) and one hint (C++).
public final class PretendBrandDesk implements BrandDesk {
  private final List<Brand> brands = new ArrayList<>();

  /// What was done, in words such as `add Northwind`.
  public final List<String> done = new ArrayList<>();

  private int lastId;

  /// A desk with an invented roastery and its rivals.
  public static PretendBrandDesk withSamples() {
    PretendBrandDesk desk = new PretendBrandDesk();
    desk.add(
        new BrandDraft(
            "Northwind Coffee",
            BrandRole.OWN,
            "fern",
            "\"northwind coffee\" OR @northwindcoffee NOT \"northwind airlines\""));
    desk.add(new BrandDraft("Harbor Roast", BrandRole.RIVAL, "ocean", "\"harbor roast\""));
    desk.add(new BrandDraft("Juniper Lane", BrandRole.RIVAL, "plum", "\"juniper lane\""));
    desk.done.clear();
    return desk;
  }

  @Override
  public List<Brand> brands() {
    return List.copyOf(brands);
  }

  @Override
  public Map<BrandId, Long> counts() {
    Map<BrandId, Long> counts = new HashMap<>();
    long[] some = {1_251, 987, 414};
    for (int i = 0; i < brands.size() && i < some.length; i++) {
      counts.put(brands.get(i).id(), some[i]);
    }
    return counts;
  }

  @Override
  public BrandId add(BrandDraft draft) {
    done.add("add " + draft.name() + " " + draft.query());
    BrandId id = new BrandId(++lastId);
    brands.add(new Brand(id, draft.name(), draft.role(), draft.colour(), draft.query(), 1));
    return id;
  }

  @Override
  public Kept change(BrandId brand, BrandDraft draft) {
    done.add("change " + draft.name() + " " + draft.query());
    Brand old = brands.stream().filter(b -> b.id().equals(brand)).findFirst().orElseThrow();
    if (brands.stream().anyMatch(b -> !b.id().equals(brand) && b.name().equals(draft.name()))) {
      throw new IllegalArgumentException("“" + draft.name() + "” is already a brand here.");
    }
    int version = old.queryVersion() + (old.query().equals(draft.query()) ? 0 : 1);
    brands.set(
        brands.indexOf(old),
        new Brand(brand, draft.name(), draft.role(), draft.colour(), draft.query(), version));
    int reworded = old.name().equals(draft.name()) ? 0 : 2;
    return new Kept(reworded, () -> change(brand, BrandDraft.of(old)));
  }

  @Override
  public Runnable remove(BrandId brand) {
    done.add("remove " + brand);
    Brand old = brands.stream().filter(b -> b.id().equals(brand)).findFirst().orElseThrow();
    int place = brands.indexOf(old);
    brands.remove(old);
    return () -> brands.add(place, old);
  }

  @Override
  public List<String> check(String query) {
    int near = query.indexOf("NEAR ");
    if (near >= 0) {
      throw new QueryError(
          "QL-3",
          new Span(near, near + 4),
          "Something is missing after NEAR, at position " + (near + 5) + ":",
          "a number, as in NEAR/5.");
    }
    return query.contains("C++") && !query.contains("raw:")
        ? List.of("“+” is ignored in C++; to find it exactly, write raw:\"C++\".")
        : List.of();
  }

  @Override
  public long count(String query) {
    return query.length() * 37L;
  }

  @Override
  public List<Mention> newest(String query, int limit) {
    return List.of(
        mention(
            4,
            "grindsize22",
            "r/espresso new posts",
            "",
            "Has anyone else had trouble with @northwindcoffee Ember Blend this month? My last bag"
                + " tastes burnt and bitter, and support never answered. October’s bag was fine, so"
                + " what changed?"),
        mention(
            3,
            "Pia Sandgrove",
            "Mastodon #northwindcoffee",
            "",
            "Queue out the door at Northwind Coffee on Mill Street and still the friendliest"
                + " service in town ☕"),
        mention(
            2,
            "Brewnotes Weekly",
            "Brewnotes Weekly",
            "Ropeworks to house second roastery",
            "Northwind Coffee will hire twelve people and train café staff on site from January,"
                + " the company said on Thursday."),
        mention(
            1, "", "Café forum, latest", "قهوة نورثويند", "جربت قهوة نورثويند اليوم وكانت رائعة."));
  }

  private static Mention mention(long id, String author, String source, String title, String body) {
    Instant at = Instant.parse("2026-11-19T13:00:00Z").plusSeconds(id * 1_300);
    return new Mention(
        new MentionId(id),
        at,
        at,
        new Mention.Origin(
            new SourceId(1),
            source,
            SourceKind.FEED,
            SourceRole.COMMUNITY,
            Provenance.POLLED,
            Optional.of(at),
            DateSource.PUBLISHED),
        new Mention.Content(title, body, author, "", "", "en", Optional.empty()),
        Status.NEW,
        List.of());
  }
}
