/// The screen of sources and their health.
@NullMarked
package earshot.ui.sources;

import org.jspecify.annotations.NullMarked;
