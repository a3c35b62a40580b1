package earshot.storage;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Reading;
import earshot.model.Sighting;
import earshot.model.SourceKind;
import earshot.model.Trait;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes the rows of a mention that was not stored before.
final class NewMention {
  private static final String MENTION =
      """
      INSERT INTO mention (id, author_id, source_id, kind, lang, effective_at, published_at, date_source,
        stored_at, content_hash, status, label, shown, flags, rating, rating_max, provenance)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String TEXT =
      """
      INSERT INTO mention_text (mention_id, url, author, handle, author_url, outlet, parent_id,
        thread_id, title, body, media, row_crc)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String METRIC =
      """
      INSERT INTO mention_metric (mention_id, likes, shares, replies, views, reach, measured_at)
      VALUES (?, ?, ?, ?, ?, ?, ?)\
      """;

  private final Lines lines;
  private final ScoreRows scores;
  private final BrandMarks marks;
  private final AuthorRows authors;
  private final Instant now;

  /// What hangs on a mention.
  record Parts(ScoreRows scores, BrandMarks marks, AuthorRows authors) {}

  NewMention(Lines lines, Parts parts, Instant now) {
    this.lines = lines;
    this.scores = parts.scores();
    this.marks = parts.marks();
    this.authors = parts.authors();
    this.now = now;
  }

  /// Writes it and gives it as it is stored.
  Mention add(long id, Arrival arrival, Origins.Known source) throws SQLException {
    Reading reading = arrival.reading();
    Instant at = Rows.storable(arrival.sighting().time().effective());
    Mention.Content content = content(arrival);
    mention(id, arrival, source.kind());
    text(id, at, arrival, content);
    metric(id, arrival.sighting().counts());
    scores.add(id, arrival.scored());
    Outset outset = arrival.outset();
    Label whole = reading.whole().label();
    BrandMarks.Hot hot =
        new BrandMarks.Hot(id, arrival.source(), at, outset.status(), outset.shown(), whole);
    marks.addWhole(hot);
    List<Mention.BrandMark> named = new ArrayList<>();
    for (BrandId brand : arrival.brands()) {
      marks.add(hot, brand, reading);
      if (source.shows(brand)) named.add(mark(brand, reading));
    }
    return new Mention(
        new MentionId(id),
        at,
        Rows.storable(now),
        source.of(arrival.sighting()),
        content,
        outset.status(),
        named);
  }

  private void mention(long id, Arrival arrival, SourceKind kind) throws SQLException {
    Sighting sighting = arrival.sighting();
    Optional<Sighting.Rating> rating = sighting.counts().rating();
    lines.add(
        MENTION,
        id,
        authors.of(arrival),
        sighting.source(),
        kind,
        language(sighting, arrival.reading()),
        sighting.time().effective(),
        sighting.time().published(),
        sighting.time().from(),
        now,
        arrival.contentHash(),
        arrival.outset().status(),
        arrival.reading().whole().label(),
        arrival.outset().shown(),
        Flags.of(arrival.reading().traits())
            | (arrival.outset().ours() ? Flags.bit(Trait.OURS) : 0),
        rating.map(Sighting.Rating::given),
        rating.map(Sighting.Rating::most),
        sighting.provenance());
  }

  private void text(long id, Instant at, Arrival arrival, Mention.Content content) {
    Sighting sighting = arrival.sighting();
    lines.add(
        TEXT,
        id,
        some(content.url()),
        some(content.author()),
        some(content.handle()),
        address(sighting.author().url(), 2_048),
        some(Wording.fitting(sighting.author().outlet(), 200)),
        some(Wording.fitting(sighting.conversation().parentId(), 1_024)),
        some(Wording.fitting(sighting.conversation().threadId(), 1_024)),
        some(content.title()),
        some(content.body()),
        arrival.media(),
        Checksum.ofText(
            id, at, sighting.source().value(), content.author(), content.url(), arrival.wording()));
  }

  private static Mention.Content content(Arrival arrival) {
    Sighting sighting = arrival.sighting();
    return new Mention.Content(
        arrival.wording().title(),
        arrival.wording().body(),
        Wording.fitting(sighting.author().name(), 200),
        Wording.fitting(sighting.author().handle(), 200),
        address(sighting.identity().permalink(), 4_096).orElse(""),
        language(sighting, arrival.reading()).orElse(""),
        sighting.counts().rating());
  }

  private static Mention.BrandMark mark(BrandId brand, Reading reading) {
    Label label = reading.labelFor(brand);
    return new Mention.BrandMark(
        brand, label, ScoreRows.compound(label, reading.compoundFor(brand)), false);
  }

  private void metric(long id, Sighting.Counts counts) {
    if (!counts.isCounted()) return;
    lines.add(
        METRIC,
        id,
        counts.likes(),
        counts.shares(),
        counts.replies(),
        counts.views(),
        counts.reach(),
        counts.measured().orElse(now));
  }

  /// The language as recognised, else as declared; absent when neither is known.
  static Optional<String> language(Sighting sighting, Reading reading) {
    String language = reading.language();
    if (language.isEmpty() || language.equals("und")) language = sighting.words().lang();
    return some(Wording.fitting(language, 35));
  }

  // A cut address leads elsewhere, so one that is too long is none.
  private static Optional<String> address(Optional<URI> url, int most) {
    return url.map(URI::toString).filter(text -> text.length() <= most);
  }

  private static Optional<String> some(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
