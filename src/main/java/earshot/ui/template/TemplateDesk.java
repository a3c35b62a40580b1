package earshot.ui.template;

import earshot.model.Brand;
import earshot.model.Mention;
import earshot.replies.template.Phrasebook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where templates are kept and files with them lie; never call it on the FX thread.
public interface TemplateDesk {
  /// What is kept.
  Phrasebook phrases();

  /// Our own brands, for which words can be kept apart.
  List<Brand> brands();

  /// A mention to try words on: the newest complaint to us, else the newest mention.
  Optional<Mention> sample();

  /// The words of a file.
  ///
  /// @throws IllegalStateException with a sentence, when it cannot be read
  String read(Path file);

  /// Writes words into a file.
  ///
  /// @throws IllegalStateException with a sentence, when it cannot be written
  void write(Path file, String words);
}
