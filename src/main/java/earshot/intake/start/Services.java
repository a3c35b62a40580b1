package earshot.intake.start;

import earshot.model.SourceRole;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// The services that can be searched for a brand; contacts nobody.
public interface Services {
  /// A service for a brand.
  ///
  /// @return empty when there is no such preset here, or when it cannot be set up from these values
  Optional<Service> find(Wanted wanted);

  /// A plain feed, such as a site's own.
  Service feed(URI url, String name, SourceRole role);

  /// Whether any of the person's own presets points to this computer or network, so that a yes is
  /// needed before it is asked.
  boolean reachOwnNetwork();

  /// What is looked for.
  ///
  /// @param preset its id
  /// @param values by the names of the preset's parameters; names it does not know are ignored
  /// @param label what the source is about, for its name
  record Wanted(String preset, Map<String, String> values, String label, SourceRole role) {
    /// Copies the map.
    public Wanted {
      values = Map.copyOf(values);
    }
  }
}
