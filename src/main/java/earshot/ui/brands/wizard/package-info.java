/// The brand wizard: from a typed name to sources that are tried before they are kept, and to the
/// first mentions.
@NullMarked
package earshot.ui.brands.wizard;

import org.jspecify.annotations.NullMarked;
