package earshot;

import earshot.archive.ColumnMaps;
import earshot.archive.ImportRoom;
import earshot.archive.Imports;
import earshot.cli.Brought;
import earshot.intake.Ears;
import earshot.intake.Intake;
import earshot.intake.Live;
import earshot.intake.Network;
import earshot.intake.Pasting;
import earshot.intake.Poller;
import earshot.intake.ProfaneWords;
import earshot.intake.Scores;
import earshot.intake.Sources;
import earshot.listening.HostGate;
import earshot.listening.Pace;
import earshot.listening.PollPlan;
import earshot.listening.folder.FolderReader;
import earshot.model.Source;
import earshot.search.SearchIndex;
import earshot.storage.Stores;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;

/// The road of a mention into one workspace, from the outside to the store, and who travels it.
///
/// @param means who does the work along the road
/// @param network whether the answers of the network can be believed
/// @param scores by which words texts are read along it
record Road(
    Outside outside,
    HostGate gate,
    Network network,
    Intake.Means means,
    Intake intake,
    Poller poller,
    Scores scores) {
  /// Where it leads to.
  record Aim(Path folder, Stores stores, SearchIndex index, Live live) {}

  /// @param gate keeps the patience of hosts, for all who share it
  static Road to(Aim aim, Machine machine, Outside.Maker maker, HostGate gate) {
    Stores stores = aim.stores();
    Connecting connecting = Connecting.of(stores.settings());
    gate.atMost(connecting.atOnce());
    Outside.Asking asking =
        new Outside.Asking(new Wishes(stores.settings()), stores.sources()::terms);
    Outside outside =
        maker.open(
            new Outside.Ground(aim.folder(), gate, asking, stores.egress()::note, machine.keys()));
    Network network = new Network(aim.live(), machine.clock(), machine.nanos());
    Ears ears = new Ears(machine.lexicon(), stores.brands().all(), region());
    new ProfaneWords(stores.settings(), ears).hold();
    FolderReader reader =
        new FolderReader(new ColumnMaps(stores.imports()), outside.reader(), machine.clock());
    Intake.Means means = new Intake.Means(reader, ears, aim.index(), aim.live());
    Intake.Manners manners =
        new Intake.Manners(
            new PollPlan(machine.chance()), source -> pace(source, outside), network);
    Intake intake = new Intake(stores, means, manners, machine.clock());
    Poller poller = new Poller(intake, gate, machine.clock(), machine.nanos());
    return new Road(outside, gate, network, means, intake, poller, Scores.of(stores, means));
  }

  /// How a person brings posts onto it by hand.
  Brought brought(Stores stores, Path folder, InstantSource clock) {
    Ears ears = means.ears();
    Imports.Road files = new Imports.Road(ears, means.index(), means.live());
    return new Brought(
        new Pasting(stores, ears, means.index(), means.live(), clock),
        new Imports(stores, files, ImportRoom.in(folder), clock));
  }

  /// The country of this computer, as far as it says.
  private static String region() {
    String country = Locale.getDefault().getCountry();
    return country.length() == 2 ? country : "ZZ";
  }

  /// When an address may be asked on behalf of a source, by somebody nobody waits for.
  HostGate.Visit visit(Source source, URI address) {
    return new HostGate.Visit(
        address, source.setup().allowPrivate(), pace(source, outside).spacing(), false);
  }

  // A plain feed needs no file read to know how it is asked.
  private static Pace pace(Source source, Outside outside) {
    String preset = source.setup().presetId();
    if (preset.equals(Sources.ANY_FEED)) return Pace.PLAIN;
    return outside.presets().find(preset).map(known -> Pace.of(known.manners())).orElse(Pace.PLAIN);
  }

  /// Stops listening and leaves the outside.
  void leave() {
    outside.hurry();
    poller.close();
    outside.close();
  }
}
