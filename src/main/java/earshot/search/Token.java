package earshot.search;

/// One word of a text as it is indexed.
///
/// @param term what is compared
/// @param from first UTF-16 unit in the text
/// @param to behind the last UTF-16 unit
/// @param step how many positions after the token before it; 0 for the same position
record Token(String term, int from, int to, int step) {}
