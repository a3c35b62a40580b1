package earshot.listening;

import earshot.listening.Journey.Hop;
import earshot.model.FailureReason;
import earshot.model.PollAttempt.Exchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.jsoup.Jsoup;

/// Understands what one address answered: its status, its headers, its body.
final class Answer {
  private static final int PAGE_BYTES = 64 << 10;
  private static final int WORTH_FINISHING = 8 << 10;

  private final Journey.Means means;
  private final URI at;
  private final boolean validated;
  private final WebRequest.Wanted wanted;
  private final Optional<URI> movedTo;
  private int status;
  private long wire;
  private long inflated;

  /// @param validated whether validators were sent
  Answer(
      Journey.Means means,
      URI at,
      boolean validated,
      WebRequest.Wanted wanted,
      Optional<URI> movedTo) {
    this.means = means;
    this.at = at;
    this.validated = validated;
    this.wanted = wanted;
    this.movedTo = movedTo;
  }

  /// Reads an answer to its end.
  Hop read(ClassicHttpResponse response) throws IOException {
    status = response.getCode();
    Fetched.Headers headers = headers(response);
    if (status / 100 == 3 && status != 304 && status != 300) return onward(response, headers);
    Fetched fetched = understood(response, headers);
    if (!(fetched instanceof Fetched.Refused)) means.gate().answered(at);
    return new Hop.Arrived(fetched);
  }

  private Fetched understood(ClassicHttpResponse response, Fetched.Headers headers)
      throws IOException {
    if (status / 100 == 2) return body(response, headers);
    if (asksForSilence(headers)) return refused(headers);
    return switch (status) {
      case 304 -> notModified(response, headers);
      case 401 -> failed(FailureReason.NEEDS_KEY, "%s asks for a key or a password.");
      case 403, 406, 451 -> new Fetched.Blocked(title(response, headers), exchange());
      case 404 -> failed(FailureReason.MISSING, "Nothing at this address of %s.");
      case 410 -> new Fetched.Gone(exchange());
      default -> failed(FailureReason.HTTP_STATUS, "%%s answered with error %d.".formatted(status));
    };
  }

  private boolean asksForSilence(Fetched.Headers headers) {
    if (status == 429 || status == 503) return true;
    boolean used =
        headers
            .get("X-RateLimit-Remaining")
            .or(() -> headers.get("RateLimit-Remaining"))
            .map(left -> left.strip().equals("0"))
            .orElse(false);
    return status == 403 && (used || headers.get("Retry-After").isPresent());
  }

  private Fetched refused(Fetched.Headers headers) {
    Instant until = means.gate().refused(at, RetryAfter.in(headers, means.clock().instant()));
    return new Fetched.Refused(until, exchange(Optional.of(until), false));
  }

  private Fetched notModified(ClassicHttpResponse response, Fetched.Headers headers) {
    finish(response);
    if (!validated) {
      return failed(FailureReason.HTTP_STATUS, "%s says “not modified” to a first question.");
    }
    return new Fetched.NotModified(answerer(headers), exchange(Optional.empty(), true));
  }

  private Fetched body(ClassicHttpResponse response, Fetched.Headers headers) throws IOException {
    int mostWire = Math.min(means.limits().wireBytes(), wanted.most());
    int mostInflated = Math.min(means.limits().inflatedBytes(), wanted.most());
    HttpEntity entity = response.getEntity();
    try {
      if (entity == null) return body(new BodyReader.Read(new byte[0], 0, false), headers);
      if (entity.getContentLength() > mostWire && !wanted.cutAtCap()) {
        throw new BodyReader.TooBig(Caps.tooLarge(mostWire), 0);
      }
      Optional<Boolean> gzip = gzip(headers);
      if (gzip.isEmpty()) {
        return failed(FailureReason.BAD_SHAPE, "%s packs its answer in a way we did not ask for.");
      }
      BodyReader reader = new BodyReader(mostWire, mostInflated, wanted.cutAtCap());
      InputStream content = entity.getContent();
      BodyReader.Read read = reader.read(content, gzip.get());
      // Unpacking stops before the end is seen, and a connection is used again only after that.
      if (read.wire() == entity.getContentLength()) finish(content);
      return body(read, headers);
    } catch (BodyReader.TooBig tooBig) {
      wire = tooBig.wire;
      return new Fetched.Failed(
          FailureReason.TOO_BIG, String.valueOf(tooBig.getMessage()), exchange());
    }
  }

  private Fetched body(BodyReader.Read read, Fetched.Headers headers) {
    wire = read.wire();
    inflated = read.bytes().length;
    boolean partial = read.cutShort() || status == 206;
    return new Fetched.Body(read.bytes(), partial, answerer(headers), exchange());
  }

  /// Whether the body is packed; empty when in a way nobody asked for.
  private static Optional<Boolean> gzip(Fetched.Headers headers) {
    return switch (headers.get("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT)) {
      case "", "identity", "none", "utf-8" -> Optional.of(false);
      case "gzip", "x-gzip" -> Optional.of(true);
      default -> Optional.empty();
    };
  }

  private Hop onward(ClassicHttpResponse response, Fetched.Headers headers) {
    finish(response);
    Optional<URI> to = headers.get("Location").flatMap(text -> Locations.resolve(at, text));
    return to.isPresent()
        ? new Hop.Onward(to.get(), status == 301 || status == 308)
        : new Hop.Arrived(
            failed(FailureReason.HTTP_STATUS, "%s sends us on, but does not say where to."));
  }

  private String title(ClassicHttpResponse response, Fetched.Headers headers) {
    HttpEntity entity = response.getEntity();
    if (entity == null || gzip(headers).isEmpty()) return "";
    try (InputStream content = entity.getContent()) {
      BodyReader reader = new BodyReader(PAGE_BYTES, PAGE_BYTES, true);
      BodyReader.Read read = reader.read(content, gzip(headers).orElse(false));
      wire = read.wire();
      inflated = read.bytes().length;
      return title(new String(read.bytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      return "";
    }
  }

  /// The title of a page, at most 200 characters.
  static String title(String page) {
    String title = Jsoup.parse(page).title().strip();
    return title.length() <= 200 ? title : title.substring(0, 200);
  }

  /// A short rest is read, so that the connection can be used again.
  private void finish(ClassicHttpResponse response) {
    HttpEntity entity = response.getEntity();
    if (entity == null || entity.getContentLength() > WORTH_FINISHING) return;
    if (entity.getContentLength() < 0) return;
    EntityUtils.consumeQuietly(entity);
    wire = entity.getContentLength();
  }

  private static void finish(InputStream content) {
    try {
      content.transferTo(OutputStream.nullOutputStream());
    } catch (IOException brokenAfterTheEnd) {
      // The body is whole.
    }
  }

  /// Bytes of the body that were read from the connection.
  long wire() {
    return wire;
  }

  private static Fetched.Headers headers(ClassicHttpResponse response) {
    Map<String, String> byName = new HashMap<>();
    for (Header header : response.getHeaders()) {
      String value = header.getValue() == null ? "" : header.getValue();
      byName.merge(header.getName().toLowerCase(Locale.ROOT), value, (a, b) -> a + ", " + b);
    }
    return new Fetched.Headers(byName);
  }

  private Fetched.Answerer answerer(Fetched.Headers headers) {
    return new Fetched.Answerer(at, movedTo, headers);
  }

  /// The exchange took longer than anything may take.
  Fetched tooSlow() {
    return failed(
        FailureReason.DEADLINE,
        "%%s did not finish within %d s."
            .formatted(Math.max(1, means.limits().whole().toSeconds())));
  }

  /// The exchange broke.
  Fetched broken(Exception broken) {
    return failed(means.out().told(Breakage.of(broken, at.getHost())));
  }

  /// A proxy answered in the host's place.
  Fetched turnedAway(int status) {
    return failed(means.out().turnedAway(status, at.getHost()));
  }

  private Fetched failed(Breakage breakage) {
    return new Fetched.Failed(breakage.reason(), breakage.sentence(), exchange());
  }

  private Fetched failed(FailureReason reason, String sentence) {
    return new Fetched.Failed(reason, sentence.formatted(at.getHost()), exchange());
  }

  private Exchange exchange() {
    return exchange(Optional.empty(), false);
  }

  private Exchange exchange(Optional<Instant> retryAfter, boolean validatorHit) {
    return new Exchange(status, at.getHost(), wire, inflated, validated, validatorHit, retryAfter);
  }
}
