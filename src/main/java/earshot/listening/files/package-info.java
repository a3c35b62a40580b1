/// Files that people bring: recognised by what is in them, read record by record, and every record
/// that cannot be read named with its place and its reason.
@NullMarked
package earshot.listening.files;

import org.jspecify.annotations.NullMarked;
