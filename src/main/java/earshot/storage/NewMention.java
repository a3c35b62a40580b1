package earshot.storage;

import earshot.model.BrandId;
import earshot.model.Candidate;
import earshot.model.Reading;
import earshot.model.Sighting;
import earshot.model.SourceKind;
import earshot.model.Status;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Writes the rows of a mention that was not stored before.
final class NewMention {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LONGEST_MEDIA = 131_072;

  private static final String MENTION =
      """
      INSERT INTO mention (id, source_id, kind, lang, effective_at, published_at, date_source,
        stored_at, content_hash, status, label, shown, flags, rating, rating_max, provenance)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE, 0, ?, ?, ?)""";
  private static final String TEXT =
      """
      INSERT INTO mention_text (mention_id, url, author, handle, author_url, outlet, parent_id,
        thread_id, title, body, media, row_crc)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String METRIC =
      """
      INSERT INTO mention_metric (mention_id, likes, shares, replies, views, measured_at)
      VALUES (?, ?, ?, ?, ?, ?)""";

  private final Lines lines;
  private final Tally tally;
  private final ScoreRows scores;
  private final BrandMarks marks;
  private final Instant now;

  NewMention(Lines lines, Tally tally, ScoreRows scores, BrandMarks marks, Instant now) {
    this.lines = lines;
    this.tally = tally;
    this.scores = scores;
    this.marks = marks;
    this.now = now;
  }

  void add(long id, Candidate candidate, SourceKind kind) throws SQLException {
    Sighting sighting = candidate.sighting();
    Reading reading = candidate.reading();
    Wording wording = Wording.of(sighting.words());
    Instant at = Rows.storable(sighting.time().effective());
    mention(id, sighting, kind, reading, wording);
    text(id, at, sighting, wording);
    metric(id, sighting.counts());
    scores.add(id, reading);
    tally.label(Tally.ALL, sighting.source(), at, reading.whole().label(), 1);
    tally.status(Tally.ALL, Status.NEW, 1);
    BrandMarks.Hot hot =
        new BrandMarks.Hot(id, sighting.source(), at, Status.NEW, true, reading.whole().label());
    for (BrandId brand : Taking.brands(candidate)) marks.add(hot, brand, reading);
  }

  private void mention(
      long id, Sighting sighting, SourceKind kind, Reading reading, Wording wording) {
    Optional<Sighting.Rating> rating = sighting.counts().rating();
    lines.add(
        MENTION,
        id,
        sighting.source(),
        kind,
        language(sighting, reading),
        sighting.time().effective(),
        sighting.time().published(),
        sighting.time().from(),
        now,
        wording.contentHash(),
        Status.NEW,
        reading.whole().label(),
        rating.map(Sighting.Rating::given),
        rating.map(Sighting.Rating::most),
        sighting.provenance());
  }

  private void text(long id, Instant at, Sighting sighting, Wording wording) {
    Sighting.Author author = sighting.author();
    String name = Wording.fitting(author.name(), 200);
    String url = address(sighting.identity().permalink(), 4_096).orElse("");
    lines.add(
        TEXT,
        id,
        some(url),
        some(name),
        some(Wording.fitting(author.handle(), 200)),
        address(author.url(), 2_048),
        some(Wording.fitting(author.outlet(), 200)),
        some(Wording.fitting(sighting.conversation().parentId(), 1_024)),
        some(Wording.fitting(sighting.conversation().threadId(), 1_024)),
        some(wording.title()),
        some(wording.body()),
        media(sighting),
        Checksum.ofText(id, at, sighting.source().value(), name, url, wording));
  }

  private void metric(long id, Sighting.Counts counts) {
    if (counts.likes().isEmpty()
        && counts.shares().isEmpty()
        && counts.replies().isEmpty()
        && counts.views().isEmpty()) return;
    lines.add(METRIC, id, counts.likes(), counts.shares(), counts.replies(), counts.views(), now);
  }

  /// The language as recognised, else as declared; absent when neither is known.
  static Optional<String> language(Sighting sighting, Reading reading) {
    String language = reading.language();
    if (language.isEmpty() || language.equals("und")) language = sighting.words().lang();
    return some(Wording.fitting(language, 35));
  }

  private static Optional<String> media(Sighting sighting) {
    if (sighting.media().isEmpty()) return Optional.empty();
    String json = JSON.writeValueAsString(sighting.media());
    return json.length() > LONGEST_MEDIA ? Optional.empty() : Optional.of(json);
  }

  // A cut address leads elsewhere, so one that is too long is none.
  private static Optional<String> address(Optional<URI> url, int most) {
    return url.map(URI::toString).filter(text -> text.length() <= most);
  }

  private static Optional<String> some(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
