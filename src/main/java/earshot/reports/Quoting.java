package earshot.reports;

import earshot.language.redact.Redaction;
import earshot.model.BrandId;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.TimeRange;
import earshot.reports.Snapshot.Quote;
import earshot.storage.Stores;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Quotes mentions in a report, with what the report hides of them hidden.
final class Quoting {
  private static final String KEY = "report.key";

  private final Stores stores;

  Quoting(Stores stores) {
    this.stores = stores;
  }

  /// What a report of these days hides.
  Redaction redaction(Definition definition, TimeRange range) {
    return Redaction.of(definition.style().hiding(), seed(definition, range));
  }

  /// The mentions that were ticked.
  List<Quote> chosen(Definition definition, Redaction redaction) {
    List<MentionId> ids = definition.quotes().stream().map(MentionId::new).toList();
    return quotes(stores.mentions().byIds(ids), definition, redaction);
  }

  /// The newest mentions of a report's days.
  List<Quote> newest(Definition definition, TimeRange range, int most) {
    Optional<BrandId> brand = definition.brands().stream().findFirst().map(BrandId::new);
    List<Mention> newest =
        stores
            .mentions()
            .page(brand, Optional.empty(), Optional.of(range), Optional.empty(), most)
            .mentions();
    return quotes(newest, definition, redaction(definition, range));
  }

  private static List<Quote> quotes(
      List<Mention> mentions, Definition definition, Redaction redaction) {
    List<Quote> quotes = new ArrayList<>();
    for (Mention mention : mentions) {
      Mention.Content content = mention.content();
      // Withdrawn, or a rating without a word.
      if (content.whole().isBlank()) continue;
      quotes.add(
          new Quote(
              mention.id().value(),
              redaction.quote(content.whole()),
              redaction.author(content.author(), content.handle()),
              redaction.quote(mention.origin().sourceName()),
              mention.at().atZone(definition.tongue().zone()).toLocalDate().toString()));
    }
    quotes.sort(Comparator.comparingLong(Quote::mention));
    return quotes;
  }

  // The same report of the same workspace numbers authors alike; others cannot work it out.
  private long seed(Definition definition, TimeRange range) {
    String own = key() + definition.name() + range;
    return Long.parseUnsignedLong(Carried.sha256(own).substring(0, 16), 16);
  }

  private String key() {
    Optional<String> known = stores.settings().get(KEY);
    if (known.isPresent()) return known.get();
    byte[] made = new byte[32];
    new SecureRandom().nextBytes(made);
    stores.settings().put(KEY, HexFormat.of().formatHex(made));
    return stores.settings().get(KEY).orElseThrow();
  }
}
