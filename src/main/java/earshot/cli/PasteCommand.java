package earshot.cli;

import earshot.intake.Pasting.Clipping;
import earshot.intake.Pasting.Pasted;
import earshot.intake.Pasting.When;
import earshot.listening.files.PictureFile;
import earshot.listening.platform.PlatformPost;
import earshot.model.Evidence;
import earshot.model.Mention;
import earshot.model.Sighting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Brings in what a person saw somewhere.
@Command(
    name = "paste",
    description = {
      "Brings in a post that Earshot cannot read itself; nothing is contacted.",
      "An address or a text is enough."
    },
    mixinStandardHelpOptions = true)
final class PasteCommand implements Callable<Integer> {
  private static final int MOST_BYTES = 1 << 20;
  private static final Pattern RATING =
      Pattern.compile("(\\d{1,3}(?:\\.\\d)?)\\s*(?:/|of)\\s*(\\d{1,3})");

  @Mixin private final Common common = new Common();

  @Option(names = "--url", paramLabel = "ADDRESS", description = "where it can be seen")
  private String url = "";

  @Option(
      names = "--text",
      paramLabel = "TEXT",
      description = "what was written; - reads it from standard input")
  private String text = "";

  @Option(names = "--author", paramLabel = "NAME", description = "who wrote it, or @handle")
  private String author = "";

  @Option(names = "--at", paramLabel = "TIME", description = "when it was written (default: now)")
  private Optional<String> at = Optional.empty();

  @Option(names = "--about", description = "the time is a guess")
  private boolean about;

  @Option(
      names = "--place",
      paramLabel = "PLACE",
      description = "where it was seen (default: the platform of the address)")
  private String place = "";

  @Option(names = "--rating", paramLabel = "2/5", description = "stars or points that were given")
  private Optional<String> rating = Optional.empty();

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description = "a PNG or JPEG of it, at most 10 MB; only its pixels are kept")
  private Optional<Path> picture = Optional.empty();

  private final Doors doors;
  private final InputStream in;
  private final Terminal terminal;

  PasteCommand(Doors doors, InputStream in, Terminal terminal) {
    this.doors = doors;
    this.in = in;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<Sighting.Rating> given = rating.map(PasteCommand::rating);
    // After the workspace was opened, for a passphrase comes first.
    return Commands.at(
        doors,
        common,
        desk ->
            paste(
                desk,
                text.equals("-") ? standardInput() : text,
                given,
                picture.map(PictureFile::of)));
  }

  private int paste(
      Desk desk, String written, Optional<Sighting.Rating> given, Optional<Evidence> shown) {
    When when =
        new When(at.map(typed -> Moments.read(typed, doors.clock().instant(), desk.zone())), about);
    Pasted pasted =
        desk.pasting()
            .paste(new Clipping(url, written, when, author, place, given, Names.ofUser()), shown);
    Mention mention = pasted.mention();
    if (common.json()) {
      terminal.json(json(pasted));
    } else {
      terminal.say(
          "%s %d%s%s"
              .formatted(
                  pasted.added() ? "Kept as mention" : "Seen before, as mention",
                  mention.id().value(),
                  pasted.post().map(post -> " (" + post.platform() + ")").orElse(""),
                  mention.brands().isEmpty() ? "; it names no brand." : "."));
    }
    return Commands.DONE;
  }

  private static Map<String, Object> json(Pasted pasted) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", pasted.mention().id().value());
    object.put("added", pasted.added());
    object.put("platform", pasted.post().map(PlatformPost::platform).orElse(null));
    object.put("externalId", pasted.post().flatMap(PlatformPost::externalId).orElse(null));
    object.put("brands", pasted.mention().brands().size());
    return object;
  }

  private static Sighting.Rating rating(String typed) {
    Matcher read = RATING.matcher(typed.strip());
    if (!read.matches()) throw new Refusal("“" + typed + "” is no rating; write 2/5.");
    return new Sighting.Rating(
        Double.parseDouble(read.group(1)), Double.parseDouble(read.group(2)));
  }

  private String standardInput() {
    try {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new Refusal("The text cannot be read from standard input.");
    }
  }
}
