/// Screens of encryption: the page that opens an encrypted workspace, and the card in the settings.
@NullMarked
package earshot.ui.lock;

import org.jspecify.annotations.NullMarked;
