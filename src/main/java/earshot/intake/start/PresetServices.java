package earshot.intake.start;

import earshot.listening.AddressGuard;
import earshot.listening.preset.Preset;
import earshot.listening.preset.Preset.Auth;
import earshot.listening.preset.Preset.Risk;
import earshot.listening.preset.PresetChoice;
import earshot.listening.preset.Presets;
import earshot.model.PresetUse;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The services that presets describe, the person's own among them.
public final class PresetServices implements Services {
  private static final Duration FEED = Duration.ofMinutes(15);
  private static final Pattern HOST = Pattern.compile("^https?://([^/{}?#]+)");

  private final Supplier<Presets> presets;

  /// @param presets asked when the first service is looked for
  public PresetServices(Supplier<Presets> presets) {
    this.presets = presets;
  }

  @Override
  public Optional<Service> find(Wanted wanted) {
    return presets.get().find(wanted.preset()).flatMap(preset -> service(preset, wanted));
  }

  private static Optional<Service> service(Preset preset, Wanted wanted) {
    Map<String, String> values = new HashMap<>();
    for (Preset.Param param : preset.params()) {
      String value = wanted.values().get(param.name());
      if (value != null) values.put(param.name(), value);
    }
    return switch (PresetChoice.of(preset, values)) {
      case PresetChoice.Wrong _ -> Optional.empty();
      case PresetChoice.Ready ready ->
          Optional.of(
              new Service(
                  new SourceSetup(
                      preset.kind(),
                      ready.use(),
                      preset.name() + ": " + wanted.label(),
                      ready.address(),
                      wanted.role(),
                      false,
                      ""),
                  new Service.Manner(
                      preset.manners().minInterval(),
                      preset.about().risk(),
                      needsKey(preset),
                      AddressGuard.isOwnNetwork(ready.address())),
                  preset.about().terms()));
    };
  }

  private static boolean needsKey(Preset preset) {
    return preset.kind() == SourceKind.MAIL || !(preset.request().auth() instanceof Auth.None);
  }

  @Override
  public Service feed(URI url, String name, SourceRole role) {
    return new Service(
        new SourceSetup(SourceKind.FEED, PresetUse.ANY_FEED, name, url, role, false, ""),
        new Service.Manner(FEED, Risk.LOW, false, AddressGuard.isOwnNetwork(url)),
        "");
  }

  @Override
  public boolean reachOwnNetwork() {
    Presets known = presets.get();
    return known.all().stream()
        .filter(preset -> known.isOwn(preset.id()))
        .map(preset -> HOST.matcher(preset.request().url().source()))
        .filter(Matcher::find)
        .anyMatch(host -> AddressGuard.isOwnNetwork(URI.create("http://" + host.group(1) + "/")));
  }
}
