/// The pages on which templates and known answers are kept.
@NullMarked
package earshot.ui.template;

import org.jspecify.annotations.NullMarked;
