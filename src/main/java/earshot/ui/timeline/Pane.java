package earshot.ui.timeline;

/// Which tab of the right column is on top.
enum Pane {
  DETAIL,
  REPLY,
  HISTORY
}
