/// Text to meaning: sentiment with its reasons, per text and per brand.
@NullMarked
package earshot.language;

import org.jspecify.annotations.NullMarked;
