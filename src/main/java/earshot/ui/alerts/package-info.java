/// Alerts: what is unusual, why that can be said, and by which rules.
@NullMarked
package earshot.ui.alerts;

import org.jspecify.annotations.NullMarked;
