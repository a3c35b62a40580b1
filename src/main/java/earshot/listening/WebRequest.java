package earshot.listening;

import earshot.listening.secret.Secret;
import earshot.model.Egress;
import earshot.model.SourceId;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// One question to the web: which address, why, and what is sent along.
///
/// @param url the address; where a key belongs into the address, the address without it
/// @param allowPrivate whether it may lie on this machine or network
/// @param headers sent beside the usual ones, and only to the origin of `url`
/// @param proof the key that is sent along, only to the origin of `url`
public record WebRequest(
    URI url,
    boolean allowPrivate,
    Wanted wanted,
    Errand errand,
    Validators validators,
    Map<String, String> headers,
    Proof proof) {

  /// Copies the map; a POST is made for a login and for nothing else.
  public WebRequest {
    headers = Map.copyOf(headers);
    if (proof instanceof Proof.InBody && errand.purpose() != Egress.Purpose.LOGIN) {
      throw new IllegalArgumentException("only a login sends a body");
    }
  }

  /// Why a question is asked, for the book of what left this computer.
  ///
  /// @param source for which source, where it is for one
  public record Errand(Egress.Purpose purpose, Optional<SourceId> source) {
    /// A person tries an address.
    public static final Errand TRY = new Errand(Egress.Purpose.TRY, Optional.empty());

    /// A source is due.
    public static Errand poll(SourceId source) {
      return new Errand(Egress.Purpose.POLL, Optional.of(source));
    }

    /// The same source for another reason.
    public Errand as(Egress.Purpose other) {
      return new Errand(other, source);
    }
  }

  /// What kind of answer is wanted, and how much of it at most.
  public enum Wanted {
    /// A feed of any dialect.
    FEED(
        "application/atom+xml, application/rss+xml, application/feed+json,"
            + " application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8,"
            + " application/json;q=0.7, */*;q=0.1",
        Integer.MAX_VALUE),
    /// The answer of an API.
    JSON("application/json, */*;q=0.1", Integer.MAX_VALUE),
    /// A page for people; 2 MB at most.
    PAGE("text/html, application/xhtml+xml;q=0.9, */*;q=0.1", 2 << 20),
    /// Rules for robots; what comes after 500 kB is not read (RFC 9309 §2.5).
    ROBOTS("text/plain, */*;q=0.1", 500 << 10);

    private final String accept;
    private final int most;

    Wanted(String accept, int most) {
      this.accept = accept;
      this.most = most;
    }

    String accept() {
      return accept;
    }

    int most() {
      return most;
    }

    /// Whether what is over the cap is left out instead of refused.
    boolean cutAtCap() {
      return this == ROBOTS;
    }
  }

  /// How the asker proves who they are.
  public sealed interface Proof {
    /// Not at all.
    record None() implements Proof {}

    /// By a header.
    record InHeader(String name, Secret value) implements Proof {}

    /// By a query parameter, which is added to the address when it is sent and stands nowhere else.
    record InQuery(String name, Secret value) implements Proof {}

    /// By the body of a POST, its `Authorization`, or both: a login.
    ///
    /// @param type of the body, such as `application/json`
    /// @param body may be empty
    record InBody(String type, Secret body, Optional<Secret> authorization) implements Proof {}
  }

  /// A question that a person asks without further ado.
  public static WebRequest to(URI url, boolean allowPrivate) {
    return new WebRequest(
        url, allowPrivate, Wanted.FEED, Errand.TRY, Validators.NONE, Map.of(), new Proof.None());
  }

  /// The same for another reason.
  public WebRequest on(Errand other) {
    return new WebRequest(url, allowPrivate, wanted, other, validators, headers, proof);
  }

  /// The same for another kind of answer.
  public WebRequest wanting(Wanted other) {
    return new WebRequest(url, allowPrivate, other, errand, validators, headers, proof);
  }

  /// The same with the validators of an earlier answer.
  public WebRequest unlessUnchanged(Validators known) {
    return new WebRequest(url, allowPrivate, wanted, errand, known, headers, proof);
  }

  /// The same with headers of its own.
  public WebRequest sending(Map<String, String> more) {
    return new WebRequest(url, allowPrivate, wanted, errand, validators, more, proof);
  }

  /// The same with a key.
  public WebRequest proving(Proof other) {
    return new WebRequest(url, allowPrivate, wanted, errand, validators, headers, other);
  }
}
