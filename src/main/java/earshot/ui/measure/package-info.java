/// The Measure screen: blind labelling, how right the scores are, and what was learned.
@NullMarked
package earshot.ui.measure;

import org.jspecify.annotations.NullMarked;
