package earshot;

import earshot.intake.Live;
import earshot.ui.shell.BackgroundNotices;
import earshot.ui.shell.Shell;
import earshot.ui.work.DueBadge;

/// The frame of a window with what runs beside its places; it can be left and come back to.
///
/// @param front does what else is to be done before it is on screen
record AtWork(
    Shell shell,
    AlertPlace alerts,
    DueBadge due,
    BackgroundNotices notices,
    Live live,
    Runnable front) {
  /// Goes to a place, or to the first one, and follows what happens.
  void start(String place) {
    front.run();
    shell.start(place);
    alerts.start();
    due.started();
    notices.started(live);
  }

  /// Leaves the place one is at and follows no longer.
  void stop() {
    shell.stop();
    notices.stopped();
    alerts.stop();
    due.stopped();
  }
}
