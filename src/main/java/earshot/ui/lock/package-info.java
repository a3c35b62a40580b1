/// Pages in front of a workspace that cannot be shown at once: its place, its passphrase, its being
/// made ready for a newer Earshot; and the card of encryption in the settings.
@NullMarked
package earshot.ui.lock;

import org.jspecify.annotations.NullMarked;
