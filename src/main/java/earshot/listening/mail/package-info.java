/// Mail folders, read without leaving a trace in them: alert mails become the items they list.
@NullMarked
package earshot.listening.mail;

import org.jspecify.annotations.NullMarked;
