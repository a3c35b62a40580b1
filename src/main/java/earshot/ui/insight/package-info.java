/// Insights: the figures with what they rest on, and what became of what people said.
@NullMarked
package earshot.ui.insight;

import org.jspecify.annotations.NullMarked;
