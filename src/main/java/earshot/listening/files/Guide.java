package earshot.listening.files;

import java.util.List;

/// Tells of a format what the file must be and where a person gets it.
///
/// @param format as it is named once the file is recognised
/// @param file which file of it
/// @param where to click to get it
public record Guide(String format, String file, String where) {
  /// One for each format that can be recognised.
  public static final List<Guide> ALL =
      List.of(
          new Guide(
              "X archive (own posts)",
              "the zip as it is, or data/tweets.js",
              "X: Settings, Your account, Download an archive of your data"),
          new Guide(
              "Tweets API v2",
              "JSON lines: an answer or a post a line; compliance lines too",
              "a research tool such as twarc"),
          new Guide(
              "Mastodon",
              "the tar.gz or zip as it is, or outbox.json",
              "your server: Preferences, Import and export, Request your archive"),
          new Guide(
              "Reddit",
              "the zip as it is",
              "reddit.com/settings/data-request; the file comes by private message"),
          new Guide("Reddit posts", "posts.csv of that zip", "as above"),
          new Guide("Reddit comments", "comments.csv of that zip", "as above"),
          new Guide(
              "Facebook and Instagram",
              "the zip in the format JSON, or your_posts_1.json",
              "Accounts Centre: Your information and permissions, Download your information"),
          new Guide(
              "Web archive (WARC, WACZ)",
              ".warc, .warc.gz or .wacz",
              "ArchiveWeb.page, Browsertrix, wget --warc-file"),
          new Guide(
              "Saved feed", "RSS, Atom or JSON Feed", "the address of the feed, saved as a file"),
          new Guide(
              "Saved page",
              "HTML of a page that declares its reviews or posts",
              "the browser: Save page as"),
          new Guide(
              "Mail (mbox, eml)", ".eml, mbox, or a folder of them", "any mail program: Save as"),
          new Guide(
              "Meltwater",
              "CSV with Date, Headline, URL, Hit Sentence, Source, Sentiment",
              "Meltwater: Explore or Monitor, select all, Download, CSV"),
          new Guide(
              "Brandwatch",
              "CSV with Query Name, Date, Snippet, Url, Page Type",
              "Brandwatch: Mentions, Export"),
          new Guide(
              "Brand24",
              "CSV with Date, Text, URL, Source, Sentiment",
              "Brand24: Mentions, Export to CSV or Excel (save as CSV)"),
          new Guide(
              "Mention", "CSV with url, source_type, published_at", "Mention: the alert, Export"),
          new Guide(
              "Play Console",
              "CSV with Package Name, Star Rating, Review Text, Review Submit Millis Since Epoch",
              "Play Console: Download reports, Reviews"),
          new Guide(
              "Table",
              "CSV, TSV or any table of two columns or more; you say which column is what",
              "any program: export as CSV"),
          new Guide("JSON", "a list of objects; you say which field is what", "any program"),
          new Guide("JSON lines", "an object a line; you say which field is what", "any program"));
}
