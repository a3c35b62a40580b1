package earshot.listening.preset;

import earshot.listening.preset.JsonTree.Spot;
import earshot.listening.preset.Preset.Param;
import earshot.listening.preset.Preset.Param.Entry;
import earshot.listening.preset.UrlPart.Gap;
import earshot.listening.preset.UrlPart.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads templates and expressions of a preset file and checks the names in them.
final class Templates {
  /// Stands in while the mistakes of a file are collected; never asked.
  static final UrlTemplate NOWHERE = nowhere("https://example.org/");

  private static final UrlTemplate NOTHING = nothing();
  private static final int LONGEST = 2_000;

  private final List<Param> params;

  Templates(List<Param> params) {
    this.params = params;
  }

  private static UrlTemplate nowhere(String address) {
    try {
      return UrlTemplate.ofAddress(address);
    } catch (Malformed impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static UrlTemplate nothing() {
    try {
      return UrlTemplate.ofText("");
    } catch (Malformed impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The address at a key; a harmless one when it is wrong, which is noted.
  ///
  /// @param pageGaps names that paging fills
  UrlTemplate address(Section section, String key, Set<String> pageGaps) {
    Optional<String> text = section.text(key, LONGEST);
    if (text.isEmpty()) return NOWHERE;
    try {
      UrlTemplate url = UrlTemplate.ofAddress(text.get());
      for (Gap gap : url.gaps()) {
        if (!pageGaps.contains(gap.name())) checkGap(section, key, gap);
      }
      return url;
    } catch (Malformed malformed) {
      section.findings().addInside(spot(section, key), section.pathOf(key), malformed);
      return NOWHERE;
    }
  }

  /// The text template at a key.
  ///
  /// @param login whether `{secret}` may be used
  UrlTemplate text(Section section, String key, boolean login) {
    Optional<String> text = section.text(key, LONGEST);
    if (text.isEmpty()) return NOTHING;
    try {
      UrlTemplate template = UrlTemplate.ofText(text.get());
      for (Gap gap : template.gaps()) {
        if (!login || !gap.name().equals("secret")) checkGap(section, key, gap);
      }
      return template;
    } catch (Malformed malformed) {
      section.findings().addInside(spot(section, key), section.pathOf(key), malformed);
      return NOTHING;
    }
  }

  private void checkGap(Section section, String key, Gap gap) {
    Optional<Param> param =
        params.stream().filter(each -> each.name().equals(gap.name())).findFirst();
    boolean builtIn = UrlTemplate.BUILT_IN.contains(gap.name());
    if (param.isEmpty() && !builtIn) {
      section.wrong(key, "{" + gap.name() + "} is not a parameter (" + known() + ")");
      return;
    }
    boolean anywhere = gap.place() == Place.QUERY || gap.place() == Place.TEXT;
    if (builtIn && !anywhere) {
      section.wrong(key, "{" + gap.name() + "} may only stand in the query");
    }
    param
        .flatMap(each -> misplaced(each, gap.place()))
        .ifPresent(cause -> section.wrong(key, cause));
  }

  private static Optional<String> misplaced(Param param, Place place) {
    String name = "{" + param.name() + "}";
    boolean canBeEmpty = !param.required() && param.fallback().isEmpty();
    boolean whole = place == Place.WHOLE;
    if (whole != (param.entry() == Entry.ADDRESS)) {
      return Optional.of(
          whole
              ? name + " is the whole address, so the parameter must be of type address"
              : name + " is of type address, so it must be the whole address");
    }
    if (place == Place.HOST && param.entry() != Entry.HOST) {
      return Optional.of(name + " is the host, so the parameter must be of type host");
    }
    if (place == Place.LABEL && param.entry() != Entry.TEXT) {
      return Optional.of(name + " is a piece of a host, so the parameter must be of type text");
    }
    if (canBeEmpty && place != Place.QUERY && place != Place.TEXT) {
      return Optional.of(
          name + " is needed in the address, so the parameter must be required or have a default");
    }
    return Optional.empty();
  }

  private String known() {
    Set<String> names = new HashSet<>();
    String all =
        params.stream().map(Param::name).filter(names::add).collect(Collectors.joining(", "));
    return all.isEmpty() ? "there are none" : all;
  }

  /// The expression at a key; absent when it is wrong, which is noted.
  static Optional<Expression> expression(Section section, String key, Dialect dialect) {
    Optional<String> text = section.text(key, LONGEST);
    if (text.isEmpty()) return Optional.empty();
    try {
      return Optional.of(Expression.parse(text.get(), dialect));
    } catch (Malformed malformed) {
      section.findings().addInside(spot(section, key), section.pathOf(key), malformed);
      return Optional.empty();
    }
  }

  private static Spot spot(Section section, String key) {
    return section.member(key).map(found -> found.value().spot()).orElse(section.spot());
  }
}
