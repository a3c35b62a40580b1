/// The window: places, bars, navigation.
@NullMarked
package earshot.ui.shell;

import org.jspecify.annotations.NullMarked;
