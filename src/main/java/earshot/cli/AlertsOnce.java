package earshot.cli;

import earshot.alerts.AlertNews;
import earshot.model.AlertId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Lets a command print each alert of a workspace once: as it is raised, whatever the hour, and one
/// that was raised before the command began when it is told.
final class AlertsOnce {
  private final Set<AlertId> printed = new HashSet<>();

  /// What of the news is to be printed now.
  synchronized List<AlertNews.Raised> of(AlertNews news) {
    List<AlertNews.Raised> all =
        switch (news) {
          case AlertNews.Raised raised -> List.of(raised);
          case AlertNews.Notice notice -> notice.alerts();
          case AlertNews.Changed _ -> List.of();
        };
    return all.stream().filter(each -> printed.add(each.alert().id())).toList();
  }
}
