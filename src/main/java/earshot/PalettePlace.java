package earshot;

import earshot.ui.kit.Delays;
import earshot.ui.kit.Messages;
import earshot.ui.kit.OnDemand;
import earshot.ui.kit.Threads;
import earshot.ui.palette.PalettePane;
import earshot.ui.palette.PaletteViewModel;
import earshot.ui.shell.ShellViewModel;
import earshot.ui.sources.SourcesScreen;
import earshot.ui.timeline.TimelineScreen;

/// Makes the palette of one window, which finds what its workspace stores.
///
/// @param words of the window
record PalettePlace(Workspace workspace, Messages words, Threads threads) {
  /// Where what is found is shown.
  record Around(
      ShellViewModel frame,
      TimelineScreen timeline,
      OnDemand<SourcesScreen> sources,
      PeoplePlace people) {}

  PaletteViewModel palette(Around around) {
    ShellViewModel frame = around.frame();
    StoredNames.Ways ways =
        new StoredNames.Ways(
            query -> frame.search("timeline", query),
            brand -> {
              frame.open("timeline");
              around.timeline().show(brand);
            },
            source -> {
              frame.open("sources");
              around.sources().get().show(source);
            },
            person -> around.people().open(person, () -> frame.open("replies")),
            mention -> {
              frame.open("timeline");
              around.timeline().open(mention);
            });
    PaletteViewModel palette =
        new PaletteViewModel(threads, Delays.fx(), Messages.of(PalettePane.class, words.formats()));
    palette.finds(new StoredNames(workspace, PeoplePlace.desk(workspace), words, ways));
    return palette;
  }
}
