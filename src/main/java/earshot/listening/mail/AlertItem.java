package earshot.listening.mail;

import java.net.URI;

/// One find that an alert mail tells of.
///
/// @param link where it was found, behind all redirectors
/// @param snippet some words of it, or empty
/// @param outlet who published it, or empty
record AlertItem(URI link, String title, String snippet, String outlet) {}
