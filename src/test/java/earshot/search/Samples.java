package earshot.search;

import earshot.model.BrandId;
import earshot.model.DateSource;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Provenance;
import earshot.model.Sighting;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes mentions by saying what matters; everything else is ordinary.
final class Samples {
  static final Instant NOON = Instant.parse("2026-11-10T12:00:00Z");

  private long id = 1;
  private Instant at = NOON;
  private String title = "";
  private String body = "";
  private String author = "Ana Lind";
  private String handle = "analind";
  private String url = "https://www.example.org/post/1";
  private String lang = "en";
  private Status status = Status.NEW;
  private int source = 1;
  private String sourceName = "Kettle News";
  private Optional<Sighting.Rating> rating = Optional.empty();
  private final List<Mention.BrandMark> marks = new ArrayList<>();

  static Samples aMention() {
    return new Samples();
  }

  static LiveItem anItemSaying(String title, String body) {
    return LiveItem.of(aMention().titled(title).saying(body).mention());
  }

  Samples id(long value) {
    id = value;
    return this;
  }

  Samples at(Instant value) {
    at = value;
    return this;
  }

  Samples titled(String value) {
    title = value;
    return this;
  }

  Samples saying(String value) {
    body = value;
    return this;
  }

  Samples by(String name, String handleOfAuthor) {
    author = name;
    handle = handleOfAuthor;
    return this;
  }

  Samples url(String value) {
    url = value;
    return this;
  }

  Samples lang(String value) {
    lang = value;
    return this;
  }

  Samples status(Status value) {
    status = value;
    return this;
  }

  Samples source(int value, String name) {
    source = value;
    sourceName = name;
    return this;
  }

  Samples rated(double given) {
    rating = Optional.of(new Sighting.Rating(given, 5));
    return this;
  }

  Samples about(int brand, Label label) {
    marks.add(new Mention.BrandMark(new BrandId(brand), label, Optional.of(0.5), false));
    return this;
  }

  Mention mention() {
    return new Mention(
        new MentionId(id),
        at,
        at,
        new Mention.Origin(
            new SourceId(source),
            sourceName,
            SourceKind.FEED,
            SourceRole.PRESS,
            Provenance.POLLED,
            Optional.of(at),
            DateSource.PUBLISHED),
        new Mention.Content(title, body, author, handle, url, lang, rating),
        status,
        marks);
  }
}
