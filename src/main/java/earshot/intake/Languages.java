package earshot.intake;

import earshot.storage.SettingStore;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which languages the people write that a workspace listens to; what arrives from now on is read
/// by them, and what is stored keeps the language it was found to be.
///
/// @param settings where they are kept
/// @param ears that read by them
public record Languages(SettingStore settings, Ears ears) {
  private static final String NAME = "languages";
  private static final int MOST = 20;

  /// Primary tags such as `pt`, the first one first; none while nobody chose any, which means
  /// English.
  public List<String> chosen() {
    return read(settings.get(NAME).orElse(""));
  }

  /// Lets the ears read by them, as at the start.
  public void hold() {
    ears.expect(chosen());
  }

  /// Keeps others; none goes back to the usual ones.
  public void keep(List<String> tags) {
    settings.put(NAME, String.join(" ", tags));
    hold();
  }

  /// What a person wrote, such as `en, pt` or `English Portuguese`.
  ///
  /// @throws IllegalArgumentException with a sentence, when something is no language
  public static List<String> read(String written) {
    List<String> tags =
        Stream.of(written.split("[,;\\s]+", -1))
            .filter(each -> !each.isBlank())
            .map(Languages::tag)
            .distinct()
            .toList();
    if (tags.size() <= MOST) return tags;
    throw new IllegalArgumentException("At most 20 languages can be expected; leave some out.");
  }

  /// What languages are called, such as `English, Portuguese`.
  public static String called(List<String> tags) {
    return tags.stream().map(Languages::name).collect(Collectors.joining(", "));
  }

  private static String tag(String written) {
    String plain = written.toLowerCase(Locale.ROOT).split("-", 2)[0];
    Optional<String> known =
        Stream.of(Locale.getISOLanguages())
            .filter(tag -> tag.equals(plain) || name(tag).toLowerCase(Locale.ROOT).equals(plain))
            .findFirst();
    return known.orElseThrow(
        () ->
            new IllegalArgumentException(
                "“%s” is no language; write its code or its English name, such as pt or Portuguese."
                    .formatted(written)));
  }

  private static String name(String tag) {
    return Locale.of(tag).getDisplayLanguage(Locale.ENGLISH);
  }
}
