package earshot.ui.shell;

import earshot.intake.Live;
import earshot.intake.start.BrandFacts;
import earshot.listening.OpmlList;
import earshot.model.Repair;
import earshot.ui.brands.BrandsScreen;
import earshot.ui.brands.BrandsViewModel;
import earshot.ui.brands.FirstRun;
import earshot.ui.brands.FirstRunViewModel;
import earshot.ui.brands.PretendBrandDesk;
import earshot.ui.brands.wizard.PretendWizard;
import earshot.ui.brands.wizard.WizardViewModel;
import earshot.ui.jobs.JobsPane;
import earshot.ui.jobs.JobsViewModel;
import earshot.ui.kit.Delays;
import earshot.ui.kit.EmptyState;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Icon;
import earshot.ui.kit.Jobs;
import earshot.ui.kit.Look;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.Screen;
import earshot.ui.kit.Threads;
import earshot.ui.kit.UndoHistory;
import earshot.ui.palette.PalettePane;
import earshot.ui.palette.PaletteViewModel;
import earshot.ui.sources.AddSourceViewModel;
import earshot.ui.sources.ImportViewModel;
import earshot.ui.sources.PretendSourceCare;
import earshot.ui.sources.PretendSourceDesk;
import earshot.ui.sources.SampleSources;
import earshot.ui.sources.SourcesScreen;
import earshot.ui.sources.SourcesViewModel;
import earshot.ui.sources.Trial;
import earshot.ui.sources.egress.EgressPane;
import earshot.ui.sources.egress.EgressViewModel;
import earshot.ui.sources.egress.SampleEgress;
import earshot.ui.sources.folder.FolderViewModel;
import earshot.ui.sources.folder.PretendFolders;
import earshot.ui.sources.paste.PastePane;
import earshot.ui.sources.paste.PasteViewModel;
import earshot.ui.sources.paste.PretendPasteDesk;
import earshot.ui.sources.preset.FirstItem;
import earshot.ui.sources.preset.PresetDesks;
import earshot.ui.sources.preset.PresetList;
import earshot.ui.sources.preset.PresetListViewModel;
import earshot.ui.sources.preset.PretendMapping;
import earshot.ui.sources.preset.PretendPresetDesk;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// The whole window over invented services; everything runs at once on the calling thread.
final class SampleWindow {
  static final Threads AT_ONCE = new Threads(Runnable::run, Runnable::run);
  static final InstantSource CLOCK = InstantSource.fixed(SampleSources.NOW);
  static final Formats UTC = new Formats(ZoneOffset.UTC, Locale.ENGLISH);

  private static final List<Place.KeyHint> KEYS =
      List.of(
          new Place.KeyHint("next", "j  ↓", "Next mention"),
          new Place.KeyHint("previous", "k  ↑", "Previous mention"),
          new Place.KeyHint("new", "n", "Show new mentions"),
          new Place.KeyHint("page", "o", "Open the page"));

  final Live live = new Live();
  final PretendListening listening = new PretendListening();
  final PretendSourceDesk sourceDesk = new PretendSourceDesk(SampleSources.all());
  final PretendBrandDesk brandDesk = PretendBrandDesk.withSamples();
  final List<String> asked = new ArrayList<>();
  final List<String> searched = new ArrayList<>();
  final Notice notice = new Notice();
  final ShellViewModel model =
      new ShellViewModel(listening, live, AT_ONCE, CLOCK, Messages.of(Shell.class, UTC));
  final SafetyViewModel safety =
      new SafetyViewModel(
          new PretendSafety(),
          new Threads(Runnable::run, Runnable::run),
          Messages.of(Shell.class, Formats.SYSTEM));
  final SettingsViewModel settings =
      new SettingsViewModel(
          new PretendSettings(),
          new SettingsDesk.Values(Look.LIGHT, 100, ""),
          AT_ONCE,
          Messages.of(Shell.class, UTC));
  final PretendHabits habitsDesk = new PretendHabits();
  final HabitsViewModel habits =
      new HabitsViewModel(habitsDesk, notice.history(), AT_ONCE, Messages.of(Shell.class, UTC));
  final PretendQuiet quietDesk = new PretendQuiet();
  final QuietViewModel quiet =
      new QuietViewModel(quietDesk, notice.history(), AT_ONCE, Messages.of(Shell.class, UTC));
  final PretendSourceCare sourceCare = new PretendSourceCare();
  final PretendPresetDesk presetDesk = new PretendPresetDesk();
  final PretendPasteDesk pasteDesk = new PretendPasteDesk();
  final SampleEgress egressBook = new SampleEgress(SampleSources.NOW);
  final List<String> copied = new ArrayList<>();
  final List<Path> exported = new ArrayList<>();
  final SourcesViewModel sources =
      new SourcesViewModel(
          new SourcesViewModel.Services(sourceDesk, sourceCare),
          live,
          AT_ONCE,
          CLOCK,
          Messages.of(SourcesScreen.class, UTC));
  final BrandsViewModel brands =
      new BrandsViewModel(brandDesk, live, AT_ONCE, Messages.of(BrandsScreen.class, UTC));
  final SourcesScreen.Forms forms = forms();
  final SourcesScreen.Ways ways = ways();
  final SourcesScreen sourcesScreen = new SourcesScreen(sources, forms, ways, notice);
  final PretendWizard wizardDesk = PretendWizard.withAnswers();
  final PretendBrandDesk emptyDesk = new PretendBrandDesk();
  final FirstRunViewModel firstRunModel =
      new FirstRunViewModel(emptyDesk, AT_ONCE, Messages.of(BrandsScreen.class, UTC));
  final PretendModes modes = new PretendModes();
  final ModeViewModel mode = new ModeViewModel(modes, AT_ONCE);
  final PaletteViewModel palette =
      new PaletteViewModel(AT_ONCE, Delays.fx(), Messages.of(PalettePane.class, UTC));
  final Jobs jobs = new Jobs(CLOCK);
  final JobsViewModel jobsModel = new JobsViewModel(jobs, Messages.of(JobsPane.class, UTC));
  final Shell shell;

  SampleWindow() {
    model.whenSearched(searched::add);
    Messages words = Messages.of(Shell.class, UTC);
    shell =
        new Shell(
            new Workspace("Northwind Coffee", "fern", ""),
            new Shell.Models(model, settings, mode, Optional.empty(), palette, jobsModel),
            List.of(
                new Place("timeline", Icon.TIMELINE, "Timeline", new Nothing(), KEYS),
                new Place("sources", Icon.SOURCES, "Sources", sourcesScreen, List.of()),
                new Place("brands", Icon.QUERIES, "Brands", brandsScreen(), List.of()),
                new Place(
                    "settings",
                    Icon.SETTINGS,
                    words.get("settings.title"),
                    new SettingsScreen(
                        settings,
                        new SafetyCard(safety),
                        hours(),
                        connecting(),
                        new HabitRows(habits, new QuietRow(quiet)),
                        "0.1.0"),
                    List.of())),
            notice);
  }

  private static ConnectingCard connecting() {
    return new ConnectingCard(new PretendConnecting(), AT_ONCE);
  }

  private static HoursCard hours() {
    return new HoursCard(
        new HoursViewModel(
            new PretendHours(), new UndoHistory(), AT_ONCE, Messages.of(HoursCard.class, UTC)));
  }

  private BrandsScreen brandsScreen() {
    return new BrandsScreen(
        brands,
        wizard(),
        new BrandsScreen.Around(notice, () -> model.open("timeline"), format -> {}));
  }

  private WizardViewModel wizard() {
    return new WizardViewModel(wizardDesk, AT_ONCE, BrandFacts.Area.of(Locale.UK), UTC);
  }

  FirstRun firstRun(Runnable sample, Runnable timeline) {
    return new FirstRun(
        firstRunModel,
        wizard(),
        forms(),
        new FirstRun.Steps(kept -> timeline.run(), sample, format -> {}, archive -> {}));
  }

  private SourcesScreen.Forms forms() {
    Messages words = Messages.of(SourcesScreen.class, UTC);
    return new SourcesScreen.Forms(
        new AddSourceViewModel(sourceDesk, this::trial, AT_ONCE, words),
        new FolderViewModel(new PretendFolders(), AT_ONCE),
        new ImportViewModel(sourceDesk, file -> list(), AT_ONCE, words),
        (title, kind, endings) -> Optional.of(Path.of("feeds.opml")));
  }

  SourcesScreen.Ways ways() {
    return new SourcesScreen.Ways(
        new PresetListViewModel(
            new PresetDesks(presetDesk, new PretendMapping(), () -> ""),
            AT_ONCE,
            Messages.of(PresetList.class, UTC)),
        new PasteViewModel(
            pasteDesk,
            (title, kind, endings) -> Optional.empty(),
            AT_ONCE,
            CLOCK,
            Messages.of(PastePane.class, UTC)),
        new EgressViewModel(egressBook, AT_ONCE, CLOCK, Messages.of(EgressPane.class, UTC)),
        file -> {
          exported.add(file);
          return sourceDesk.statuses().size();
        },
        (title, kind, name) -> Optional.of(Path.of(name)),
        copied::add);
  }

  private Trial trial(String address, boolean allowPrivate) {
    asked.add(address);
    URI url = URI.create(address);
    if (address.contains("page")) {
      return new Trial.Page(
          url,
          List.of(
              new Trial.Offer("Posts", URI.create("https://blog.example/posts.xml")),
              new Trial.Offer("Comments", URI.create("https://blog.example/comments.xml"))));
    }
    if (address.contains("localhost") && !allowPrivate) return new Trial.Private("localhost");
    if (address.contains("nowhere")) {
      return new Trial.Failed("nowhere.example answered 404: there is nothing at this address.");
    }
    return new Trial.Feed(
        url,
        "The Daily Grind",
        25,
        List.of(
            new FirstItem("Five grinders under fifty", "Ana Berg", Optional.of(SampleSources.NOW)),
            new FirstItem("Why your crema vanishes", "", Optional.empty())),
        Set.of(Repair.CHARSET_MISLABELLED));
  }

  private static OpmlList list() {
    List<OpmlList.Outline> outlines =
        new ArrayList<>(
            IntStream.rangeClosed(1, 12)
                .mapToObj(
                    i ->
                        outline(
                            "Coffee blog " + i,
                            "https://blog" + i + ".example/feed.xml",
                            i < 5 ? "Blogs/Local" : "",
                            false))
                .toList());
    outlines.add(outline("Brewnotes", "http://www.brewnotes.example/feed.xml/", "", false));
    outlines.add(outline("Office wall", "http://192.168.1.5/wall.rss", "", true));
    return new OpmlList(
        "",
        outlines,
        List.of(outlines.getFirst()),
        List.of(new OpmlList.Rejected(48, "Old forum", "The address is not http or https.")),
        false);
  }

  private static OpmlList.Outline outline(
      String name, String address, String folder, boolean ownNetwork) {
    return new OpmlList.Outline(
        name, URI.create(address), Optional.empty(), folder, List.of(), ownNetwork);
  }

  private static final class PretendSettings implements SettingsDesk {
    @Override
    public Values read() {
      return new Values(Look.LIGHT, 100, "");
    }

    @Override
    public void keep(Values values) {}

    @Override
    public Path dataFolder() {
      return Path.of("/home/imke/.local/share/earshot/northwind");
    }
  }

  private static final class Nothing implements Screen {
    private final Button searches = pane("searches");
    private final Button list = pane("list");
    private final Parent root =
        new HBox(searches, list, EmptyState.of(Icon.TIMELINE, "Nothing heard yet."));

    private static Button pane(String id) {
      Button button = new Button(id);
      button.setId(id);
      return button;
    }

    @Override
    public List<Node> panes() {
      return List.of(searches, list, new Button("out of sight"));
    }

    @Override
    public Parent root() {
      return root;
    }

    @Override
    public void shown() {}

    @Override
    public void hidden() {}
  }
}
