/// The key of an encrypted workspace: how it is made, wrapped, found again, and used for files.
@NullMarked
package earshot.storage.lock;

import org.jspecify.annotations.NullMarked;
