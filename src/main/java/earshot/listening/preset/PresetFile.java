package earshot.listening.preset;

import earshot.listening.preset.JsonTree.Branch;
import earshot.listening.preset.JsonTree.NotJson;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// What a preset file is after reading it: a preset, or everything that is wrong with it.
///
/// A file is data only: UTF-8, at most 64 kB, no code and no regular expressions. Reading one never
/// throws.
public sealed interface PresetFile {
  /// How the names of these files end.
  String ENDING = ".source.json";

  /// The most bytes a file may have.
  int LARGEST = 64 * 1024;

  /// A file without mistakes.
  record Good(Preset preset) implements PresetFile {}

  /// A file with mistakes.
  ///
  /// @param problems at least one, in the order in which they were found
  record Bad(List<Problem> problems) implements PresetFile {
    /// Copies the list.
    public Bad {
      problems = List.copyOf(problems);
    }
  }

  /// Reads the bytes of a file.
  ///
  /// @param fileName without folders; when it ends in `.source.json` the id inside must match it
  static PresetFile read(String fileName, byte[] bytes) {
    if (bytes.length > LARGEST) return tooLarge(fileName);
    try {
      String json = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return read(fileName, json.startsWith("\uFEFF") ? json.substring(1) : json);
    } catch (CharacterCodingException otherEncoding) {
      return bad(fileName, "the file is not UTF-8", "Save it as UTF-8");
    }
  }

  /// Reads the text of a file.
  ///
  /// @param fileName without folders; when it ends in `.source.json` the id inside must match it
  static PresetFile read(String fileName, String json) {
    if (json.length() > LARGEST || json.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      return tooLarge(fileName);
    }
    Findings findings = new Findings(fileName);
    try {
      if (JsonTree.read(json) instanceof Branch top) {
        Optional<Preset> preset =
            new PresetReader(fileName, new Section(top, "", findings)).preset();
        return preset.isPresent() && findings.none()
            ? new Good(preset.get())
            : new Bad(findings.problems());
      }
      return bad(fileName, "a preset file holds one object in { }", "");
    } catch (NotJson broken) {
      findings.add(broken.spot(), "", broken.wrong());
      return new Bad(findings.problems());
    }
  }

  private static PresetFile tooLarge(String fileName) {
    return bad(fileName, "the file is larger than 64 kB", "");
  }

  private static PresetFile bad(String fileName, String cause, String cure) {
    return new Bad(List.of(new Problem(fileName, 0, 0, "", cause, cure)));
  }
}
