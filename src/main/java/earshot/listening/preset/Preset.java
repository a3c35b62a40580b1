package earshot.listening.preset;

import earshot.listening.preset.UrlTemplate.Moment;
import earshot.model.SourceKind;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How one service is read: the whole of a `<id>.source.json` file, checked.
///
/// @param idSpace makes ids of this service comparable across sources; empty when they are not
/// @param recorded the recorded answers that travel inside, against which it is tested
public record Preset(
    String id,
    int version,
    String name,
    SourceKind kind,
    String idSpace,
    About about,
    List<Param> params,
    Request request,
    Mapping mapping,
    Manners manners,
    List<Recorded> recorded) {

  /// Copies the lists.
  public Preset {
    params = List.copyOf(params);
    recorded = List.copyOf(recorded);
  }

  /// What a person should know before using it.
  ///
  /// @param verified when its documentation was last read
  /// @param terms one line on what its terms allow and what it cannot do
  /// @param retention the longest time its texts may be kept
  /// @param mirror how a kept item is asked for again, where deletions must be followed
  public record About(
      LocalDate verified,
      URI docs,
      String terms,
      Risk risk,
      Optional<Duration> retention,
      Optional<Mirror> mirror) {}

  /// How likely it is to stop working.
  public enum Risk {
    LOW,
    MEDIUM,
    HIGH
  }

  /// A value a person gives.
  ///
  /// @param name as used in templates
  /// @param label as shown to people
  /// @param entry what may be entered
  /// @param fallback used when nothing was entered; absent when there is none
  /// @param choices the only values allowed; empty when any is
  public record Param(
      String name,
      String label,
      Entry entry,
      boolean required,
      int maxLength,
      Optional<String> fallback,
      List<String> choices) {
    /// Copies the list.
    public Param {
      choices = List.copyOf(choices);
    }

    /// What may be entered.
    public enum Entry {
      /// Any words; percent-encoded for their place.
      TEXT,
      /// A bare host name.
      HOST,
      /// A whole http or https address.
      ADDRESS
    }
  }

  /// What is asked.
  ///
  /// @param headers values are templates over the parameters
  /// @param paging [Paging#NONE] when one request is all
  public record Request(
      UrlTemplate url, Map<String, UrlTemplate> headers, Auth auth, Paging paging) {
    /// Copies the map.
    public Request {
      headers = Map.copyOf(headers);
    }

    /// The address by which a source is known: what depends on the moment is left out.
    ///
    /// @param params a value for every parameter that has one, defaults included
    /// @throws IllegalArgumentException with one sentence when a value cannot stand in its place
    public URI address(Map<String, String> params) {
      return new Pages(url, paging).address(params);
    }

    /// The first address to ask at a poll.
    ///
    /// @param moment its cursor is the newest id that is known; it is not used where pages are
    ///   named by a parameter `cursor`, because there `{cursor}` is the page
    /// @throws IllegalArgumentException with one sentence when a value cannot stand in its place
    public URI ask(Map<String, String> params, Moment moment) {
      return new Pages(url, paging).first(params, moment);
    }

    /// The address of a further page.
    ///
    /// @param page the number of the page, the offset or the cursor; empty for the first
    /// @throws IllegalArgumentException with one sentence when a value cannot stand in its place
    public URI ask(Map<String, String> params, Moment moment, String page) {
      return new Pages(url, paging).at(params, moment, page);
    }
  }

  /// How it is asked for more.
  ///
  /// @param next how the next page is named
  /// @param param the query parameter that carries page, offset or cursor
  /// @param cursor path to the next cursor or address in the answer; for [Next#CURSOR] and
  ///   [Next#NEXT_URL]
  /// @param from the first page or offset
  /// @param step what is added per page
  /// @param max the most requests per poll
  /// @param stopWhenSeen whether an item that is known ends the paging
  public record Paging(
      Next next,
      String param,
      Optional<Expression> cursor,
      int from,
      int step,
      int max,
      boolean stopWhenSeen) {
    /// One request is all.
    public static final Paging NONE = new Paging(Next.NONE, "", Optional.empty(), 0, 0, 1, false);

    /// How the next page is named.
    public enum Next {
      NONE,
      PAGE,
      OFFSET,
      CURSOR,
      LINK_HEADER,
      NEXT_URL
    }
  }

  /// How it proves who asks; values of secrets are never here, only their names.
  public sealed interface Auth {
    /// It asks nothing.
    record None() implements Auth {}

    /// `Authorization: Bearer …`.
    record Bearer(String secret) implements Auth {}

    /// `Authorization: Basic …`; the secret holds `user:password`.
    record Basic(String secret) implements Auth {}

    /// A header of its own.
    record Header(String name, String secret) implements Auth {}

    /// A query parameter.
    record Query(String name, String secret) implements Auth {}

    /// A POST that exchanges a secret for a token, sent as a bearer afterwards.
    ///
    /// @param body name to template over the parameters; `{secret}` stands for the secret's value
    /// @param token path to the token in the answer
    /// @param refreshUrl asked with the refresh token when the token is no longer accepted
    /// @param encoding how the body is written
    /// @param basic whether the secret, `user:password`, also goes into `Authorization: Basic …` of
    ///   the login
    record Session(
        UrlTemplate url,
        Map<String, UrlTemplate> body,
        String secret,
        Expression token,
        Optional<Expression> refreshToken,
        Optional<UrlTemplate> refreshUrl,
        Encoding encoding,
        boolean basic)
        implements Auth {
      /// Copies the map.
      public Session {
        body = Map.copyOf(body);
      }

      /// How the body of a login is written.
      public enum Encoding {
        JSON,
        FORM
      }
    }

    /// The name of the secret it needs; absent when it asks nothing.
    default Optional<String> secretName() {
      return switch (this) {
        case None ignored -> Optional.empty();
        case Bearer bearer -> Optional.of(bearer.secret());
        case Basic basic -> Optional.of(basic.secret());
        case Header header -> Optional.of(header.secret());
        case Query query -> Optional.of(query.secret());
        case Session session -> Optional.of(session.secret());
      };
    }
  }

  /// How the answer becomes items.
  ///
  /// @param items where the items are: paths for JSON (`$` is the whole answer) or CSS selectors
  ///   for pages, joined by bars, of which the first that finds something counts; empty for feeds,
  ///   whose items are known; see [#itemsFor]
  /// @param script the type or `#id` of the script element that holds JSON in a page; empty for
  ///   none
  /// @param diff whether a page is watched for changes instead of items
  /// @param match what a mail must say to be read by this preset: header name to text
  /// @param fields how each field is found
  /// @param html whether texts are HTML; plain otherwise
  public record Mapping(
      String items,
      String script,
      boolean diff,
      Map<String, String> match,
      Map<Field, Expression> fields,
      boolean html) {
    /// Copies the maps.
    public Mapping {
      match = Map.copyOf(match);
      fields = Map.copyOf(fields);
    }

    /// Where the items are for these values: a preset may leave the place to the person.
    public String itemsFor(Map<String, String> params) {
      boolean left = items.startsWith("{") && items.endsWith("}");
      return left ? params.getOrDefault(items.substring(1, items.length() - 1), "") : items;
    }
  }

  /// How often and how carefully it is asked.
  ///
  /// @param minInterval the shortest time between two polls of a source
  /// @param hostDelay the pause between two starts on its host
  /// @param ranked whether answers come by relevance, so that they prove nothing about time
  /// @param onStatus what a status means, where it differs from the usual
  public record Manners(
      Duration minInterval,
      Duration hostDelay,
      boolean ranked,
      Map<Integer, Meaning> onStatus,
      EmptyIs emptyIs) {
    /// Copies the map.
    public Manners {
      onStatus = Map.copyOf(onStatus);
    }
  }

  /// What a status means.
  public enum Meaning {
    BLOCKED,
    REFUSED,
    FAILED,
    GONE,
    EMPTY
  }

  /// What an answer without items means.
  public enum EmptyIs {
    OK,
    UNKNOWN,
    FAILED
  }

  /// A recorded answer and what it must become.
  ///
  /// @param fixture the name of the file with the answer
  /// @param first field name to text, of the first item; counts as decimal digits
  public record Recorded(
      String fixture, Map<String, String> params, int items, Map<String, String> first) {
    /// Copies the maps.
    public Recorded {
      params = Map.copyOf(params);
      first = Map.copyOf(first);
    }
  }
}
