package earshot.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.listening.AddressGuard;
import earshot.listening.CanonicalUrl;
import earshot.listening.Redirectors;
import earshot.listening.SourceNames;
import earshot.listening.TypedAddress;
import earshot.listening.platform.PlatformPost;
import earshot.model.DateSource;
import earshot.model.Provenance;
import earshot.model.Sighting;
import earshot.model.SourceId;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a person brought, read as a sighting.
///
/// @param remark says that it was brought by hand, and whether its time is a guess
record Clip(Sighting sighting, Optional<PlatformPost> post, String remark) {
  private static final int MOST_TEXT = 65_536;
  private static final int MOST_NAME = 200;
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Duration SLACK = Duration.ofDays(1);
  private static final Pattern MAIL = Pattern.compile("[<(]?[^\\s<>()@]+@[^\\s<>()@]+\\.\\w+[>)]?");

  static Clip of(Pasting.Clipping clipping, SourceId source, Instant now) {
    Optional<URI> address = address(clipping.address());
    String text = text(clipping.text());
    if (address.isEmpty() && text.isEmpty()) {
      throw new IllegalArgumentException("Paste an address or a text; one of them is enough.");
    }
    Optional<PlatformPost> post = address.flatMap(PlatformPost::at);
    Sighting.Words words = words(text.isEmpty() ? address.orElseThrow().toString() : text);
    Instant at = time(clipping.when(), now);
    Sighting sighting =
        new Sighting(
            source,
            identity(address, post, words),
            words,
            author(clipping, post),
            new Sighting.Time(Optional.of(at), "", DateSource.PUBLISHED, at, now),
            new Sighting.Conversation("", ""),
            Sighting.Counts.NONE.rated(rating(clipping.rating())),
            List.of(),
            Provenance.PASTED,
            Set.of());
    return new Clip(
        sighting, post, clipping.when().about() ? "Pasted; its time is a guess." : "Pasted.");
  }

  private static Optional<URI> address(String typed) {
    if (typed.isBlank()) return Optional.empty();
    return switch (TypedAddress.read(typed)) {
      case TypedAddress.Unusable unusable ->
          throw new IllegalArgumentException(unusable.sentence());
      case TypedAddress.Corrected corrected -> {
        // Nothing is opened here, but a person will click on it.
        AddressGuard.objection(corrected.address(), true)
            .ifPresent(
                objection -> {
                  throw new IllegalArgumentException(objection.sentence());
                });
        yield Optional.of(Redirectors.unwrapped(corrected.address()));
      }
    };
  }

  private static Sighting.Identity identity(
      Optional<URI> address, Optional<PlatformPost> post, Sighting.Words words) {
    Optional<String> id = post.flatMap(PlatformPost::externalId);
    Optional<String> key = address.flatMap(CanonicalUrl::of);
    return new Sighting.Identity(
        id,
        id.isPresent() ? post.map(PlatformPost::idSpace).orElse("") : "",
        address,
        key,
        key.isPresent() ? "" : fallback(words.plain()));
  }

  private static Sighting.Author author(Pasting.Clipping clipping, Optional<PlatformPost> post) {
    String typed = SourceNames.name(MAIL.matcher(clipping.author()).replaceAll(" "));
    boolean isHandle = typed.startsWith("@");
    String known = post.map(PlatformPost::handle).orElse("");
    String place = SourceNames.name(clipping.place());
    return new Sighting.Author(
        isHandle ? "" : shortened(typed),
        shortened(isHandle ? typed.substring(1) : known),
        Optional.empty(),
        shortened(place.isEmpty() ? post.map(PlatformPost::platform).orElse("") : place));
  }

  private static Instant time(Pasting.When when, Instant now) {
    Instant at = when.at().orElse(now);
    if (at.isAfter(now.plus(SLACK))) {
      throw new IllegalArgumentException("This time lies in the future; correct it.");
    }
    if (at.isBefore(EARLIEST)) {
      throw new IllegalArgumentException("This time lies before 1970; correct it.");
    }
    return at;
  }

  private static Optional<Sighting.Rating> rating(Optional<Sighting.Rating> given) {
    given.ifPresent(
        rating -> {
          boolean fine =
              rating.most() > 0
                  && rating.most() <= 100
                  && rating.given() >= 0
                  && rating.given() <= rating.most();
          if (!fine) throw new IllegalArgumentException("A rating is such as 2 of 5.");
        });
    return given;
  }

  private static Sighting.Words words(String text) {
    return new Sighting.Words("", 0, "", "", text, "");
  }

  /// Line breaks and tabs stay, other controls go.
  private static String text(String typed) {
    StringBuilder out = new StringBuilder(Math.min(typed.length(), MOST_TEXT));
    typed
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(
            c ->
                c == '\n'
                    || c == '\t'
                    || (!Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE))
        .forEach(out::appendCodePoint);
    String text = Normalizer.normalize(out, Normalizer.Form.NFC).strip();
    if (text.length() <= MOST_TEXT) return text;
    boolean split = Character.isHighSurrogate(text.charAt(MOST_TEXT - 1));
    return text.substring(0, split ? MOST_TEXT - 1 : MOST_TEXT);
  }

  private static String shortened(String text) {
    if (text.length() <= MOST_NAME) return text;
    boolean split = Character.isHighSurrogate(text.charAt(MOST_NAME - 1));
    return text.substring(0, split ? MOST_NAME - 1 : MOST_NAME);
  }

  private static String fallback(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(("pasted\n" + text).getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform knows SHA-256", impossible);
    }
  }
}
