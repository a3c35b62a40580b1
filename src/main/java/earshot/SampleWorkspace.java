package earshot;

import earshot.listening.InventedReader;
import earshot.model.BrandRole;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceKind;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// The workspace of the demonstration: an invented brand, two rivals, and voices that go on
/// talking.
final class SampleWorkspace {
  private static final Duration PACE = Duration.ofSeconds(7);
  private static final String USER = "demo";

  private SampleWorkspace() {}

  /// Makes it in an empty folder, with 30 days of mentions; nobody is contacted.
  static Workspace open(Path folder, Machine machine) {
    Workspace workspace =
        Workspace.open(folder, machine, ground -> new Invented(ground, machine.clock()));
    workspace
        .brands()
        .add(
            "Northwind Coffee",
            BrandRole.OWN,
            "\"northwind coffee\" OR northwind OR @northwindcoffee",
            USER);
    workspace.brands().add("Harbor Roast", BrandRole.RIVAL, "\"harbor roast\"", USER);
    workspace.brands().add("Juniper Lane", BrandRole.RIVAL, "\"juniper lane\"", USER);
    for (InventedReader.Invented place : InventedReader.SOURCES) {
      workspace.sources().every(workspace.sources().add(setup(place)), PACE);
    }
    try {
      workspace.poller().askEachOnce(false, attempt -> {});
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
    return workspace;
  }

  private static SourceSetup setup(InventedReader.Invented place) {
    return new SourceSetup(
        SourceKind.FEED,
        "any-feed",
        place.name(),
        URI.create("https://" + place.host() + "/feed"),
        place.role(),
        // Nobody is asked, so no pace of hosts holds either.
        true,
        "");
  }
}
