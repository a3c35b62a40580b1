/// Parts that screens share: safe text, icons, charts, theme, threads.
@NullMarked
package earshot.ui.kit;

import org.jspecify.annotations.NullMarked;
