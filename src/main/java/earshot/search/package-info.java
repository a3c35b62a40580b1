/// The query language, the index over history, the live matcher, and why something matched.
@NullMarked
package earshot.search;

import org.jspecify.annotations.NullMarked;
