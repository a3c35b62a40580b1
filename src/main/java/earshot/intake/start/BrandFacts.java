package earshot.intake.start;

import earshot.model.BrandRole;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a person tells of a brand before anything is asked; only the name is needed.
///
/// @param spellings other ways to write the name
/// @param rivals names that are searched in the same places, so that shares are comparable
/// @param technical whether people talk about it where programmers talk
public record BrandFacts(
    String name,
    BrandRole role,
    List<String> spellings,
    Presence presence,
    Area area,
    List<String> rivals,
    boolean technical) {

  /// Tidies the names; empty ones and repetitions are left out.
  public BrandFacts {
    name = tidy(name);
    spellings = tidied(spellings);
    rivals = tidied(rivals);
  }

  /// A brand of which only the name is known.
  public static BrandFacts named(String name, Area area) {
    return new BrandFacts(name, BrandRole.OWN, List.of(), Presence.NONE, area, List.of(), false);
  }

  /// A rival, known by its name and searched in the same area.
  public BrandFacts rival(String rivalName) {
    return new BrandFacts(
        rivalName, BrandRole.RIVAL, List.of(), Presence.NONE, area, List.of(), technical);
  }

  /// The same brand, talked about where programmers talk.
  public BrandFacts amongProgrammers() {
    return new BrandFacts(name, role, spellings, presence, area, rivals, true);
  }

  /// Where the brand itself speaks.
  ///
  /// @param handle its name on social sites, without the first `@`; `name@host` for Mastodon; empty
  ///   when there is none
  /// @param appId its number in the App Store, digits only; empty when there is none
  public record Presence(String handle, Optional<URI> site, String appId) {
    /// Nothing is known.
    public static final Presence NONE = new Presence("", Optional.empty(), "");

    /// Takes the sign off a handle.
    public Presence {
      handle = handle.strip().replaceFirst("^@+", "");
      appId = appId.strip().replaceFirst("^id(?=\\d+$)", "");
    }

    /// The host of the site without `www.`, or empty.
    public String domain() {
      return site.map(URI::getHost)
          .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""))
          .orElse("");
    }
  }

  /// Where people may talk about it.
  ///
  /// @param languages ISO 639 codes such as `en`, at least one
  /// @param countries ISO 3166 codes such as `GB`, at least one
  /// @param instance the Mastodon server whose view of the tag is asked
  public record Area(List<String> languages, List<String> countries, String instance) {
    /// A large open server.
    public static final String INSTANCE = "mastodon.social";

    /// Copies the lists; the first is used where only one fits.
    public Area {
      languages = languages.isEmpty() ? List.of("en") : List.copyOf(languages);
      countries = countries.isEmpty() ? List.of("US") : List.copyOf(countries);
      instance = instance.isBlank() ? INSTANCE : instance.strip();
    }

    /// The language and country of a computer.
    public static Area of(Locale locale) {
      return new Area(
          locale.getLanguage().isEmpty() ? List.of() : List.of(locale.getLanguage()),
          locale.getCountry().isEmpty() ? List.of() : List.of(locale.getCountry()),
          INSTANCE);
    }
  }

  private static String tidy(String name) {
    return name.strip().replaceAll("\\s+", " ");
  }

  private static List<String> tidied(List<String> names) {
    return names.stream().map(BrandFacts::tidy).filter(n -> !n.isEmpty()).distinct().toList();
  }
}
