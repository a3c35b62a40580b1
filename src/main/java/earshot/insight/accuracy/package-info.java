/// How right the scores are, measured on labels that people gave blind.
@NullMarked
package earshot.insight.accuracy;

import org.jspecify.annotations.NullMarked;
