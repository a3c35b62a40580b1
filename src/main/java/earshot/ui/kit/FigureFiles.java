package earshot.ui.kit;

import earshot.storage.Durable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Writes figures into files the person chose: numbers, pixels, shapes.
///
/// @param saves asks where
/// @param notice says what was written
public record FigureFiles(FileSave saves, Notice notice, Threads threads) {
  /// As numbers for spreadsheets.
  ///
  /// @param name of the file without its ending
  void csv(String name, String title, ChartTable table, List<String> basis) {
    write(name + ".csv", "csv", () -> bytes(ChartSheet.csv(table, title, basis)));
  }

  /// As pixels.
  void png(String name, ChartSheet sheet) {
    var picture = sheet.picture();
    write(name + ".png", "png", () -> PngFile.of(picture));
  }

  /// As shapes.
  void svg(String name, ChartSheet sheet) {
    String shapes = sheet.svg();
    write(name + ".svg", "svg", () -> bytes(shapes));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void write(String name, String kind, Callable<byte[]> content) {
    Optional<Path> file =
        saves.save(Words.KIT.get("card.file.title"), Words.KIT.get("card.file." + kind), name);
    file.ifPresent(chosen -> threads.background().execute(() -> write(chosen, content)));
  }

  private void write(Path file, Callable<byte[]> content) {
    String said;
    try {
      Durable.replace(file, content.call());
      said = Words.KIT.get("card.file.done", String.valueOf(file.getFileName()));
    } catch (Exception mishap) {
      said = Words.KIT.get("card.file.failed", String.valueOf(file.getFileName()));
    }
    String sentence = said;
    threads.screen().execute(() -> notice.show(sentence));
  }
}
