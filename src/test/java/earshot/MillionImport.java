package earshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.archive.ImportPreview;
import earshot.archive.ImportRoom;
import earshot.archive.Imports;
import earshot.listening.files.Choices;
import earshot.model.CsvLine;
import earshot.model.ImportRun;
import earshot.model.Sighting;
import earshot.model.SourceId;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/// Imports a table of as many rows as the invented archive has, and says how fast that went.
final class MillionImport {
  private final MillionGround ground;
  private final InventedArchive archive;
  private final ThreadTimes times = new ThreadTimes();
  private long said;
  private long start;

  MillionImport(MillionGround ground, InventedArchive archive) {
    this.ground = ground;
    this.archive = archive;
  }

  void run(Path folder) throws IOException {
    Path file = folder.resolve("rows-" + archive.size() + ".csv");
    if (!Files.exists(file)) write(file);
    System.out.printf("rows=%d bytes=%d%n", archive.size(), Files.size(file));
    Imports imports =
        new Imports(
            ground.stores,
            new Imports.Road(ground.ears, ground.index, ground.live),
            ImportRoom.in(folder),
            MillionGround.CLOCK);
    start = System.nanoTime();
    ImportPreview preview = imports.preview(file, Choices.NONE, Imports.Watch.NONE);
    say("previewed", preview.tally().posts());
    start = System.nanoTime();
    said = 0;
    ImportRun run = imports.run(preview, true, new Looking());
    said = 0;
    say("stored and found " + run.counts(), run.counts().read());
    if (Boolean.getBoolean("again")) {
      start = System.nanoTime();
      said = 0;
      say("again " + imports.run(preview, true, Imports.Watch.NONE).counts(), archive.size());
    }
  }

  private final class Looking implements Imports.Watch {
    @Override
    public void told(ImportRun.Counts counts) {
      if (counts.read() - said >= 40_000) say("so far", counts.read());
    }
  }

  private void say(String what, long read) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%s read=%d took=%.1fs perSecond=%.0f cpu µs each:%s%n",
        what, read, seconds, read / seconds, times.each(read - said));
    said = read;
  }

  private void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
      out.write("id,date,title,text,author,handle,url,likes\n");
      for (long n = 1; n <= archive.size(); n++) {
        Sighting post = archive.sighting(n, new SourceId(1));
        OptionalLong likes = post.counts().likes();
        out.write(
            CsvLine.of(
                List.of(
                    post.identity().externalId().orElseThrow(),
                    post.time().effective().toString(),
                    post.words().title(),
                    post.words().plain(),
                    post.author().name(),
                    post.author().handle(),
                    post.identity().permalink().orElseThrow().toString(),
                    likes.isPresent() ? String.valueOf(likes.getAsLong()) : "")));
        out.write('\n');
      }
    }
  }
}
