package earshot;

import earshot.intake.start.BrandFacts;
import earshot.listening.Opml;
import earshot.model.Brand;
import earshot.model.BrandRole;
import earshot.model.MentionId;
import earshot.model.Status;
import earshot.replies.history.Histories;
import earshot.replies.template.KeptPhrasebook;
import earshot.ui.advice.StoredAdvice;
import earshot.ui.brands.BrandDesk;
import earshot.ui.brands.BrandsScreen;
import earshot.ui.brands.BrandsViewModel;
import earshot.ui.brands.StoredBrands;
import earshot.ui.brands.wizard.WizardViewModel;
import earshot.ui.insight.InsightScreen;
import earshot.ui.kit.Browser;
import earshot.ui.kit.Delays;
import earshot.ui.kit.FileAsk;
import earshot.ui.kit.FileSave;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Notice;
import earshot.ui.kit.OnDemand;
import earshot.ui.kit.Threads;
import earshot.ui.kit.ToClipboard;
import earshot.ui.kit.UndoHistory;
import earshot.ui.reply.ReplyMode;
import earshot.ui.reply.ReplyServices;
import earshot.ui.shell.ModeViewModel;
import earshot.ui.shell.StoredModes;
import earshot.ui.sources.AddSourceViewModel;
import earshot.ui.sources.FetchedTrial;
import earshot.ui.sources.ImportViewModel;
import earshot.ui.sources.SourceCare;
import earshot.ui.sources.SourceDesk;
import earshot.ui.sources.SourcesScreen;
import earshot.ui.sources.SourcesViewModel;
import earshot.ui.sources.StoredCare;
import earshot.ui.sources.StoredSources;
import earshot.ui.sources.WrittenList;
import earshot.ui.sources.egress.EgressBook;
import earshot.ui.sources.egress.EgressPane;
import earshot.ui.sources.egress.EgressViewModel;
import earshot.ui.sources.egress.StoredEgress;
import earshot.ui.sources.folder.FolderDesk;
import earshot.ui.sources.folder.FolderViewModel;
import earshot.ui.sources.folder.StoredFolders;
import earshot.ui.sources.paste.PasteDesk;
import earshot.ui.sources.paste.PastePane;
import earshot.ui.sources.paste.PasteViewModel;
import earshot.ui.sources.paste.StoredPasting;
import earshot.ui.timeline.StoredDirectory;
import earshot.ui.timeline.StoredReach;
import earshot.ui.timeline.Surroundings;
import earshot.ui.timeline.TimelineScreen;
import earshot.ui.timeline.TimelineServices;
import earshot.ui.timeline.WorkingLabels;
import earshot.ui.timeline.WorkingStories;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/// Makes the screens of one window over its workspace.
final class Places {
  private final Workspace workspace;
  private final Threads threads;
  private final Formats formats;
  private final Around around;
  private final ModeViewModel mode;
  private final ReplyPlaces answering;

  /// What the window around the screens gives them.
  record Around(
      Browser browser,
      FileAsk files,
      FileSave saves,
      Notice notice,
      UndoHistory history,
      Supplier<earshot.listening.SourceTrial> trials,
      Roads roads) {}

  Places(Workspace workspace, Threads threads, Formats formats, Around around) {
    this.workspace = workspace;
    this.threads = threads;
    this.formats = formats;
    this.around = around;
    answering = ReplyPlaces.of(workspace, threads, formats, around);
    mode =
        new ModeViewModel(new StoredModes(workspace.replying().modes(), Machine.user()), threads);
  }

  TimelineScreen timeline(Surroundings surroundings) {
    TimelineScreen timeline =
        new TimelineScreen(
            new TimelineServices(
                new TimelineServices.Reading(
                    workspace.mentions(),
                    queries().foundWords(),
                    workspace.series(),
                    ChartSigns.of(workspace, formats),
                    new StoredDirectory(
                        workspace.brands()::all, workspace.sources()::statuses, answering.tags()),
                    new WorkingStories(
                        workspace.stores().stories(),
                        workspace.storiesSoFar(),
                        workspace.housework().placing(),
                        Machine.user()),
                    new Histories(workspace.stores())::of,
                    new StoredReach(workspace.stores().series(), workspace.stores().settings())),
                new TimelineServices.Doing(
                    this::setStatus,
                    new WorkingLabels(workspace.scores().labels(), Machine.user()),
                    around.history(),
                    new StoredAdvice(workspace.replying().advice(), Machine.user()),
                    answering.acts()),
                replies(),
                workspace.live(),
                surroundings),
            threads,
            new TimelineScreen.Timing(Delays.fx(), workspace.machine().clock(), formats),
            around.notice());
    return new ExportPlace(workspace, threads, formats, around).in(timeline);
  }

  private ReplyServices replies() {
    return new ReplyServices(
        workspace.replying().drafts(Machine.user()),
        new KeptPhrasebook(workspace.stores(), Machine.user()),
        workspace.replying().checks(Machine.user()),
        this::copyReply,
        around.browser(),
        new ReplyMode(mode.modeProperty(), mode::ask));
  }

  /// What the window around the screens gives them.
  Around around() {
    return around;
  }

  /// Whether the workspace only listens, as all screens of the window show it.
  ModeViewModel mode() {
    return mode;
  }

  SourcesScreen sources() {
    Messages words = Messages.of(SourcesScreen.class, formats);
    SourcesViewModel model =
        new SourcesViewModel(
            new SourcesViewModel.Services(sourceDesk(), care()),
            workspace.live(),
            threads,
            workspace.machine().clock(),
            words);
    return new SourcesScreen(model, forms(), ways(), around.notice());
  }

  private SourcesScreen.Ways ways() {
    InstantSource clock = workspace.machine().clock();
    PasteDesk pasting =
        new StoredPasting(workspace.pasting(), workspace.brands()::all, Machine.user());
    EgressBook egress = new StoredEgress(workspace.stores().egress(), workspace.sources());
    return new SourcesScreen.Ways(
        new PresetPlace(workspace, threads, formats).list(),
        new PasteViewModel(
            pasting, around.files(), threads, clock, Messages.of(PastePane.class, formats)),
        new EgressViewModel(egress, threads, clock, Messages.of(EgressPane.class, formats)),
        new WrittenList(workspace.stores().sources()::all),
        around.saves(),
        ToClipboard::put);
  }

  private SourceCare care() {
    return new StoredCare(
        workspace.sources(),
        workspace.stores().moves(),
        workspace::presets,
        workspace.secrets(),
        new StoredCare.Ways(
            workspace.road().outside()::discover, workspace.road().outside()::look));
  }

  SourcesScreen.Forms forms() {
    Messages words = Messages.of(SourcesScreen.class, formats);
    return new SourcesScreen.Forms(
        new AddSourceViewModel(sourceDesk(), new FetchedTrial(around.trials()), threads, words),
        new FolderViewModel(folders(), threads),
        new ImportViewModel(
            sourceDesk(), file -> workspace.sources().checked(Opml.read(file)), threads, words),
        around.files());
  }

  private FolderDesk folders() {
    return new StoredFolders(workspace.imports().maps(), workspace.sources(), workspace.folder());
  }

  QueryPlaces queries() {
    return new QueryPlaces(workspace, threads, formats, around);
  }

  /// What belongs to answering.
  ReplyPlaces answering() {
    return answering;
  }

  /// @param toTimeline shows the timeline
  OnDemand<InsightScreen> insights(
      TimelineScreen timeline,
      Runnable toTimeline,
      ObservableValue<Optional<Instant>> offlineSince) {
    InsightPlace place = new InsightPlace(workspace, threads, formats, around);
    return new OnDemand<>(() -> place.screen(timeline, toTimeline, offlineSince));
  }

  ArchivePlaces archives() {
    return new ArchivePlaces(workspace, threads, formats, around);
  }

  /// @param timeline shows the timeline
  BrandsScreen brands(Runnable timeline) {
    BrandsViewModel model =
        new BrandsViewModel(
            brandDesk(), workspace.live(), threads, Messages.of(BrandsScreen.class, formats));
    return new BrandsScreen(
        model,
        wizard(),
        new BrandsScreen.Around(around.notice(), timeline, around.roads().imports()));
  }

  /// A brand wizard that asks through the workspace's own way to the outside.
  WizardViewModel wizard() {
    return new WizardViewModel(
        Wizards.in(workspace, Machine.user()),
        threads,
        BrandFacts.Area.of(Locale.getDefault()),
        formats);
  }

  BrandDesk brandDesk() {
    return new StoredBrands(workspace.brands(), workspace.mentions(), Machine.user());
  }

  /// How the frame tells whose workspace it is.
  static earshot.ui.shell.Workspace whose(List<Brand> brands, String note, Messages words) {
    Optional<Brand> own =
        brands.stream().filter(brand -> brand.role() == BrandRole.OWN).findFirst();
    return new earshot.ui.shell.Workspace(
        own.map(Brand::name).orElseGet(() -> words.get("workspace.new")),
        own.map(Brand::colour).orElse("fern"),
        note);
  }

  private SourceDesk sourceDesk() {
    return new StoredSources(workspace.sources(), workspace.stores());
  }

  private void setStatus(MentionId mention, Status status) {
    workspace.stores().mentions().setStatus(List.of(mention), status);
    workspace.changed(Set.of(mention));
  }

  /// Copies words that are for the public; throws in listening mode.
  void copyReply(String text) {
    workspace.replying().modes().requireHandsOn();
    ToClipboard.put(text);
  }
}
