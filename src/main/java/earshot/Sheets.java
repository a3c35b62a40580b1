package earshot;

import earshot.ui.alerts.AlertsScreen;
import earshot.ui.archive.BackupScreen;
import earshot.ui.brands.BrandsScreen;
import earshot.ui.clients.ClientsPane;
import earshot.ui.deck.DeckScreen;
import earshot.ui.incident.IncidentsScreen;
import earshot.ui.insight.InsightScreen;
import earshot.ui.jobs.JobsPane;
import earshot.ui.keeping.KeepingScreen;
import earshot.ui.lab.LabScreen;
import earshot.ui.lock.UnlockPage;
import earshot.ui.measure.MeasureScreen;
import earshot.ui.palette.PalettePane;
import earshot.ui.people.PeopleScreen;
import earshot.ui.playbook.PlaybooksScreen;
import earshot.ui.rules.RulesScreen;
import earshot.ui.searches.SearchesScreen;
import earshot.ui.shell.Shell;
import earshot.ui.sources.SourcesScreen;
import earshot.ui.tags.TagsScreen;
import earshot.ui.template.TemplatesScreen;
import earshot.ui.timeline.TimelineScreen;
import earshot.ui.words.WordsScreen;
import earshot.ui.work.WorkScreen;
import java.util.ArrayList;
import java.util.List;

/// The stylesheets of all screens; a new screen adds its own here.
final class Sheets {
  private Sheets() {}

  static String[] all() {
    List<String> sheets = new ArrayList<>(TimelineScreen.sheets());
    sheets.add(InsightScreen.sheet());
    sheets.add(MeasureScreen.sheet());
    sheets.add(SourcesScreen.sheet());
    sheets.add(BrandsScreen.sheet());
    sheets.add(LabScreen.sheet());
    sheets.add(SearchesScreen.sheet());
    sheets.add(TagsScreen.sheet());
    sheets.add(RulesScreen.sheet());
    sheets.add(WordsScreen.sheet());
    sheets.add(DeckScreen.sheet());
    sheets.add(AlertsScreen.sheet());
    sheets.add(PeopleScreen.sheet());
    sheets.addAll(WorkScreen.sheets());
    sheets.add(IncidentsScreen.sheet());
    sheets.add(PlaybooksScreen.sheet());
    sheets.add(TemplatesScreen.sheet());
    sheets.add(BackupScreen.sheet());
    sheets.add(KeepingScreen.sheet());
    sheets.add(UnlockPage.sheet());
    sheets.add(PalettePane.sheet());
    sheets.add(JobsPane.sheet());
    sheets.add(Shell.sheet());
    sheets.add(ClientsPane.sheet());
    return sheets.toArray(String[]::new);
  }
}
