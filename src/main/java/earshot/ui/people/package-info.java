/// Those we talk with: a list, a card for each, and what the detail of a mention says of its
/// author.
@NullMarked
package earshot.ui.people;

import org.jspecify.annotations.NullMarked;
