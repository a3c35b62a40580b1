package earshot.listening;

import earshot.listening.preset.OpenLine;
import earshot.listening.preset.Preset;
import earshot.listening.preset.PresetFile;
import earshot.listening.secret.Secret;
import earshot.listening.secret.SecretRef;
import earshot.listening.secret.SecretStore;
import earshot.model.PresetUse;
import earshot.model.Source;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceId;
import earshot.model.SourceRole;
import earshot.model.SourceState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Presets and sources of them, made by saying what matters.
final class PresetSources {
  private PresetSources() {}

  /// A preset file with the usual head.
  ///
  /// @param rest the members after the head, without the closing brace
  static Preset preset(String kind, String rest) {
    return preset(kind, 1, rest);
  }

  static Preset preset(String kind, int version, String rest) {
    String json =
        """
        {"schema": 1, "id": "test", "version": %d, "name": "Test", "kind": "%s", "idSpace": "",
         "verified": "2026-11-22", "docs": "https://docs.example/", "terms": "none",
         "risk": "low", "window": "newest", %s, "tests": []}
        """
            .formatted(version, kind, rest);
    return switch (PresetFile.read("test.source.json", json)) {
      case PresetFile.Good good -> OpenLine.of(good.preset());
      case PresetFile.Bad bad -> throw new IllegalArgumentException(bad.problems().toString());
    };
  }

  /// A source of a preset on this machine.
  static Source source(Preset preset, Map<String, String> params) {
    return source(preset, params, true);
  }

  static Source source(Preset preset, Map<String, String> params, boolean allowPrivate) {
    return new Source(
        new SourceId(5),
        new SourceSetup(
            preset.kind(),
            PresetUse.of(preset.id(), preset.version(), params),
            "Test",
            preset.request().address(params),
            SourceRole.COMMUNITY,
            allowPrivate,
            ""),
        SourceState.ACTIVE,
        Optional.empty(),
        false);
  }

  /// Keys in memory.
  static final class Ring implements SecretStore {
    private final Map<SecretRef, Secret> kept = new HashMap<>();

    @Override
    public Optional<Secret> find(SecretRef ref) {
      return Optional.ofNullable(kept.get(ref));
    }

    @Override
    public void keep(SecretRef ref, Secret secret) {
      kept.put(ref, secret);
    }

    @Override
    public void forget(SecretRef ref) {
      kept.remove(ref);
    }

    @Override
    public String where() {
      return "In memory.";
    }
  }
}
