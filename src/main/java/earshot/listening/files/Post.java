package earshot.listening.files;

import earshot.listening.AuthorNames;
import earshot.listening.FeedItem;
import earshot.listening.Identities;
import earshot.listening.ItemDates;
import earshot.listening.WebAddress;
import earshot.listening.Written;
import earshot.model.DateSource;
import earshot.model.Provenance;
import earshot.model.Repair;
import earshot.model.Sighting;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What a record of a file says of one post; everything may be missing.
///
/// Built by naming what is there, and made a sighting at the end. Used for one post by one thread.
public final class Post {
  private static final int LONGEST_TITLE = 1_000;
  private static final int LONGEST_TEXT = 65_536;
  private static final int LONGEST_NAME = 200;

  private String id = "";
  private String idSpace = "";
  private String link = "";
  private Optional<URI> page = Optional.empty();
  private String title = "";
  private String text = "";
  private String html = "";
  private String lang = "";
  private String author = "";
  private String handle = "";
  private String authorPage = "";
  private String outlet = "";
  private Optional<Instant> at = Optional.empty();
  private String rawDate = "";
  private String parent = "";
  private String thread = "";
  private OptionalLong likes = OptionalLong.empty();
  private OptionalLong shares = OptionalLong.empty();
  private OptionalLong replies = OptionalLong.empty();
  private OptionalLong views = OptionalLong.empty();
  private OptionalLong reach = OptionalLong.empty();
  private Optional<Sighting.Rating> rating = Optional.empty();
  private final List<Sighting.Medium> media = new ArrayList<>();
  private final Set<Repair> repaired = EnumSet.noneOf(Repair.class);

  /// The platform's id, and the space in which it means the same everywhere, such as `reddit`;
  /// empty when it is the file's own.
  public Post id(String space, String written) {
    idSpace = space;
    id = written.strip();
    return this;
  }

  /// Where it stands on the web.
  public Post link(String written) {
    link = written.strip();
    return this;
  }

  /// The page it stands on where it has no address of its own: opened by a person, but not what it
  /// is known by.
  public Post on(Optional<URI> address) {
    page = address;
    return this;
  }

  /// Its title; empty for microblogs.
  public Post title(String written) {
    title = Plain.line(written);
    return this;
  }

  /// What it says, as plain text.
  public Post text(String written) {
    text = Plain.text(written);
    return this;
  }

  /// What it says, as markup; pictures in it are kept by their addresses.
  public Post markup(String written) {
    Written read = Written.markup("", written, "", repaired);
    html = read.words().html();
    text = read.words().plain();
    read.media().stream().limit(20L - media.size()).forEach(media::add);
    return this;
  }

  /// The language as declared (BCP 47).
  public Post lang(String declared) {
    lang = Plain.languageTag(declared);
    return this;
  }

  /// Who wrote it: the name, the account without or with its sign, and a page about them.
  public Post by(String name, String account, String page) {
    author = Plain.line(name);
    handle = account.strip();
    authorPage = page.strip();
    return this;
  }

  /// The publication it stands in.
  public Post in(String publication) {
    outlet = Plain.line(publication);
    return this;
  }

  /// When it was written.
  ///
  /// @param written as it stands in the file
  public Post at(Instant when, String written) {
    at = Optional.of(when);
    rawDate = ItemDates.raw(written);
    return this;
  }

  /// What it answers, by the platform's id, and the conversation; empty where unknown.
  public Post answers(String parentId, String threadId) {
    parent = parentId.strip();
    thread = threadId.strip();
    return this;
  }

  /// Figures as given; absent is not zero.
  public Post counts(
      OptionalLong likesGiven,
      OptionalLong sharesGiven,
      OptionalLong repliesGiven,
      OptionalLong viewsGiven) {
    likes = likesGiven;
    shares = sharesGiven;
    replies = repliesGiven;
    views = viewsGiven;
    return this;
  }

  /// How many people may have seen it, as whoever made the file reckons.
  public Post reaching(OptionalLong people) {
    reach = people;
    return this;
  }

  /// A rating such as 2 of 5; one that is none is left out.
  public Post rated(double given, double most) {
    if (most > 0 && given >= 0 && given <= most) {
      rating = Optional.of(new Sighting.Rating(given, most));
    }
    return this;
  }

  /// A picture, sound or film it names; at most 20 are kept.
  public Post shows(String address, String type, String alt) {
    if (media.size() < 20) {
      WebAddress.of(address.strip(), Optional.empty())
          .ifPresent(url -> media.add(new Sighting.Medium(url, type, alt)));
    }
    return this;
  }

  /// What had to be mended to read it.
  public Post mended(Repair what) {
    repaired.add(what);
    return this;
  }

  /// Whether there is anything to keep: words, an address, or a rating.
  public boolean saysSomething() {
    return !text.isEmpty() || !title.isEmpty() || rating.isPresent() || address().isPresent();
  }

  /// The post as it is seen in a file now. One that has neither id nor address is known again by
  /// what it says and when, in every later file too.
  public Sighting sighting(Contents file) {
    return sighting(file, Provenance.IMPORTED);
  }

  /// The same, come in another way.
  public Sighting sighting(Contents file, Provenance provenance) {
    Sighting.Words words = words();
    return new FeedItem(
            identity(words),
            words,
            who(),
            new FeedItem.Dated(
                at, rawDate, at.isPresent() ? DateSource.PUBLISHED : DateSource.SEEN),
            new Sighting.Conversation(parent, thread),
            new Sighting.Counts(likes, shares, replies, views, reach, rating, Optional.empty()),
            media,
            repaired)
        .sightedBy(file.source(), file.now(), provenance);
  }

  private Sighting.Identity identity(Sighting.Words words) {
    String address = address().map(URI::toString).orElse("");
    Sighting.Identity found = Identities.of(id, address, words, rawDate);
    boolean hasId = found.externalId().isPresent();
    if (hasId || found.canonicalUrl().isPresent()) {
      return new Sighting.Identity(
          found.externalId(),
          hasId && !idSpace.isEmpty() ? idSpace : found.idSpace(),
          found.permalink(),
          found.canonicalUrl(),
          found.fallback());
    }
    // Each file is a source of its own; the same words at the same time in another are the same.
    return new Sighting.Identity(
        Optional.of(found.fallback()), "file-record", page, Optional.empty(), found.fallback());
  }

  private Sighting.Words words() {
    String shortTitle = Plain.cut(title, LONGEST_TITLE);
    return new Sighting.Words(
        shortTitle, title.length(), html, "", Plain.cut(text, LONGEST_TEXT), lang);
  }

  private Sighting.Author who() {
    Sighting.Author found =
        AuthorNames.of(author, WebAddress.of(authorPage, Optional.empty()), outlet);
    if (handle.isEmpty()) return found;
    String account = handle.startsWith("@") ? handle.substring(1) : handle;
    return new Sighting.Author(
        found.name(), Plain.cut(account, LONGEST_NAME), found.url(), found.outlet());
  }

  private Optional<URI> address() {
    return link.isEmpty() ? Optional.empty() : WebAddress.of(link, Optional.empty());
  }
}
