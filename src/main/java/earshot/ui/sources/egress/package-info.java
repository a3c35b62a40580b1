/// What left this computer: every host that was contacted, what for, and how much was sent.
@NullMarked
package earshot.ui.sources.egress;

import org.jspecify.annotations.NullMarked;
