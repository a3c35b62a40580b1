/// The deck: saved searches side by side, read like feeds.
@NullMarked
package earshot.ui.deck;

import org.jspecify.annotations.NullMarked;
