package earshot.ui.sources.preset;

import earshot.listening.preset.Preset;
import earshot.listening.secret.Secret;
import earshot.model.SourceRole;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything the ready-made sources ask of the program.
public interface PresetDesk {
  /// All presets that are in order, built-in ones and the person's own, by name; not for the FX
  /// thread.
  List<Preset> presets();

  /// Looks at what was entered, by itself: asks nobody and reads no disk.
  ///
  /// @param entered values by the names of the parameters; those that were left empty are missing
  Checked check(Preset preset, Map<String, String> entered);

  /// Asks the service once and keeps nothing; never throws for what the outside does, and returns
  /// early when its thread is interrupted. Not for the FX thread.
  Tried tryOnce(Filled filled);

  /// Keeps the key, if one was entered, and adds the source; not for the FX thread.
  ///
  /// @return takes the source out again, called on a background thread
  /// @throws RuntimeException with one sentence for a person, when nothing was added
  Runnable add(Filled filled);

  /// Where keys are kept, as one sentence for a person; not for the FX thread.
  String keysLiveAt();

  /// What is to be tried or added.
  ///
  /// @param params as entered; those that were left empty are missing
  /// @param key as entered; absent where none is needed, or the one that is kept is meant
  record Filled(
      Preset preset,
      Map<String, String> params,
      String name,
      SourceRole role,
      boolean takeEverything,
      boolean allowPrivate,
      Optional<Secret> key) {
    /// Copies the map.
    public Filled {
      params = Map.copyOf(params);
    }
  }

  /// What looking at the entered values came to.
  sealed interface Checked {
    /// It can be asked.
    ///
    /// @param address what would be asked, without the key
    /// @param name what the source could be called
    /// @param ownNetwork whether the address belongs to this machine or network
    record Good(URI address, String name, boolean ownNetwork) implements Checked {}

    /// Something is missing or wrong.
    ///
    /// @param problems one sentence by the name of each parameter that is meant
    record Wrong(Map<String, String> problems) implements Checked {
      /// Copies the map.
      public Wrong {
        problems = Map.copyOf(problems);
      }
    }
  }

  /// What one request came to.
  sealed interface Tried {
    /// The service answered.
    ///
    /// @param count how many items came
    /// @param first the newest of them
    record Came(int count, List<FirstItem> first) implements Tried {
      /// Copies the list.
      public Came {
        first = List.copyOf(first);
      }
    }

    /// It did not, or not with what was wanted.
    ///
    /// @param sentence what happened and what to do
    record Nothing(String sentence, Why why) implements Tried {}

    /// What a person can do about it.
    enum Why {
      /// Enter a key, or another one.
      KEY,
      /// Allow an address of the own network.
      OWN_NETWORK,
      /// Nothing here.
      OTHER
    }
  }
}
