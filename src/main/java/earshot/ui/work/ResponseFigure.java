package earshot.ui.work;

import java.time.Duration;

/// How soon first answers came, in working time.
///
/// @param n how many answers
public record ResponseFigure(Duration median, Duration shortest, Duration longest, int n) {}
