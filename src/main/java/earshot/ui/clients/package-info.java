/// The clients of this computer: the switcher in the top bar, the overview with counts, and the
/// sheet for a new one.
@NullMarked
package earshot.ui.clients;

import org.jspecify.annotations.NullMarked;
