/// Numbers and pages for people: the timeline's pages, series with their coverage.
@NullMarked
package earshot.insight;

import org.jspecify.annotations.NullMarked;
