package earshot.listening;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.FuzzTime;
import earshot.Mutants;
import earshot.listening.robots.RobotsRules;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Documents of the outside, damaged at random: none throws, hangs or takes all memory.
class DocumentMutantsTest {
  private static final FeedOrigin ORIGIN = FeedOrigin.of(URI.create("https://feed.example/f"));

  /// What comes from outside, with one that is well and what reads it.
  enum Kind {
    RSS(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xml:base="https://a.example/">
        <channel><title>Posts</title><link>https://a.example/</link><ttl>60</ttl>
        <item><title>A &amp; B</title><link>/p/1</link><guid isPermaLink="false">urn:1</guid>
        <pubDate>Wed, 18 Nov 2026 10:00:00 +0100</pubDate><dc:creator>Ana</dc:creator>
        <description><![CDATA[<p>Northwind <b>is</b> late &hellip;</p>]]></description>
        <content:encoded>&lt;p&gt;more&lt;/p&gt;</content:encoded></item></channel></rss>
        """) {
      @Override
      void read(byte[] document) {
        FeedParser.parse(document, ORIGIN);
      }
    },
    ATOM(
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title type="html">T</title>
        <link rel="self" href="https://a.example/feed"/><updated>2026-11-18T10:00:00Z</updated>
        <entry><id>tag:a.example,2026:1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">x</div></title>
        <link href="p/1"/><published>2026-11-18T10:00:00.123+05:30</published>
        <author><name>Bo</name></author><content type="html">&lt;p&gt;w</content></entry></feed>
        """) {
      @Override
      void read(byte[] document) {
        FeedParser.parse(document, ORIGIN);
      }
    },
    JSON_FEED(
        """
        {"version":"https://jsonfeed.org/version/1.1","title":"T","home_page_url":"https://a.example",
        "items":[{"id":"1","url":"https://a.example/1","title":"A","content_html":"<p>x</p>",
        "date_published":"2026-11-18T10:00:00Z","authors":[{"name":"Ana"}],"tags":["a"]},
        {"id":2,"content_text":"plain","summary":null}]}
        """) {
      @Override
      void read(byte[] document) {
        FeedParser.parse(document, ORIGIN);
      }
    },
    OPML(
        """
        <opml version="2.0"><head><title>L</title></head><body><outline text="News">
        <outline type="rss" text="A" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/"
          category="/x,y"/><outline type="earshot" earshot:url="https://b.example"
          xmlns:earshot="urn:earshot:sources:1" earshot:preset="any-feed" earshot:every="PT1H"
          earshot:params="a=b"/></outline></body></opml>
        """) {
      @Override
      void read(byte[] document) {
        Opml.read(document);
      }
    },
    HTML(
        """
        <!doctype html><html><head><title>T</title><style>p{}</style></head><body><h1>A</h1>
        <p onclick="x()">one <a href="javascript:x">two</a> <img src=x alt="y"><br>three</p>
        <ul><li>a<li>b</ul><table><tr><td>1<td>2</table><script>1<2</script><pre> x
        y</pre>&nbsp;&#x202E;&#0;</body></html>
        """) {
      @Override
      void read(byte[] document) {
        HtmlText.plain(new String(document, UTF_8));
        HtmlText.of(new String(document, UTF_8), Optional.of(URI.create("https://a.example/")));
      }
    },
    DATE("Wed, 18 Nov 2026 10:00:00 +0100 | 2026-11-18T10:00:00.5Z | 18. November 2026, 10 Uhr") {
      @Override
      void read(byte[] document) {
        for (String part : new String(document, UTF_8).split("\\|", -1)) FeedDates.read(part);
      }
    },
    ROBOTS(
        """
        User-agent: *
        Disallow: /a*b$
        Allow: /
        Crawl-delay: 10

        Sitemap: https://a.example/s\
        """) {
      @Override
      void read(byte[] document) {
        RobotsRules.parse(new String(document, UTF_8), "earshot");
      }
    },
    ADDRESS(
        "https://user@www.a.example:443/p/../q;x=1?utm_source=a&b=%C3%A9&url=https%3A%2F%2Fb.example#f") {
      @Override
      void read(byte[] document) {
        URI address;
        try {
          address = URI.create(new String(document, UTF_8));
        } catch (IllegalArgumentException none) {
          return;
        }
        CanonicalUrl.of(address);
        CanonicalUrl.target(address);
        CanonicalUrl.ofFeed(address);
        CanonicalUrl.unwrapped(address);
      }
    };

    private final String whole;

    Kind(String whole) {
      this.whole = whole;
    }

    abstract void read(byte[] document);

    private Mutants mutants(long seed) {
      return Mutants.ofTexts(
          seed,
          List.of(whole),
          Mutants.splinters(
              "]]>",
              "<![CDATA[",
              "<!--",
              "<!DOCTYPE x [",
              "<item>",
              "</entry>",
              "&#0;",
              "&#x110000;",
              "<?xml encoding='utf-16'?>",
              "xml:base='::'",
              "\"items\":",
              "<p>",
              "+25:00",
              "\\u0000",
              "%E0%A4%A",
              "https://xn--",
              "@",
              "1969",
              "Feb 30"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void damagedDocumentsAreReadOrGivenUp(Kind kind) {
    kind.mutants(Mutants.SEED).read(400, kind::read);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("soak")
  @Tag("fuzz")
  void damagedDocumentsAreReadOrGivenUpForLong(Kind kind) {
    kind.mutants(FuzzTime.seed(kind.name())).read(FuzzTime.EACH, kind::read);
  }
}
