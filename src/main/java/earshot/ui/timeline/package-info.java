/// The timeline: searches, chart, cards, detail.
@NullMarked
package earshot.ui.timeline;

import org.jspecify.annotations.NullMarked;
