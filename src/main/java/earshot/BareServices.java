package earshot;

import earshot.intake.start.Service;
import earshot.intake.start.Services;
import earshot.listening.preset.Preset.Risk;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Stands in until presets are there.
final class BareServices implements Services {
  @Override
  public Optional<Service> find(Wanted wanted) {
    return Optional.empty();
  }

  @Override
  public Service feed(URI url, String name, SourceRole role) {
    return new Service(
        new SourceSetup(SourceKind.FEED, "any-feed", name, url, role, false, ""),
        new Service.Manner(Duration.ofMinutes(15), Risk.LOW, false, false),
        "");
  }

  @Override
  public boolean reachOwnNetwork() {
    return false;
  }
}
