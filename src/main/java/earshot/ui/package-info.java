/// JavaFX and nothing else; one folder per screen, shared parts in `kit`.
@NullMarked
package earshot.ui;

import org.jspecify.annotations.NullMarked;
